using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CallAutomation.Client.Events;
using CallAutomation.Client.Protocol.Stable.Shapes;

namespace CallAutomation.Client.Protocol.Stable;

/// <summary>The events of the stable language: which name on the wire is which public event, and how its data is read.</summary>
internal static class StableEvents
{
    private const string Prefix = "Microsoft.Communication.";

    private static readonly Row[] s_rows =
    [
        Plain("CallConnected", static (in EventEnvelope envelope) => new CallConnected(envelope)),
        Plain("CallDisconnected", static (in EventEnvelope envelope) => new CallDisconnected(envelope)),
        Plain("CreateCallFailed", static (in EventEnvelope envelope) => new CreateCallFailed(envelope)),
        Plain("AnswerFailed", static (in EventEnvelope envelope) => new AnswerFailed(envelope)),
        Plain("ConnectFailed", static (in EventEnvelope envelope) => new ConnectFailed(envelope)),
        With("ParticipantsUpdated", StableJson.Default.ParticipantsUpdatedData, static (in EventEnvelope envelope, ParticipantsUpdatedData data) =>
            new ParticipantsUpdated(envelope)
            {
                SequenceNumber = data.SequenceNumber,
                Participants = [.. (data.Participants ?? []).OfType<CallParticipantShape>().Select(participant => participant.ToCallParticipant())],
            }),
        Plain("PlayStarted", static (in EventEnvelope envelope) => new PlayStarted(envelope)),
        Plain("PlayCompleted", static (in EventEnvelope envelope) => new PlayCompleted(envelope)),
        With("PlayFailed", StableJson.Default.FailedPlayData, static (in EventEnvelope envelope, FailedPlayData data) =>
            new PlayFailed(envelope) { FailedPlaySourceIndex = data.FailedPlaySourceIndex }),
        Plain("PlayCanceled", static (in EventEnvelope envelope) => new PlayCanceled(envelope)),
        With("RecognizeCompleted", StableJson.Default.RecognizeCompletedData, static (in EventEnvelope envelope, RecognizeCompletedData data) =>
            new RecognizeCompleted(envelope)
            {
                RecognitionType = string.IsNullOrWhiteSpace(data.RecognitionType) ? null : new RecognitionType(data.RecognitionType!),
                DtmfResult = data.DtmfResult?.ToDtmfResult(),
            }),
        With("RecognizeFailed", StableJson.Default.FailedPlayData, static (in EventEnvelope envelope, FailedPlayData data) =>
            new RecognizeFailed(envelope) { FailedPlaySourceIndex = data.FailedPlaySourceIndex }),
        Plain("RecognizeCanceled", static (in EventEnvelope envelope) => new RecognizeCanceled(envelope)),
        With("ContinuousDtmfRecognitionToneReceived", StableJson.Default.ToneReceivedData, static (in EventEnvelope envelope, ToneReceivedData data) =>
            new ToneReceived(envelope)
            {
                SequenceId = data.SequenceId,
                Tone = string.IsNullOrWhiteSpace(data.Tone) ? null : DtmfTone.FromWire(data.Tone!),
            }),
        Plain("ContinuousDtmfRecognitionToneFailed", static (in EventEnvelope envelope) => new ToneRecognitionFailed(envelope)),
        Plain("ContinuousDtmfRecognitionStopped", static (in EventEnvelope envelope) => new ToneRecognitionStopped(envelope)),
    ];

    private delegate CallEvent PlainReader(in EventEnvelope envelope);

    private delegate CallEvent DataReader<TData>(in EventEnvelope envelope, TData data);

    /// <summary>The type as a string there is already, or null for one this language does not know.</summary>
    public static string? KnownType(ReadOnlySpan<byte> type)
    {
        foreach (Row row in s_rows)
        {
            if (type.SequenceEqual(row.TypeOnWire))
            {
                return row.Type;
            }
        }

        return null;
    }

    /// <summary>The event, or null where this language does not know its type.</summary>
    public static CallEvent? Read(in EventEnvelope envelope)
    {
        foreach (Row row in s_rows)
        {
            if (string.Equals(row.Type, envelope.Type, StringComparison.Ordinal))
            {
                return row.Read(envelope);
            }
        }

        return null;
    }

    /// <summary>An event that says nothing beyond what all events say.</summary>
    private static Row Plain(string name, PlainReader create) => With(name, StableJson.Default.CallEventData, (in EventEnvelope envelope, CallEventData _) => create(envelope));

    /// <summary>An event with members of its own.</summary>
    private static Row With<TData>(string name, JsonTypeInfo<TData> shape, DataReader<TData> create)
        where TData : CallEventData => new(Prefix + name, (in EventEnvelope envelope) =>
    {
        TData data = (envelope.Data.IsEmpty ? null : JsonSerializer.Deserialize(envelope.Data.Span, shape)) ?? throw new JsonException("its 'data' is missing.");
        return create(envelope with { Common = data }, data);
    });

    private sealed class Row(string type, PlainReader read)
    {
        public string Type { get; } = type;

        public byte[] TypeOnWire { get; } = Encoding.UTF8.GetBytes(type);

        public PlainReader Read { get; } = read;
    }
}
