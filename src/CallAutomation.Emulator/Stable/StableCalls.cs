using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Stable;

/// <summary>Making, answering, joining, reading and ending calls.</summary>
internal static class StableCalls
{
    public static ServiceResponse Create(StableRequest request)
    {
        CreateCallBody body = request.Read(StableJson.Relaxed.CreateCallBody);
        Uri callbackUri = request.CallbackUri(body.CallbackUri);
        Require.Some(body.Targets, "targets");
        IReadOnlyList<Identity> targets = StableIdentifiers.ReadAll(body.Targets, "targets");
        foreach (Identity target in targets.Where(target => target.IsPhoneNumber))
        {
            Require.Dialable(target, "targets");
            Require.Present(body.SourceCallerIdNumber, "sourceCallerIdNumber (needed to call a phone number)");
        }

        string subscriptionId = request.Services.NewId();
        string? callerId = body.SourceCallerIdNumber is null ? null : Require.DialableNumber(body.SourceCallerIdNumber.Value, "sourceCallerIdNumber");
        Identity? source = body.TeamsAppSource is null
            ? OptionalUser(body.Source, "source")
            : StableIdentifiers.Read(new IdentifierBody { MicrosoftTeamsApp = body.TeamsAppSource }, "teamsAppSource");

        ApplicationLeg leg = request.Hold(request.Exchange.CreateCall(new ApplicationLegTraits
        {
            Id = request.Services.NewId(),
            Origin = LegOrigin.Created,
            EventWriter = new StableEventWriter(request.Version),
            CallbackUri = callbackUri,
            Targets = targets,
            OperationContext = body.OperationContext,
            HasSpeechService = HasSpeechService(request, body.CallIntelligenceOptions),
            Source = source,
            SourceCallerIdNumber = callerId,
            SourceDisplayName = body.SourceDisplayName ?? "",
            MediaStreamingSubscriptionId = subscriptionId,
            AudioSubscription = StableSubscriptions.ReadAudio(request, body.MediaStreamingOptions, subscriptionId),
            TranscriptionSubscription = StableSubscriptions.ReadTranscription(request, body.TranscriptionOptions),
        }));

        // A repetition was heard to be told of the call as it is by then.
        return Describe(201, leg, request.Version) with { Again = () => Describe(201, leg, request.Version) };
    }

    public static ServiceResponse Answer(StableRequest request)
    {
        AnswerCallBody body = request.Read(StableJson.Relaxed.AnswerCallBody);
        string context = Require.Text(body.IncomingCallContext, "incomingCallContext");
        Uri callbackUri = request.CallbackUri(body.CallbackUri);
        string subscriptionId = request.Services.NewId();
        Identity? answeredBy = OptionalUser(body.AnsweredBy, "answeredBy");
        OfferedCall offered = StableIncoming.Known(request, context);

        ApplicationLeg leg = request.Hold(request.Exchange.AnswerCall(offered, new ApplicationLegTraits
        {
            Id = request.Services.NewId(),
            Origin = LegOrigin.Answered,
            EventWriter = new StableEventWriter(request.Version),
            CallbackUri = callbackUri,
            Targets = [offered.From.Identity.IsPhoneNumber ? NobodyInParticular(request) : offered.Called],
            OperationContext = body.OperationContext,
            HasSpeechService = HasSpeechService(request, body.CallIntelligenceOptions),
            Source = offered.From.Identity,
            SourceDisplayName = NameOf(offered),
            MediaStreamingSubscriptionId = subscriptionId,
            AudioSubscription = StableSubscriptions.ReadAudio(request, body.MediaStreamingOptions, subscriptionId),
            TranscriptionSubscription = StableSubscriptions.ReadTranscription(request, body.TranscriptionOptions),
            AnsweredBy = answeredBy,
            AnsweredFor = offered.Called.IsPhoneNumber ? offered.Called.Name : null,
        }));
        return Describe(200, leg, request.Version);
    }

