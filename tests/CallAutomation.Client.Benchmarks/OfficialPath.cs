using System.Text.Json;
using Azure.Messaging;

namespace CallAutomation.Client.Benchmarks;

/// <summary>Reading events the way the documentation of the service does: CloudEvent, then a JSON document of its data.</summary>
internal static class OfficialPath
{
    public static List<Event> Read(BinaryData body)
    {
        List<Event> events = [];
        foreach (CloudEvent envelope in CloudEvent.ParseMany(body))
        {
            events.Add(Read(envelope));
        }

        return events;
    }

    private static Event Read(CloudEvent envelope)
    {
        using JsonDocument document = JsonDocument.Parse(envelope.Data!.ToMemory());
        Event read = new() { Envelope = envelope };
        foreach (JsonProperty property in document.RootElement.EnumerateObject())
        {
            if (property.NameEquals("callConnectionId"u8))
            {
                read.CallConnectionId = property.Value.GetString();
            }
            else if (property.NameEquals("serverCallId"u8))
            {
                read.ServerCallId = property.Value.GetString();
            }
            else if (property.NameEquals("correlationId"u8))
            {
                read.CorrelationId = property.Value.GetString();
            }
            else if (property.NameEquals("operationContext"u8))
            {
                read.OperationContext = property.Value.GetString();
            }
            else if (property.NameEquals("resultInformation"u8))
            {
                read.Result = ReadResult(property.Value);
            }
        }

        return read;
    }

    private static Outcome ReadResult(JsonElement element)
    {
        Outcome result = new();
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (property.NameEquals("code"u8))
            {
                result.Code = property.Value.GetInt32();
            }
            else if (property.NameEquals("subCode"u8))
            {
                result.SubCode = property.Value.GetInt32();
            }
            else if (property.NameEquals("message"u8))
            {
                result.Message = property.Value.GetString();
            }
        }

        return result;
    }

    internal sealed class Event
    {
        public required CloudEvent Envelope { get; init; }

        public string? CallConnectionId { get; set; }

        public string? ServerCallId { get; set; }

        public string? CorrelationId { get; set; }

        public string? OperationContext { get; set; }

        public Outcome? Result { get; set; }
    }

    internal sealed class Outcome
    {
        public int? Code { get; set; }

        public int? SubCode { get; set; }

        public string? Message { get; set; }
    }
}
