using System.Threading.Channels;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CallAutomation.EndToEnd.Tests.Stage;

/// <summary>The application's webhook for Event Grid, written with the client as an application would write it.</summary>
internal sealed class Webhook : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly Channel<CallEvent> _events;

    private Webhook(WebApplication server, Channel<CallEvent> events)
    {
        _server = server;
        _events = events;
    }

    public Uri Address => new(new Uri(_server.Urls.Single()), "events");

    public static async Task<Webhook> StartAsync()
    {
        Channel<CallEvent> events = Channel.CreateUnbounded<CallEvent>();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebApplication server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.MapMethods("/events", ["OPTIONS"], (HttpRequest request, HttpResponse response) =>
            response.Headers["WebHook-Allowed-Origin"] = request.Headers["WebHook-Request-Origin"]);
        server.MapPost("/events", async (HttpRequest request) =>
        {
            foreach (CallEvent callEvent in await CallEventParser.ParseAsync(request.Body))
            {
                if (callEvent is SubscriptionValidation validation)
                {
                    return Results.Json(new { validationResponse = validation.ValidationCode });
                }

                await events.Writer.WriteAsync(callEvent);
            }

            return Results.Ok();
        });
        await server.StartAsync();
        return new Webhook(server, events);
    }

    public EventGridSubscription Subscription(EventGridSchema schema) => new(Address) { Schema = schema };

    /// <summary>The next event, while the clock stands still: a call that rings does not ring for long.</summary>
    public async Task<T> NextAsync<T>()
        where T : CallEvent
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));
        return (await _events.Reader.ReadAsync(patience.Token)).Should().BeOfType<T>().Subject;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
