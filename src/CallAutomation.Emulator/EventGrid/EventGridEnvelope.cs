using System.Globalization;
using System.Text.Json;
using CallAutomation.Emulator.Callbacks;
using CallAutomation.Emulator.Faults;

namespace CallAutomation.Emulator.EventGrid;

/// <summary>Writes an event as a subscription wants it.</summary>
internal static class EventGridEnvelope
{
    private static readonly JsonWriterOptions s_writing = new() { Encoder = EventGridJson.Relaxed.Options.Encoder };

    public static Callback Write(EventGridSubscription subscription, ResourceNotification notification, string id, DateTimeOffset time, string deliveryKind = "Notification")
    {
        using MemoryStream body = new(1024);
        using (Utf8JsonWriter writer = new(body, s_writing))
        {
            if (subscription.Schema == EventGridSchema.CloudEvents)
            {
                WriteCloudEvent(writer, notification, id, time);
            }
            else
            {
                writer.WriteStartArray();
                WriteEventGridEvent(writer, notification, id, time);
                writer.WriteEndArray();
            }
        }

        return new Callback(notification.Name, body.ToArray())
        {
            Id = id,
            Faults = notification.Faults ?? FaultSubject.None,
            Uri = subscription.Webhook,
            Notification = new NotificationTraits(subscription, deliveryKind),
        };
    }

    private static void WriteEventGridEvent(Utf8JsonWriter writer, ResourceNotification notification, string id, DateTimeOffset time)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteString("topic", EventGridTopic.Resource);
        writer.WriteString("subject", notification.Subject);
        writer.WriteString("eventType", notification.Type);
        writer.WriteString("eventTime", Text(time));
        writer.WriteString("dataVersion", "1.0");
        writer.WriteString("metadataVersion", "1");
        WriteData(writer, notification);
        writer.WriteEndObject();
    }

    private static void WriteCloudEvent(Utf8JsonWriter writer, ResourceNotification notification, string id, DateTimeOffset time)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteString("source", EventGridTopic.Resource);
        writer.WriteString("subject", notification.Subject);
        writer.WriteString("type", notification.Type);
        writer.WriteString("time", Text(time));
        writer.WriteString("specversion", "1.0");
        WriteData(writer, notification);
        writer.WriteEndObject();
    }

    private static void WriteData(Utf8JsonWriter writer, ResourceNotification notification)
    {
        writer.WritePropertyName("data");
        notification.WriteData(writer);
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
