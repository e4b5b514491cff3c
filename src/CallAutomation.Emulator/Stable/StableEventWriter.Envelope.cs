using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CallAutomation.Emulator.Callbacks;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Forcing;

namespace CallAutomation.Emulator.Stable;

/// <summary>The envelope and the members that all events share, in the order in which the service writes them.</summary>
internal sealed partial class StableEventWriter
{
    private const string Prefix = "Microsoft.Communication.";

    /// <summary>What had no result before 2024-09-15.</summary>
    private static readonly HashSet<string> s_lateResults = new(StringComparer.Ordinal)
    {
        "CallConnected", "CallDisconnected", "ParticipantsUpdated", "AddParticipantSucceeded", "RemoveParticipantSucceeded", "CancelAddParticipantSucceeded",
        "SendDtmfTonesCompleted", "ContinuousDtmfRecognitionStopped", "PlayCanceled", "RecognizeCanceled", "RecordingStateChanged",
    };

    /// <summary>The time as the service writes it: no trailing zeros, and an offset in place of a Z.</summary>
    public static string TimeText(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'+00:00'", CultureInfo.InvariantCulture);

    private Callback Write(StableEvent said, CallIds ids, string source, string eventId, DateTimeOffset time) =>
        Envelop(said.Name, source, eventId, time, writer => WriteData(writer, said, ids));

    private Callback WriteForced(ForcedFact forced, StableEvent said, CallIds ids, string source, string eventId, DateTimeOffset time)
    {
        ArrayBufferWriter<byte> made = new();
        using (Utf8JsonWriter writer = new(made))
        {
            WriteData(writer, said, ids);
        }

        JsonObject data = forced.Replacing(JsonNode.Parse(made.WrittenSpan)!.AsObject());
        return Envelop(said.Name, source, eventId, time, writer => data.WriteTo(writer));
    }

    private void WriteData(Utf8JsonWriter writer, StableEvent said, CallIds ids)
    {
        writer.WriteStartObject();
        said.WriteOwn?.Invoke(writer);
        if (said.ResultComesFirst)
        {
            WriteContext(writer, said);
            WriteResult(writer, said);
            WriteVersion(writer);
        }
        else
        {
            WriteVersion(writer);
            WriteContext(writer, said);
            WriteResult(writer, said);
        }

        writer.WriteString("callConnectionId", ids.CallConnectionId);
        writer.WriteString("serverCallId", ids.ServerCallId);
        writer.WriteString("correlationId", ids.CorrelationId);
        if (NamesItself)
        {
            writer.WriteString("publicEventType", Prefix + said.Name);
        }

        writer.WriteEndObject();
    }

    /// <summary>The first version said neither its own date nor the type in the data.</summary>
    private bool NamesItself => version.Has(StableVersion.V2023_10_15);

    private void WriteVersion(Utf8JsonWriter writer)
    {
        if (NamesItself)
        {
            writer.WriteString("version", version.Date);
        }
    }

    private static void WriteContext(Utf8JsonWriter writer, StableEvent said)
    {
        if (said.OperationContext is not null)
        {
            writer.WriteString("operationContext", said.OperationContext);
        }
    }

    private void WriteResult(Utf8JsonWriter writer, StableEvent said)
    {
        if (!version.Has(StableVersion.V2024_09_15) && s_lateResults.Contains(said.Name))
        {
            return;
        }

        CallResult result = said.Result;
        writer.WriteStartObject("resultInformation");
        writer.WriteNumber("code", result.Code);
        writer.WriteNumber("subCode", result.SubCode);
        writer.WriteString("message", result.Message);
        writer.WriteEndObject();
    }

    // An array of exactly one: the official clients look at the first element and nowhere else.
    private static Callback Envelop(string name, string source, string eventId, DateTimeOffset time, Action<Utf8JsonWriter> writeData)
    {
        ArrayBufferWriter<byte> body = new(1024);
        using (Utf8JsonWriter writer = new(body))
        {
            writer.WriteStartArray();
            writer.WriteStartObject();
            writer.WriteString("id", eventId);
            writer.WriteString("source", source);
            writer.WriteString("type", Prefix + name);
            writer.WritePropertyName("data");
            writeData(writer);
            writer.WriteString("time", TimeText(time));
            writer.WriteString("specversion", "1.0");
            writer.WriteString("datacontenttype", "application/json");
            writer.WriteString("subject", source);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        return new Callback(name, body.WrittenSpan.ToArray()) { Id = eventId };
    }
}
