using CallAutomation.Client.Json;
using CallAutomation.Client.Media;
using CallAutomation.Client.Protocol.Stable.Shapes;
using CallAutomation.Client.Transport;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol.Stable;

internal sealed partial class StableProtocol
{
    public override ServiceRequest<PlayResult> Play(string callConnectionId, PlayOptions options, string operationContext)
    {
        Needs(OptionList.SecondSource, options.Sources.Count > 1);
        Needs(OptionList.InterruptCallMedia, options.InterruptCallMedia);
        return new(Known(StableOperations.Play), callConnectionId)
        {
            Body = JsonContent.Of(
                new PlayBody
                {
                    PlaySources = SourcesOf(options.Sources),
                    PlayTo = options.PlayTo.Count == 0 ? null : ShapesOf(options.PlayTo),
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
        Needs(OptionList.SpokenAnswers, options is RecognizeSpokenOptions, options);
        Needs(OptionList.SecondPrompt, options.Prompts.Count > 1);
        bool hasSeveral = Version >= OptionList.SecondPrompt.Since;
        PlaySourceShape[] prompts = SourcesOf(options.Prompts);
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

    public override ServiceRequest<SendDtmfTonesResult> SendDtmfTones(string callConnectionId, SendDtmfTonesOptions options, string operationContext) =>
        new(Known(StableOperations.SendDtmfTones), callConnectionId)
        {
            Body = JsonContent.Of(
                new SendDtmfTonesBody
                {
                    Tones = [.. options.Tones.Select(tone => tone.ToString())],
                    TargetParticipant = ShapeOf(options.TargetParticipant),
                    OperationContext = operationContext,
                    OperationCallbackUri = CallbackOf(options),
                },
                StableJson.Default.SendDtmfTonesBody),
            Deadline = options.Deadline,
            Read = answer => new SendDtmfTonesResult(answer.ContextOr(operationContext)),
        };

    private static string InputTypeOf(RecognizeOptions options) => options switch
    {
        RecognizeDtmfOptions => "dtmf",
        RecognizeChoicesOptions => "choices",
        RecognizeSpeechOrDtmfOptions => "speechOrDtmf",
        RecognizeSpeechOptions => "speech",
        _ => throw new ArgumentException($"{options.GetType().Name} is not a question this version knows.", nameof(options)),
    };

    private RecognizeOptionsShape RecognizeOptionsOf(RecognizeOptions options) => new()
    {
        InterruptPrompt = options.InterruptPrompt,
        InitialSilenceTimeoutInSeconds = Seconds.Whole(options.InitialSilenceTimeout),
        TargetParticipant = ShapeOf(options.TargetParticipant),
        SpeechLanguage = (options as RecognizeSpokenOptions)?.SpeechLanguage,
        SpeechRecognitionModelEndpointId = (options as RecognizeSpokenOptions)?.SpeechModelEndpointId,
        DtmfOptions = options switch
        {
            RecognizeDtmfOptions keys => DtmfOptionsOf(keys.InterToneTimeout, keys.MaxTonesToCollect, keys.StopTones),
            RecognizeSpeechOrDtmfOptions either => DtmfOptionsOf(either.InterToneTimeout, either.MaxTonesToCollect, either.StopTones),
            _ => null,
        },
        Choices = options is not RecognizeChoicesOptions choices ? null :
        [
            .. choices.Choices.Select(choice => new ChoiceShape { Label = choice.Label, Phrases = [.. choice.Phrases], Tone = choice.Tone?.ToString() }),
        ],
        SpeechOptions = options is not RecognizeSpeechOptions speech ? null : new SpeechOptionsShape
        {
            EndSilenceTimeoutInMs = (long)Math.Ceiling(speech.EndSilenceTimeout.TotalMilliseconds),
        },
    };

    private static DtmfOptionsShape DtmfOptionsOf(TimeSpan interToneTimeout, int maxTones, IList<DtmfTone> stopTones) => new()
    {
        InterToneTimeoutInSeconds = Seconds.Whole(interToneTimeout),
        MaxTonesToCollect = maxTones,
        StopTones = stopTones.Count == 0 ? null : [.. stopTones.Select(tone => tone.ToString())],
    };

    private PlaySourceShape[] SourcesOf(IEnumerable<PlaySource> sources) => [.. sources.Select(SourceOf)];

    private PlaySourceShape SourceOf(PlaySource source)
    {
        Needs(OptionList.TextSource, source is TextSource);
        Needs(OptionList.SsmlSource, source is SsmlSource);
        return PlaySourceShape.Of(source);
    }

    private JsonContent ToneRecognitionBodyOf(ParticipantIdentifier participant, OperationOptions options, string operationContext) => JsonContent.Of(
        new ContinuousDtmfRecognitionBody
        {
            TargetParticipant = ShapeOf(participant),
            OperationContext = operationContext,
            OperationCallbackUri = CallbackOf(options),
        },
        StableJson.Default.ContinuousDtmfRecognitionBody);

    private string? CallbackOf(OperationOptions options, OptionSince? option = null)
    {
        Needs(option ?? OptionList.OperationCallbackUri, options.OperationCallbackUri is not null, options);
        return options.OperationCallbackUri?.AbsoluteUri;
    }
}
