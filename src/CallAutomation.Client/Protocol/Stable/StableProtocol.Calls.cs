using CallAutomation.Client.Json;
using CallAutomation.Client.Protocol.Stable.Shapes;
using CallAutomation.Client.Transport;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol.Stable;

internal sealed partial class StableProtocol
{
    public override ServiceRequest<CreateCallResult> CreateCall(CreateCallOptions options, string operationContext)
    {
        RefusePreviewOptions(options, options.Subject, options.RequestedMedia);
        return new(Known(StableOperations.CreateCall))
        {
            Body = JsonContent.Of(
                new CreateCallBody
                {
                    Targets = ShapesOf(options.Targets),
                    SourceCallerIdNumber = PhoneNumberShape.Of(options.CallerId),
                    SourceDisplayName = options.CallerDisplayName,
                    Source = CommunicationUserShape.Of(options.Source ?? (options.TeamsAppSource is null ? defaults.Source : null)),
                    OperationContext = operationContext,
                    CallbackUri = options.CallbackUri.AbsoluteUri,
                    CallIntelligenceOptions = IntelligenceOf(options),
                    MediaStreamingOptions = MediaStreamingOf(options),
                    TranscriptionOptions = TranscriptionOf(options),
                    TeamsAppSource = TeamsAppOf(options),
                },
                StableJson.Default.CreateCallBody),
            Deadline = options.Deadline,
            Read = answer => answer.SetUp(operationContext, static (call, properties, context) => new CreateCallResult(call, properties, context)),
        };
    }

    public override ServiceRequest<AnswerCallResult> AnswerCall(AnswerCallOptions options, string operationContext) =>
        new(Known(StableOperations.AnswerCall))
        {
            Body = JsonContent.Of(
                new AnswerCallBody
                {
                    IncomingCallContext = options.IncomingCallContext,
                    CallbackUri = options.CallbackUri.AbsoluteUri,
                    OperationContext = operationContext,
                    AnsweredBy = CommunicationUserShape.Of(options.AnsweredBy),
                    CallIntelligenceOptions = IntelligenceOf(options),
                    MediaStreamingOptions = MediaStreamingOf(options),
                    TranscriptionOptions = TranscriptionOf(options),
                },
                StableJson.Default.AnswerCallBody),
            Secrets = [options.IncomingCallContext],
            Deadline = options.Deadline,
            Read = answer => answer.SetUp(operationContext, static (call, properties, context) => new AnswerCallResult(call, properties, context)),
        };

    public override ServiceRequest RedirectCall(RedirectCallOptions options) =>
        new(Known(StableOperations.RedirectCall))
        {
            Body = JsonContent.Of(
                new RedirectCallBody { IncomingCallContext = options.IncomingCallContext, Target = ShapeOf(options.Target) },
                StableJson.Default.RedirectCallBody),
            Secrets = [options.IncomingCallContext],
            Deadline = options.Deadline,
        };

    public override ServiceRequest RejectCall(RejectCallOptions options) =>
        new(Known(StableOperations.RejectCall))
        {
            Body = JsonContent.Of(
                new RejectCallBody { IncomingCallContext = options.IncomingCallContext, CallRejectReason = options.Reason?.ToString() },
                StableJson.Default.RejectCallBody),
            Secrets = [options.IncomingCallContext],
            Deadline = options.Deadline,
        };

    public override ServiceRequest<JoinResult> Join(CallLocator locator, JoinOptions options, string operationContext)
    {
        Operation join = Known(StableOperations.Join);
        NeedsPreview("JoinOptions.Source", options.Source is not null, "leave it out: the service chooses who joins");
        RefusePreviewOptions(options, options.Subject, options.RequestedMedia);
        return new(join)
        {
            Body = JsonContent.Of(
                new ConnectBody
                {
                    CallLocator = CallLocatorShape.Of(locator),
                    CallbackUri = options.CallbackUri.AbsoluteUri,
                    OperationContext = operationContext,
                    CallIntelligenceOptions = IntelligenceOf(options),
                    MediaStreamingOptions = MediaStreamingOf(options),
                    TranscriptionOptions = TranscriptionOf(options),
                },
                StableJson.Default.ConnectBody),
            Deadline = options.Deadline,
            Read = answer => answer.SetUp(operationContext, static (call, properties, context) => new JoinResult(call, properties, context)),
        };
    }

    public override ServiceRequest<CallConnectionProperties> GetProperties(string callConnectionId) =>
        new(Known(StableOperations.GetProperties), callConnectionId)
        {
            Read = static answer => answer.CallConnectionProperties(),
        };

    public override ServiceRequest HangUp(string callConnectionId, HangUpScope scope) => scope switch
    {
        HangUpScope.Myself => new ServiceRequest(Known(StableOperations.HangUp), callConnectionId),
        HangUpScope.Everyone => new ServiceRequest(Known(StableOperations.HangUpForEveryone), callConnectionId),
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "Hang up for Myself or for Everyone."),
    };

    /// <summary>A stable call carries sound and nothing else, so asking for sound is granted.</summary>
    private void RefusePreviewOptions(CallSetupOptions options, string? subject, IEnumerable<RequestedMedia> media)
    {
        string name = options.GetType().Name;
        NeedsPreview($"{name}.Subject", subject is not null, "leave it out");
        NeedsPreview($"{name}.RequestedMedia with anything but audio", media.Any(one => !one.Equals(RequestedMedia.Audio)), "leave it out: the application takes part with sound");
    }

    private CallIntelligenceOptionsShape? IntelligenceOf(CallSetupOptions options)
    {
        Needs(OptionList.CognitiveServicesEndpoint, options.CognitiveServicesEndpoint is not null, options);
        return options.CognitiveServicesEndpoint is { } endpoint ? new() { CognitiveServicesEndpoint = endpoint.AbsoluteUri } : null;
    }

    private MediaStreamingOptionsShape? MediaStreamingOf(CallSetupOptions options)
    {
        Needs(OptionList.MediaStreaming, options.MediaStreaming is not null, options);
        return MediaStreamingOptionsShape.Of(options.MediaStreaming);
    }

    private TranscriptionOptionsShape? TranscriptionOf(CallSetupOptions options)
    {
        Needs(OptionList.Transcription, options.Transcription is not null, options);
        return TranscriptionOptionsShape.Of(options.Transcription);
    }

    private MicrosoftTeamsAppShape? TeamsAppOf(CreateCallOptions options)
    {
        Needs(OptionList.TeamsAppSource, options.TeamsAppSource is not null);
        return MicrosoftTeamsAppShape.Of(options.TeamsAppSource);
    }
}
