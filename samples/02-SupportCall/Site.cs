using System.Security.Cryptography;
using CallAutomation.Client.AspNetCore;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace SupportCall;

/// <summary>The web endpoint to which the service posts its events.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication _server;

    private Site(WebApplication server) => _server = server;

    public Uri CallbackUri => _server.Services.GetRequiredService<CallbackAddress>().CallbackUri;

    public CallEventHub Hub => _server.Services.GetRequiredService<CallEventHub>();

    public static async Task<Site> OpenAsync(CallEmulator emulator, ServiceVersion version, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddCallAutomationCallbacks(callbacks =>
        {
            // The previews sign nothing; a secret in the address stands in for the token.
            callbacks.Issuer = emulator.TokenIssuer;
            callbacks.UsesTokens = version > ServiceVersion.V2021_08_30_Preview;
            callbacks.Secrets.Add(RandomNumberGenerator.GetHexString(32));
        });

        WebApplication server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.MapCallAutomationCallbacks("/callbacks");
        await server.StartAsync(cancellationToken);
        return new Site(server);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
