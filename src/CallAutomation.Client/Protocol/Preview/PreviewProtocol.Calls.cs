using CallAutomation.Client.Json;
using CallAutomation.Client.Protocol.Preview.Shapes;
using CallAutomation.Client.Transport;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol.Preview;

internal sealed partial class PreviewProtocol
{
    /// <summary>Everything a call reports beyond its state has to be asked for when it is set up; our events promise all of it.</summary>
    private static readonly string[] s_callEvents = ["participantsUpdated", "dtmfReceived"];

    public override bool CanJoin => true;

    public override ServiceRequest<CreateCallResult> CreateCall(CreateCallOptions options, string operationContext)
    {
        RefuseLaterOptions(PreviewOperations.CreateCall, options);
        Needs(OptionList.CreateCallerDisplayName, options.CallerDisplayName is not null);
        Needs(OptionList.TeamsAppSource, options.TeamsAppSource is not null);
        return new(PreviewOperations.CreateCall)
        {
            Body = JsonContent.Of(
                new CreateCallBody
                {
                    Source = SourceOf(options, options.Source),
                    Targets = [.. options.Targets.Select(target => ShapeOf(PreviewOperations.CreateCall, target))],
                    CallbackUri = AsGiven(options.CallbackUri)!,
                    AlternateCallerId = PhoneNumberShape.Of(options.CallerId),
                    Subject = options.Subject,
                    RequestedMediaTypes = MediaOf(options.RequestedMedia),
                    RequestedCallEvents = s_callEvents,
                },
                PreviewJson.Default.CreateCallBody),
            Deadline = options.Deadline,
            Read = static answer => answer.SetUp(static (call, properties) => new CreateCallResult(call, properties, operationContext: null)),
        };
    }

    public override ServiceRequest<JoinResult> Join(CallLocator locator, JoinOptions options, string operationContext)
    {
        RefuseLaterOptions(PreviewOperations.Join, options);
        return new(PreviewOperations.Join, IdOf(PreviewOperations.Join, locator))
        {
            Body = JsonContent.Of(
                new JoinCallBody
                {
                    Source = SourceOf(options, options.Source),
                    CallbackUri = AsGiven(options.CallbackUri)!,
                    Subject = options.Subject,
                    RequestedMediaTypes = MediaOf(options.RequestedMedia),
                    RequestedCallEvents = s_callEvents,
                },
                PreviewJson.Default.JoinCallBody),
            Deadline = options.Deadline,
            Read = static answer => answer.SetUp(static (call, properties) => new JoinResult(call, properties, operationContext: null)),
        };
    }

    public override ServiceRequest HangUp(string callConnectionId, HangUpScope scope) => scope switch
    {
        HangUpScope.Myself => new ServiceRequest(PreviewOperations.HangUp, callConnectionId),
        HangUpScope.Everyone => throw TooNew("CallConnection.HangUp for everyone", ServiceVersion.V2023_03_06, "take the others out with RemoveParticipantAsync before hanging up for Myself"),
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "Hang up for Myself or for Everyone."),
    };

    private IdentifierShape SourceOf(CallSetupOptions options, UserIdentifier? source) => (source ?? defaults.Source) is { } user
        ? IdentifierShape.Of(user)
        : throw new ArgumentException(
            $"Service version {ApiVersion} must be told who calls. Set {options.GetType().Name}.Source, or CallAutomationClientOptions.Source for all calls, to a user of the resource.",
            nameof(options));

    private static string[] MediaOf(IList<RequestedMedia> media) => media.Count == 0 ? [RequestedMedia.Audio.ToString()] : [.. media.Select(one => one.ToString())];

    private void RefuseLaterOptions(Operation verb, CallSetupOptions options)
    {
        NeedsLater(verb, OptionList.SetupContext, options.OperationContext is not null, options);
        NeedsLater(verb, OptionList.CognitiveServicesEndpoint, options.CognitiveServicesEndpoint is not null, options);
        NeedsLater(verb, OptionList.MediaStreaming, options.MediaStreaming is not null, options);
        NeedsLater(verb, OptionList.Transcription, options.Transcription is not null, options);
    }
}
