using CallAutomation.Client.Json;
using CallAutomation.Client.Protocol.Stable.Shapes;
using CallAutomation.Client.Transport;

namespace CallAutomation.Client.Protocol.Stable;

internal sealed partial class StableProtocol
{
    public override ServiceRequest<StartTranscriptionResult> StartTranscription(string callConnectionId, StartTranscriptionOptions options, string operationContext) =>
        new(Known(StableOperations.StartTranscription), callConnectionId)
        {
            Body = TranscriptionBodyOf(options.Locale, options.SpeechModelEndpointId, options, operationContext),
            Deadline = options.Deadline,
            Read = answer => answer.Transcription() is { } begun
                ? new StartTranscriptionResult(begun.OperationContext ?? operationContext) { SubscriptionId = begun.SubscriptionId }
                : new StartTranscriptionResult(operationContext),
        };

    public override ServiceRequest<StopTranscriptionResult> StopTranscription(string callConnectionId, StopTranscriptionOptions options, string operationContext) =>
        new(Known(StableOperations.StopTranscription), callConnectionId)
        {
            Body = BodyOf(options, operationContext),
            Deadline = options.Deadline,
            Read = answer => answer.Transcription() is { } ended
                ? new StopTranscriptionResult(ended.OperationContext ?? operationContext) { SubscriptionId = ended.SubscriptionId }
                : new StopTranscriptionResult(operationContext),
        };

    public override ServiceRequest<UpdateTranscriptionResult> UpdateTranscription(string callConnectionId, UpdateTranscriptionOptions options, string operationContext) =>
        new(Known(StableOperations.UpdateTranscription), callConnectionId)
        {
            Body = TranscriptionBodyOf(options.Locale, options.SpeechModelEndpointId, options, operationContext),
            Deadline = options.Deadline,
            Read = _ => new UpdateTranscriptionResult(operationContext),
        };

    public override ServiceRequest<StartMediaStreamingResult> StartMediaStreaming(string callConnectionId, StartMediaStreamingOptions options, string operationContext) =>
        new(Known(StableOperations.StartMediaStreaming), callConnectionId)
        {
            Body = BodyOf(options, operationContext),
            Deadline = options.Deadline,
            Read = _ => new StartMediaStreamingResult(operationContext),
        };

    public override ServiceRequest<StopMediaStreamingResult> StopMediaStreaming(string callConnectionId, StopMediaStreamingOptions options, string operationContext) =>
        new(Known(StableOperations.StopMediaStreaming), callConnectionId)
        {
            Body = BodyOf(options, operationContext),
            Deadline = options.Deadline,
            Read = _ => new StopMediaStreamingResult(operationContext),
        };

    private JsonContent TranscriptionBodyOf(string? locale, string? speechModelEndpointId, OperationOptions options, string operationContext) => JsonContent.Of(
        new TranscriptionBody
        {
            Locale = locale,
            SpeechModelEndpointId = speechModelEndpointId,
            OperationContext = operationContext,
            OperationCallbackUri = CallbackOf(options),
        },
        StableJson.Default.TranscriptionBody);

    private JsonContent BodyOf(OperationOptions options, string operationContext) => JsonContent.Of(
        new OperationBody { OperationContext = operationContext, OperationCallbackUri = CallbackOf(options) },
        StableJson.Default.OperationBody);
}
