using System.Net;
using System.Security.Cryptography;
using System.Text;
using CallAutomation.Client.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CallAutomation.Client.AspNetCore.Benchmarks;

/// <summary>A web application on loopback that receives callbacks; it is its own issuer of tokens, too.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    public const string Secret = "a-secret-for-measuring-alone";
    private const string Audience = "1c000000-ca11-4000-8000-00000000000a";

    private readonly WebApplication _app;

    private Receiver(WebApplication app, Uri address, string token)
    {
        _app = app;
        Address = address;
        Token = token;
    }

    public Uri Address { get; }

    public string Token { get; }

    public CallEventHub Hub => _app.Services.GetRequiredService<CallEventHub>();

    public static async Task<Receiver> StartAsync(bool checksTokens, Action<HttpContext>? received = null)
    {
        int port = FreePort();
        string issuer = $"http://127.0.0.1:{port}";
        using RSA rsa = RSA.Create(2048);
        RSAParameters key = rsa.ExportParameters(includePrivateParameters: true);

        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(issuer);
        builder.Services.AddCallEventHub(static hub => hub.IdsKept = 1_000_000);
        builder.Services.AddCallAutomationCallbacks(options =>
        {
            options.Audience = Audience;
            options.Issuer = issuer;
            options.UsesTokens = checksTokens;
            options.Secrets.Add(Secret);
            options.DrainTimeout = TimeSpan.Zero;
        });
        WebApplication app = builder.Build();
        if (received is not null)
        {
            app.Use((context, next) =>
            {
                received(context);
                return next(context);
            });
        }

        // The anchor: whatever the body says, it is read and forgotten.
        app.MapPost("/empty", static async (HttpRequest request) =>
        {
            byte[] buffer = new byte[4096];
            while (await request.Body.ReadAsync(buffer) > 0)
            {
            }
        });
        app.MapCallAutomationCallbacks("/calls");
        app.MapGet("/calling/.well-known/acsopenidconfiguration", () => Results.Text($$"""{"issuer":"{{issuer}}","jwks_uri":"{{issuer}}/calling/keys"}"""));
        app.MapGet("/calling/keys", () => Results.Text(
            $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"k","n":"{{Base64UrlEncoder.Encode(key.Modulus)}}","e":"{{Base64UrlEncoder.Encode(key.Exponent)}}"}]}"""));
        await app.StartAsync();

        string token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = Audience,
            Expires = DateTime.UtcNow.AddHours(1),
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key) { KeyId = "k" }, SecurityAlgorithms.RsaSha256),
        });
        return new Receiver(app, new Uri(issuer), token);
    }

    public static byte[] Callback(string id, string call) => Encoding.UTF8.GetBytes(
        $$$"""[{"id":"{{{id}}}","source":"calling/callConnections/{{{call}}}","type":"Microsoft.Communication.PlayCompleted","subject":"calling/callConnections/{{{call}}}","time":"2026-10-01T12:00:03.120Z","specversion":"1.0","datacontenttype":"application/json","data":{"version":"2026-03-12","eventSource":"calling/callConnections/{{{call}}}","operationContext":"greeting","resultInformation":{"code":200,"subCode":0,"message":"Action completed successfully."},"callConnectionId":"{{{call}}}","serverCallId":"aHR0cHM6Ly9jb252LmV4YW1wbGUvYWJj","correlationId":"0f0f3d1e-7c55-4f0b-8f6d-0c3fd2a0f7a2"}}]""");

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static int FreePort()
    {
        using System.Net.Sockets.TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
