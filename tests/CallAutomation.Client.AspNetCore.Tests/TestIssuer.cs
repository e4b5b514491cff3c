using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CallAutomation.Client.AspNetCore.Tests;

/// <summary>An issuer of tokens: keys of its own, and the two documents it publishes, reached without any network.</summary>
internal sealed class TestIssuer(string issuer) : HttpMessageHandler
{
    private readonly List<RsaSecurityKey> _published = [NewKey("key-1")];

    public string Issuer { get; } = issuer;

    public RsaSecurityKey Key => _published[^1];

    /// <summary>Whether the documents can be obtained.</summary>
    public bool IsReachable { get; set; } = true;

    /// <summary>What every answer waits for; nothing when null.</summary>
    public Task? Hangs { get; set; }

    /// <summary>Where the document says that the keys are; beside it when null.</summary>
    public string? KeysAddress { get; set; }

    public int KeysFetched { get; private set; }

    public List<Uri> Asked { get; } = [];

    public static RsaSecurityKey NewKey(string id) => new(RSA.Create(2048)) { KeyId = id };

    public void Publish(RsaSecurityKey key) => _published.Add(key);

    public void Withdraw(RsaSecurityKey key) => _published.Remove(key);

    /// <summary>A token as the service makes it, but for what is changed.</summary>
    public string Token(Action<SecurityTokenDescriptor>? change = null, SecurityKey? key = null, string algorithm = SecurityAlgorithms.RsaSha256)
    {
        DateTime now = DateTime.UtcNow;
        SecurityTokenDescriptor token = new()
        {
            Issuer = Issuer,
            Audience = Site.Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(5),
            SigningCredentials = new SigningCredentials(key ?? Key, algorithm),
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (Asked)
        {
            Asked.Add(request.RequestUri!);
        }

        if (Hangs is not null)
        {
            await Hangs.WaitAsync(cancellationToken);
        }

        return Answer(request);
    }

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        if (!IsReachable)
        {
            throw new HttpRequestException("The issuer is not reachable.");
        }

        string path = request.RequestUri!.AbsolutePath;
        if (path.EndsWith("configuration", StringComparison.Ordinal))
        {
            return Json(new { issuer = Issuer, jwks_uri = KeysAddress ?? new Uri(request.RequestUri, "/keys").AbsoluteUri });
        }

        if (path == "/keys")
        {
            KeysFetched++;
            return Json(new
            {
                keys = _published.Select(key =>
                {
                    RSAParameters parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
                    return new { kty = "RSA", use = "sig", kid = key.KeyId, n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent) };
                }),
            });
        }

        return new HttpResponseMessage(HttpStatusCode.OK);
    }

    private static HttpResponseMessage Json(object document) => new(HttpStatusCode.OK)
    {
        Content = new StringContent(JsonSerializer.Serialize(document)),
    };
}
