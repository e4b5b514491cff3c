using CallAutomation.Emulator.Callbacks;

namespace CallAutomation.Emulator;

/// <summary>Who is told about calls that ring for the application: a subscription to the events of the pretended resource.</summary>
public sealed class EventGridSubscription
{
    /// <summary>A webhook that takes the events.</summary>
    /// <param name="webhook">Its address, http or https. A secret in the query string is passed on unchanged and shown nowhere.</param>
    /// <exception cref="ArgumentException">The address is not an absolute http or https address.</exception>
    public EventGridSubscription(Uri webhook)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        if (!webhook.IsAbsoluteUri || (webhook.Scheme != Uri.UriSchemeHttp && webhook.Scheme != Uri.UriSchemeHttps) || !WebAddress.HasHost(webhook))
        {
            throw new ArgumentException("A webhook needs an absolute http or https address, with a host whose name can be looked up.", nameof(webhook));
        }

        Webhook = webhook;
    }

    /// <summary>Where events are posted to.</summary>
    public Uri Webhook { get; }

    /// <summary>How events are written, and how the webhook proves that it wants them.</summary>
    public EventGridSchema Schema { get; init; } = EventGridSchema.EventGrid;

    /// <summary>The name of the subscription, sent with each delivery.</summary>
    public string Name { get; init; } = "emulator";
}
