using System.Collections.Concurrent;
using CallAutomation.Client.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CallAutomation.EndToEnd.Tests.Stage;

/// <summary>The application's web site: takes callbacks and serves audio, over real sockets.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentDictionary<string, byte[]> _files = new();

    private Listener(WebApplication server) => _server = server;

    public Uri CallbackUri => new(Address, "callbacks");

    private Uri Address => new(_server.Urls.Single());

    public static async Task<Listener> StartAsync(Callbacks callbacks)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebApplication server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        Listener listener = new(server);
        server.MapPost("/callbacks", async (HttpRequest request) =>
        {
            foreach (CallEvent callEvent in await CallEventParser.ParseAsync(request.Body))
            {
                callbacks.Put(callEvent);
            }
        });
        server.MapGet("/{file}", (string file) => listener._files.TryGetValue(file, out byte[]? audio) ? Results.Bytes(audio, "audio/wav") : Results.NotFound());
        await server.StartAsync();
        return listener;
    }

    /// <summary>Puts a file on the site, and says where.</summary>
    public Uri Serve(string name, byte[] file)
    {
        _files[name] = file;
        return AddressOf(name);
    }

    public Uri AddressOf(string name) => new(Address, name);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
