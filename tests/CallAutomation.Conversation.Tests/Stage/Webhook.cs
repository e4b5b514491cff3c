using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CallAutomation.Conversation.Tests.Stage;

/// <summary>The application's webhook for Event Grid, written with the client as an application would write it.</summary>
internal sealed class Webhook : IAsyncDisposable
{
    private readonly WebApplication _server;

    private Webhook(WebApplication server) => _server = server;

    public Uri Address => new(new Uri(_server.Urls.Single()), "events");

    public static async Task<Webhook> StartAsync(Callbacks callbacks)
    {
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

                callbacks.Put(callEvent);
            }

            return Results.Ok();
        });
        await server.StartAsync();
        return new Webhook(server);
    }

    public EventGridSubscription Subscription(EventGridSchema schema) => new(Address) { Schema = schema };

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
