using System.Text.Json.Serialization.Metadata;
using CallAutomation.Client.Events;
using CallAutomation.Client.Json;
using CallAutomation.Client.Protocol.Preview.Shapes;

namespace CallAutomation.Client.Protocol.Preview;

/// <summary>The events of the preview language, under all names they had in 2021: which public event each becomes, and how its data is read.</summary>
internal static class PreviewEvents
{
    private const string Prefix = "Microsoft.Communication.";

    /// <summary>How the service says that media was stopped before its end.</summary>
    private const int Canceled = 8508;

    private delegate CallEvent DataReader<TData>(in EventEnvelope envelope, TData data);

    public static EventTable Table { get; } = new(
    [
        .. Named(PreviewJson.Default.CallStateData, ReadState, "CallConnectionStateChanged", "CallLegStateChanged"),
        .. Named(PreviewJson.Default.ToneData, ReadTone, "DtmfReceived", "ToneReceived"),
        .. Named(PreviewJson.Default.OperationResultData, ReadPlayResult, "PlayAudioResult"),
        .. Named(PreviewJson.Default.OperationResultData, ReadAddResult, "AddParticipantResult", "InviteParticipantResult", "InviteParticipantsResultEvent"),
        .. Named(PreviewJson.Default.RosterData, ReadRoster, "ParticipantsUpdated"),
        .. Named(PreviewJson.Default.RecordingStateData, ReadRecordingState, "CallRecordingStateChanged"),
    ]);

    private static CallEvent ReadState(in EventEnvelope envelope, CallStateData data)
    {
        EventEnvelope filled = (envelope with { ServerCallId = data.ServerCallId ?? data.ConversationId }).OfCall(data.CallConnectionId ?? data.CallLegId);
        string? state = data.CallConnectionState ?? data.CallState;
        return state?.ToUpperInvariant() switch
        {
            "CONNECTING" or "ESTABLISHING" => new CallConnecting(filled),
            "CONNECTED" or "ESTABLISHED" => new CallConnected(filled),
            "DISCONNECTING" or "TERMINATING" => new CallDisconnecting(filled),
            "DISCONNECTED" or "TERMINATED" => new CallDisconnected(filled),
            _ => new CallStateChanged(filled, string.IsNullOrWhiteSpace(state) ? CallConnectionState.Unknown : new CallConnectionState(state!)),
        };
    }

    private static CallEvent ReadTone(in EventEnvelope envelope, ToneData data) =>
        new ToneReceived(envelope.OfCall(data.CallConnectionId ?? data.CallLegId))
        {
            SequenceId = data.ToneInfo?.SequenceId,
            Tone = string.IsNullOrWhiteSpace(data.ToneInfo?.Tone) ? default : PreviewTone.Read(data.ToneInfo!.Tone!),
        };

    private static CallEvent ReadPlayResult(in EventEnvelope envelope, OperationResultData data)
    {
        EventEnvelope filled = envelope.OfOperation(data);
        return data.Status?.ToUpperInvariant() switch
        {
            "RUNNING" => new PlayStarted(filled),

            // A canceled play is reported as completed; only the sub-code tells.
            "COMPLETED" when data.ResultInfo?.Subcode == Canceled => new PlayCanceled(filled),
            "COMPLETED" => new PlayCompleted(filled),
            "FAILED" => new PlayFailed(filled),
            _ => new UnknownCallEvent(filled, problem: null),
        };
    }

    private static CallEvent ReadAddResult(in EventEnvelope envelope, OperationResultData data)
    {
        EventEnvelope filled = envelope.OfOperation(data);
        return data.Status?.ToUpperInvariant() switch
        {
            "COMPLETED" => new AddParticipantSucceeded(filled),
            "FAILED" => new AddParticipantFailed(filled),
            _ => new UnknownCallEvent(filled, problem: null),
        };
    }

    private static CallEvent ReadRoster(in EventEnvelope envelope, RosterData data) =>
        new ParticipantsUpdated(envelope.OfCall(data.CallConnectionId ?? data.CallLegId))
        {
            Participants = [.. (data.Participants ?? []).OfType<ParticipantShape>().Select(participant => participant.ToCallParticipant())],
        };

    private static CallEvent ReadRecordingState(in EventEnvelope envelope, RecordingStateData data) =>
        new RecordingStateChanged(envelope with { ServerCallId = data.ServerCallId })
        {
            RecordingId = data.RecordingId ?? string.Empty,
            State = string.IsNullOrWhiteSpace(data.State) ? null : new RecordingState(data.State!),
            StartTime = data.StartDateTime,
        };

    private static EventEnvelope OfOperation(this in EventEnvelope envelope, OperationResultData data) => envelope.OfCall(data.CallLegId) with
    {
        OperationContext = data.OperationContext,
        ResultInformation = data.ResultInfo?.ToResultInformation(),
    };

    /// <summary>The call as the data names it; else as the envelope's source does, which nobody promised.</summary>
    private static EventEnvelope OfCall(this in EventEnvelope envelope, string? callConnectionId) => callConnectionId is not null
        ? envelope with { CallConnectionId = callConnectionId }
        : EnvelopeSource.Complete(envelope);

    private static IEnumerable<EventKind> Named<TData>(JsonTypeInfo<TData> shape, DataReader<TData> create, params string[] names)
        where TData : class => names.Select(name => new EventKind(Prefix + name, (in EventEnvelope envelope) =>
        {
            envelope.OpenData();
            return create(envelope, FittingJson.Read(envelope.Data, shape));
        }));
}