    public static ServiceResponse Connect(StableRequest request)
    {
        ConnectBody body = request.Read(StableJson.Relaxed.ConnectBody);
        CallLocatorBody locator = Require.Present(body.CallLocator, "callLocator");
        Uri callbackUri = request.CallbackUri(body.CallbackUri);
        string subscriptionId = request.Services.NewId();
        Call? call = StableLocator.Read(locator).Find(request.Exchange.Calls);

        ApplicationLeg leg = request.Hold(request.Exchange.Connect(call, new ApplicationLegTraits
        {
            Id = request.Services.NewId(),
            Origin = LegOrigin.Joined,
            IsUnseen = true,
            CorrelationIdWhileConnecting = request.Services.NewId(),
            MediaStreamingSubscriptionId = subscriptionId,
            AudioSubscription = StableSubscriptions.ReadAudio(request, body.MediaStreamingOptions, subscriptionId),
            TranscriptionSubscription = StableSubscriptions.ReadTranscription(request, body.TranscriptionOptions),
            EventWriter = new StableEventWriter(request.Version),
            CallbackUri = callbackUri,
            Targets = [],
            OperationContext = body.OperationContext,
            HasSpeechService = HasSpeechService(request, body.CallIntelligenceOptions),
        }));
        return Describe(200, leg, request.Version);
    }

    public static ServiceResponse Get(StableRequest request) => Describe(200, request.LegInAnyState(), request.Version, isRead: true);

    public static ServiceResponse HangUp(StableRequest request)
    {
        request.Leg().HangUp(everybody: false);
        return ServiceResponse.Empty(204);
    }

    public static ServiceResponse Terminate(StableRequest request)
    {
        request.Leg().HangUp(everybody: true);
        return ServiceResponse.Empty(204);
    }

    private static ServiceResponse Describe(int status, ApplicationLeg leg, StableVersion version, bool isRead = false)
    {
        ApplicationLegTraits traits = leg.Traits;
        bool isConnecting = leg.State == CallState.Connecting;
        bool hasSubscriptions = version.Has(StableVersion.V2024_09_15);
        CallConnectionAnswer answer = new()
        {
            CallConnectionId = leg.Id,

            // Who creates or joins a call learns its id when it is up; who answers one has it at once.
            ServerCallId = isConnecting && traits.Origin != LegOrigin.Answered ? null : leg.Call.ServerCallId,
            Targets = [.. traits.Targets.Select(StableIdentifiers.Write)],
            CallConnectionState = leg.State switch
            {
                CallState.Connecting => "connecting",
                CallState.Connected => "connected",
                CallState.Transferring => "transferring",
                CallState.TransferAccepted => "transferAccepted",
                CallState.Disconnecting => "disconnecting",
                _ => "disconnected",
            },
            CallbackUri = traits.CallbackUri.OriginalString,
            SourceCallerIdNumber = traits.SourceCallerIdNumber is null ? null : new PhoneNumberBody(traits.SourceCallerIdNumber),
            SourceDisplayName = traits.SourceDisplayName,
            Source = traits.Source is Identity source ? StableIdentifiers.Write(source) : null,
            CorrelationId = isConnecting && traits.CorrelationIdWhileConnecting is string own ? own : leg.Call.CorrelationId,
            AnsweredBy = traits.AnsweredBy is Identity answeredBy ? new UserBody(answeredBy.RawId) : null,
            MediaStreamingSubscription = hasSubscriptions ? StableSubscriptions.DescribeAudio(leg, isRead) : null,
            TranscriptionSubscription = hasSubscriptions && isRead ? StableSubscriptions.DescribeTranscription(leg, version) : null,
            AnsweredFor = traits.AnsweredFor is string number && version.Has(StableVersion.V2024_09_15) ? new PhoneNumberBody(number) : null,
        };
        return ServiceResponse.Json(status, answer, StableJson.Relaxed.CallConnectionAnswer) with { CorrelationId = answer.CorrelationId };
    }

    /// <summary>The target of a call that came from the telephone network; the number that was dialed is in answeredFor.</summary>
    private static Identity NobodyInParticular(StableRequest request) => new($"8:acs:{request.Services.Options.ResourceId:D}_{Guid.Empty:D}");

    private static string? NameOf(OfferedCall offered) =>
        offered.CallerDisplayName.Length > 0 ? offered.CallerDisplayName
        : offered.From.Identity.IsPhoneNumber ? offered.From.Number
        : null;

    private static Identity? OptionalUser(UserBody? user, string field) =>
        user is null ? null : new Identity(BodyLimits.Id(Require.Text(user.Id, $"{field}.id"), $"{field}.id"));

    private static bool HasSpeechService(StableRequest request, CallIntelligenceOptionsBody? options) =>
        request.Version.Has(StableVersion.V2023_10_15)
        && Require.OptionalWebAddress(options?.CognitiveServicesEndpoint, "callIntelligenceOptions.cognitiveServicesEndpoint") is not null;
}
