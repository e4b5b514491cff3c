using System.Threading.Channels;
using CallAutomation.Client.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SupportCall;

/// <summary>The web endpoint to which the service posts its events.</summary>
internal sealed class Site : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly Channel<CallEvent> _events = Channel.CreateBounded<CallEvent>(256);
    private readonly WebApplication _server;

    private Site(WebApplication server) => _server = server;

    public Uri CallbackUri => new(new Uri(_server.Urls.Single()), "callbacks");

    public static async Task<Site> OpenAsync(CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebApplication server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        Site site = new(server);
        server.MapPost("/callbacks", site.TakeAsync);
        await server.StartAsync(cancellationToken);
        return site;
    }

    public async Task<CallEvent> NextAsync(CancellationToken cancellationToken) =>
        await _events.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(s_patience, cancellationToken);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task TakeAsync(HttpRequest request)
    {
        foreach (CallEvent callEvent in await CallEventParser.ParseAsync(request.Body))
        {
            await _events.Writer.WriteAsync(callEvent);
        }
    }
}
