using CallAutomation.Client.Events;
using CallAutomation.Client.Protocol.Stable.Shapes;

namespace CallAutomation.Client.Protocol.Stable;

internal static partial class StableEvents
{
    private static EventKind[] Media() => [.. Playing(), .. Listening(), .. Streaming()];

    private static EventKind[] Playing() =>
    [
        Plain("PlayStarted", static (in EventEnvelope envelope) => new PlayStarted(envelope)),
        Plain("PlayCompleted", static (in EventEnvelope envelope) => new PlayCompleted(envelope)),
        With("PlayFailed", StableJson.Default.FailedPlayData, static (in EventEnvelope envelope, FailedPlayData data) =>
            new PlayFailed(envelope) { FailedPlaySourceIndex = data.FailedPlaySourceIndex }),
        Plain("PlayCanceled", static (in EventEnvelope envelope) => new PlayCanceled(envelope)),
        Plain("SendDtmfTonesCompleted", static (in EventEnvelope envelope) => new SendDtmfTonesCompleted(envelope)),
        Plain("SendDtmfTonesFailed", static (in EventEnvelope envelope) => new SendDtmfTonesFailed(envelope)),
    ];

    private static EventKind[] Listening() =>
    [
        With("RecognizeCompleted", StableJson.Default.RecognizeCompletedData, static (in EventEnvelope envelope, RecognizeCompletedData data) =>
            new RecognizeCompleted(envelope)
            {
                RecognitionType = Value(data.RecognitionType, static text => new RecognitionType(text)),
                DtmfResult = data.DtmfResult?.ToDtmfResult(),
                ChoiceResult = data.ChoiceResult?.ToChoiceResult(),
                SpeechResult = data.SpeechResult?.ToSpeechResult(),
            }),
        With("RecognizeFailed", StableJson.Default.FailedPlayData, static (in EventEnvelope envelope, FailedPlayData data) =>
            new RecognizeFailed(envelope) { FailedPlaySourceIndex = data.FailedPlaySourceIndex }),
        Plain("RecognizeCanceled", static (in EventEnvelope envelope) => new RecognizeCanceled(envelope)),
        With("ContinuousDtmfRecognitionToneReceived", StableJson.Default.ToneReceivedData, static (in EventEnvelope envelope, ToneReceivedData data) =>
            new ToneReceived(envelope) { SequenceId = data.SequenceId, Tone = Value(data.Tone, DtmfTone.FromWire) ?? default }),
        Plain("ContinuousDtmfRecognitionToneFailed", static (in EventEnvelope envelope) => new ToneRecognitionFailed(envelope)),
        Plain("ContinuousDtmfRecognitionStopped", static (in EventEnvelope envelope) => new ToneRecognitionStopped(envelope)),
    ];

    private static EventKind[] Streaming() =>
    [
        With("MediaStreamingStarted", StableJson.Default.MediaStreamingData, static (in EventEnvelope envelope, MediaStreamingData data) =>
            new MediaStreamingStarted(envelope) { MediaStreamingUpdate = data.MediaStreamingUpdate?.ToUpdate() }),
        With("MediaStreamingStopped", StableJson.Default.MediaStreamingData, static (in EventEnvelope envelope, MediaStreamingData data) =>
            new MediaStreamingStopped(envelope) { MediaStreamingUpdate = data.MediaStreamingUpdate?.ToUpdate() }),
        With("MediaStreamingFailed", StableJson.Default.MediaStreamingData, static (in EventEnvelope envelope, MediaStreamingData data) =>
            new MediaStreamingFailed(envelope) { MediaStreamingUpdate = data.MediaStreamingUpdate?.ToUpdate() }),
        With("TranscriptionStarted", StableJson.Default.TranscriptionData, static (in EventEnvelope envelope, TranscriptionData data) =>
            new TranscriptionStarted(envelope) { TranscriptionUpdate = data.TranscriptionUpdate?.ToUpdate() }),
        With("TranscriptionStopped", StableJson.Default.TranscriptionData, static (in EventEnvelope envelope, TranscriptionData data) =>
            new TranscriptionStopped(envelope) { TranscriptionUpdate = data.TranscriptionUpdate?.ToUpdate() }),
        With("TranscriptionUpdated", StableJson.Default.TranscriptionData, static (in EventEnvelope envelope, TranscriptionData data) =>
            new TranscriptionUpdated(envelope) { TranscriptionUpdate = data.TranscriptionUpdate?.ToUpdate() }),
        With("TranscriptionFailed", StableJson.Default.TranscriptionData, static (in EventEnvelope envelope, TranscriptionData data) =>
            new TranscriptionFailed(envelope) { TranscriptionUpdate = data.TranscriptionUpdate?.ToUpdate() }),
    ];
}
