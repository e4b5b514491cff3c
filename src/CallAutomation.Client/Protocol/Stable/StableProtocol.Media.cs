using CallAutomation.Client.Media;
using CallAutomation.Client.Protocol.Stable.Shapes;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol.Stable;

internal sealed partial class StableProtocol
{
    public override ServiceRequest<PlayResult> Play(string callConnectionId, PlayOptions options, string operationContext)
    {
        Needs(ServiceVersion.V2024_09_15, "A second source in PlayOptions", options.Sources.Count > 1, "play the next one after PlayCompleted");
        Needs(ServiceVersion.V2024_09_15, "PlayOptions.InterruptCallMedia", options.InterruptCallMedia, "stop what plays with CallConnection.CancelAllMediaAsync");
        return new(Known(StableOperations.Play), callConnectionId)
        {
            Body = JsonContent.Of(
                new PlayBody
                {
                    PlaySources = PlaySourceShape.Of(options.Sources),
                    PlayTo = options.PlayTo.Count == 0 ? null : IdentifierShape.Of(options.PlayTo),
                    InterruptCallMediaOperation = options.InterruptCallMedia ? true : null,
                    PlayOptions = new PlayOptionsShape { Loop = options.Loop },
                    OperationContext = operationContext,
                    OperationCallbackUri = CallbackOf(options),
                },
                StableJson.Default.PlayBody),
            Deadline = options.Deadline,
            Read = _ => new PlayResult(operationContext),
        };
    }

    public override ServiceRequest<RecognizeResult> Recognize(string callConnectionId, RecognizeOptions options, string operationContext)
    {
        Needs(ServiceVersion.V2024_09_15, "A second prompt in RecognizeOptions", options.Prompts.Count > 1, "play the first ones with CallConnection.PlayAsync");
        bool hasSeveral = version >= ServiceVersion.V2024_09_15;
        PlaySourceShape[] prompts = PlaySourceShape.Of([.. options.Prompts]);
        return new(Known(StableOperations.Recognize), callConnectionId)
        {
            Body = JsonContent.Of(
                new RecognizeBody
                {
                    RecognizeInputType = InputTypeOf(options),
                    PlayPrompt = hasSeveral || prompts.Length == 0 ? null : prompts[0],
                    PlayPrompts = hasSeveral && prompts.Length > 0 ? prompts : null,
                    InterruptCallMediaOperation = options.InterruptCallMedia ? true : null,
                    RecognizeOptions = RecognizeOptionsOf(options),
                    OperationContext = operationContext,
                    OperationCallbackUri = CallbackOf(options),
                },
                StableJson.Default.RecognizeBody),
            Deadline = options.Deadline,
            Read = _ => new RecognizeResult(operationContext),
        };
    }

    public override ServiceRequest<StartToneRecognitionResult> StartToneRecognition(string callConnectionId, StartToneRecognitionOptions options, string operationContext) =>
        new(Known(StableOperations.StartToneRecognition), callConnectionId)
        {
            Body = ToneRecognitionBodyOf(options.TargetParticipant, options, operationContext),
            Deadline = options.Deadline,
            Read = _ => new StartToneRecognitionResult(operationContext),
        };

    public override ServiceRequest<StopToneRecognitionResult> StopToneRecognition(string callConnectionId, StopToneRecognitionOptions options, string operationContext) =>
        new(Known(StableOperations.StopToneRecognition), callConnectionId)
        {
            Body = ToneRecognitionBodyOf(options.TargetParticipant, options, operationContext),
            Deadline = options.Deadline,
            Read = _ => new StopToneRecognitionResult(operationContext),
        };

    public override ServiceRequest CancelAllMedia(string callConnectionId) => new(Known(StableOperations.CancelAllMedia), callConnectionId);

    private static string InputTypeOf(RecognizeOptions options) => options switch
    {
        RecognizeDtmfOptions => "dtmf",
        _ => throw new ArgumentException($"{options.GetType().Name} is not a question this version knows.", nameof(options)),
    };

    private static RecognizeOptionsShape RecognizeOptionsOf(RecognizeOptions options) => new()
    {
        InterruptPrompt = options.InterruptPrompt,
        InitialSilenceTimeoutInSeconds = Seconds.Whole(options.InitialSilenceTimeout),
        TargetParticipant = IdentifierShape.Of(options.TargetParticipant),
        DtmfOptions = options is not RecognizeDtmfOptions dtmf ? null : new DtmfOptionsShape
        {
            InterToneTimeoutInSeconds = Seconds.Whole(dtmf.InterToneTimeout),
            MaxTonesToCollect = dtmf.MaxTonesToCollect,
            StopTones = dtmf.StopTones.Count == 0 ? null : [.. dtmf.StopTones.Select(tone => tone.ToString())],
        },
    };

    private JsonContent ToneRecognitionBodyOf(CommunicationIdentifier participant, OperationOptions options, string operationContext) => JsonContent.Of(
        new ContinuousDtmfRecognitionBody
        {
            TargetParticipant = IdentifierShape.Of(participant),
            OperationContext = operationContext,
            OperationCallbackUri = CallbackOf(options),
        },
        StableJson.Default.ContinuousDtmfRecognitionBody);

    private string? CallbackOf(OperationOptions options)
    {
        Needs(ServiceVersion.V2023_10_15, $"{options.GetType().Name}.{nameof(OperationOptions.OperationCallbackUri)}", options.OperationCallbackUri is not null);
        return options.OperationCallbackUri?.AbsoluteUri;
    }
}
