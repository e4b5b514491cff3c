using CallAutomation.Client.Events;
using CallAutomation.Client.Json;
using CallAutomation.Client.Protocol.Stable.Shapes;

namespace CallAutomation.Client.Protocol.Stable;

/// <summary>What Event Grid reports about the resource, in either of its envelopes.</summary>
internal static partial class StableEvents
{
    private static EventKind[] Resource() =>
    [
        With("IncomingCall", StableJson.Default.IncomingCallData, static (in EventEnvelope envelope, IncomingCallData data) =>
            new IncomingCall(envelope)
            {
                To = data.To?.ToIdentifier() ?? UnknownParticipantIdentifier.Nobody,
                From = data.From?.ToIdentifier() ?? UnknownParticipantIdentifier.Nobody,
                CallerDisplayName = data.CallerDisplayName,
                IncomingCallContext = NeededText.Checked(data.IncomingCallContext, "incomingCallContext"),
                OnBehalfOfCallee = data.OnBehalfOfCallee?.ToIdentifier(),
                SipHeaders = CallHeaders.OfSip(data.CustomContext?.SipHeaders),
                VoipHeaders = CallHeaders.OfVoip(data.CustomContext?.VoipHeaders),
            }),
        With("RecordingFileStatusUpdated", StableJson.Default.RecordingFileData, ReadRecordingFile),
        With("CallStarted", StableJson.Default.CallReportData, static (in EventEnvelope envelope, CallReportData data) =>
            data.Fill(new CallStarted(envelope))),
        With("CallEnded", StableJson.Default.CallReportData, static (in EventEnvelope envelope, CallReportData data) =>
            data.Fill(new CallEnded(envelope) { Duration = WireTime.FromSeconds(data.DurationOfCall ?? data.CallDurationInSeconds) })),
        With("CallParticipantAdded", StableJson.Default.CallReportData, static (in EventEnvelope envelope, CallReportData data) =>
            data.FillParticipant(new CallParticipantAdded(envelope))),
        With("CallParticipantRemoved", StableJson.Default.CallReportData, static (in EventEnvelope envelope, CallReportData data) =>
            data.FillParticipant(new CallParticipantRemoved(envelope))),
        OfType("Microsoft.EventGrid.SubscriptionValidationEvent", StableJson.Default.SubscriptionValidationData, static (in EventEnvelope envelope, SubscriptionValidationData data) =>
            new SubscriptionValidation(envelope)
            {
                ValidationCode = NeededText.Checked(data.ValidationCode, "validationCode"),
                ValidationUrl = WireAddress.Of(data.ValidationUrl),
            }),
    ];

    private static CallEvent ReadRecordingFile(in EventEnvelope envelope, RecordingFileData data)
    {
        RecordingFileStatusUpdated ready = new(envelope);
        RecordingSubject subject = new(ready.Subject);
        return ready with
        {
            RecordingId = data.RecordingId ?? subject.RecordingId,
            CorrelationId = envelope.CorrelationId ?? subject.CorrelationId,
            ServerCallId = envelope.ServerCallId ?? subject.ServerCallId,
            StorageType = data.StorageType,
            Chunks = [.. (data.RecordingStorageInfo?.RecordingChunks ?? []).OfType<RecordingChunkShape>().Select(chunk => chunk.ToChunk())],
            StartTime = data.RecordingStartTime,
            Duration = WireTime.FromMilliseconds(data.RecordingDurationMs),
            SessionEndReason = Value(data.SessionEndReason, static text => new RecordingSessionEndReason(text)),
            Content = Value(data.RecordingContentType, static text => new RecordingContent(text)),
            Channel = Value(data.RecordingChannelType, static text => new RecordingChannel(text)),
            Format = Value(data.RecordingFormatType, static text => new RecordingFormat(text)),
        };
    }
}
