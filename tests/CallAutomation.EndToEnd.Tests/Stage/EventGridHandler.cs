using System.Text.Json;
using System.Threading.Channels;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;

namespace CallAutomation.EndToEnd.Tests.Stage;

/// <summary>What the application does with the deliveries of Event Grid, written with the client as an application would write it.</summary>
internal sealed class EventGridHandler : IAsyncDisposable
{
    private readonly Webhook _webhook;
    private readonly Channel<CallEvent> _events = Channel.CreateUnbounded<CallEvent>();

    private EventGridHandler(Webhook webhook)
    {
        _webhook = webhook;
        webhook.Answer = Take;
    }

    public static async Task<EventGridHandler> StartAsync() => new(await Webhook.StartAsync());

    public EventGridSubscription Subscription(EventGridSchema schema) => _webhook.Subscription(schema);

    /// <summary>The next event, while the clock stands still: a call that rings does not ring for long.</summary>
    public async Task<T> NextAsync<T>()
        where T : CallEvent
    {
        CallEvent next = await Watchdog.WaitAsync(_events.Reader.ReadAsync().AsTask(), () => _webhook.All.Count, () => $"No {typeof(T).Name} was delivered.");
        return next.Should().BeOfType<T>().Subject;
    }

    public ValueTask DisposeAsync() => _webhook.DisposeAsync();

    private Answer Take(Delivery delivery)
    {
        if (delivery.Method == "OPTIONS")
        {
            return Webhook.Willing(delivery);
        }

        foreach (CallEvent callEvent in CallEventParser.Parse(BinaryData.FromString(delivery.Body)))
        {
            if (callEvent is SubscriptionValidation validation)
            {
                return new Answer(200, JsonSerializer.Serialize(new { validationResponse = validation.ValidationCode }));
            }

            _events.Writer.TryWrite(callEvent);
        }

        return new Answer(200);
    }
}
