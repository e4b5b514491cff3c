using System.Net.Http.Headers;

namespace CallAutomation.Emulator.EventGrid;

/// <summary>What marks a delivery of Event Grid, which proves itself by its handshake and brings no token.</summary>
internal sealed record NotificationTraits(EventGridSubscription Subscription, string DeliveryKind)
{
    public void Mark(HttpRequestMessage request)
    {
        request.Headers.Add("aeg-event-type", DeliveryKind);
        request.Headers.TryAddWithoutValidation("aeg-subscription-name", Subscription.Name);
        if (Subscription.Schema == EventGridSchema.CloudEvents)
        {
            request.Content!.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents+json", "utf-8");
        }
        else
        {
            request.Headers.Add("aeg-metadata-version", "1");
            request.Headers.Add("aeg-data-version", "1.0");
        }
    }
}
