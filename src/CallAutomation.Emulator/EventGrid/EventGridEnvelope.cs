using System.Globalization;
using System.Text.Json;

namespace CallAutomation.Emulator;

/// <summary>Writes an event as a subscription wants it.</summary>
internal static class EventGridEnvelope
{
    private static readonly JsonWriterOptions s_writing = new() { Encoder = EventGridJson.Relaxed.Options.Encoder };

    public static Callback Write(EventGridSubscription subscription, ResourceEvent resourceEvent, string id, DateTimeOffset time, string deliveryKind = "Notification")
    {
        using MemoryStream body = new(1024);
        using (Utf8JsonWriter writer = new(body, s_writing))
        {
            if (subscription.Schema == EventGridSchema.CloudEvents)
            {
                WriteCloudEvent(writer, resourceEvent, id, time);
            }
            else
            {
                writer.WriteStartArray();
                WriteEventGridEvent(writer, resourceEvent, id, time);
                writer.WriteEndArray();
            }
        }

        return new Callback(resourceEvent.Name, body.ToArray())
        {
            Uri = subscription.Webhook,
            Notification = new NotificationTraits(subscription, deliveryKind),
        };
    }

    private static void WriteEventGridEvent(Utf8JsonWriter writer, ResourceEvent resourceEvent, string id, DateTimeOffset time)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteString("topic", EventGridTopic.Resource);
        writer.WriteString("subject", resourceEvent.Subject);
        writer.WriteString("eventType", resourceEvent.Type);
        writer.WriteString("eventTime", Text(time));
        writer.WriteString("dataVersion", "1.0");
        writer.WriteString("metadataVersion", "1");
        WriteData(writer, resourceEvent);
        writer.WriteEndObject();
    }

    private static void WriteCloudEvent(Utf8JsonWriter writer, ResourceEvent resourceEvent, string id, DateTimeOffset time)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteString("source", EventGridTopic.Resource);
        writer.WriteString("subject", resourceEvent.Subject);
        writer.WriteString("type", resourceEvent.Type);
        writer.WriteString("time", Text(time));
        writer.WriteString("specversion", "1.0");
        WriteData(writer, resourceEvent);
        writer.WriteEndObject();
    }

    private static void WriteData(Utf8JsonWriter writer, ResourceEvent resourceEvent)
    {
        writer.WritePropertyName("data");
        resourceEvent.WriteData(writer);
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
