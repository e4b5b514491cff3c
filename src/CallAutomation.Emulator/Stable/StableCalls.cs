namespace CallAutomation.Emulator.Stable;

/// <summary>Making, answering, joining, reading and ending calls.</summary>
internal static class StableCalls
{
    public static ServiceAnswer Create(StableRequest request)
    {
        CreateCallBody body = request.Read(StableJson.Relaxed.CreateCallBody);
        Uri callbackUri = request.CallbackUri(body.CallbackUri);
        Demand.Some(body.Targets, "targets");
        IReadOnlyList<Identity> targets = StableIdentifiers.ReadAll(body.Targets, "targets");
        foreach (Identity target in targets.Where(target => target.IsPhoneNumber))
        {
            Demand.Dialable(target, "targets");
            Demand.Present(body.SourceCallerIdNumber, "sourceCallerIdNumber (needed to call a phone number)");
        }

        RefuseSockets(body.MediaStreamingOptions, body.TranscriptionOptions);
        string? callerId = body.SourceCallerIdNumber is null ? null : Demand.DialableNumber(body.SourceCallerIdNumber.Value, "sourceCallerIdNumber");
        Identity? source = body.TeamsAppSource is null
            ? OptionalUser(body.Source, "source")
            : StableIdentifiers.Read(new IdentifierBody { MicrosoftTeamsApp = body.TeamsAppSource }, "teamsAppSource");

        ApplicationLeg leg = request.Hold(request.Exchange.CreateCall(new ApplicationLegTraits
        {
            Id = request.Exchange.NewId(),
            Origin = LegOrigin.Created,
            Language = new StableLanguage(request.Version),
            CallbackUri = callbackUri,
            Targets = targets,
            OperationContext = body.OperationContext,
            HasSpeechService = HasSpeechService(request, body.CallIntelligenceOptions),
            Source = source,
            SourceCallerIdNumber = callerId,
            SourceDisplayName = body.SourceDisplayName,
        }));
        return Describe(201, leg, request.Version);
    }

    public static ServiceAnswer Answer(StableRequest request)
    {
        AnswerCallBody body = request.Read(StableJson.Relaxed.AnswerCallBody);
        string context = Demand.Text(body.IncomingCallContext, "incomingCallContext");
        Uri callbackUri = request.CallbackUri(body.CallbackUri);
        RefuseSockets(body.MediaStreamingOptions, body.TranscriptionOptions);
        Identity? answeredBy = OptionalUser(body.AnsweredBy, "answeredBy");
        OfferedCall call = StableIncoming.Known(request, context);

        ApplicationLeg leg = request.Hold(request.Exchange.AnswerCall(call, new ApplicationLegTraits
        {
            Id = request.Exchange.NewId(),
            Origin = LegOrigin.Answered,
            Language = new StableLanguage(request.Version),
            CallbackUri = callbackUri,
            Targets = [call.Called],
            OperationContext = body.OperationContext,
            HasSpeechService = HasSpeechService(request, body.CallIntelligenceOptions),
            Source = call.From.Identity,
            SourceDisplayName = call.CallerDisplayName.Length == 0 ? null : call.CallerDisplayName,
            AnsweredBy = answeredBy,
            AnsweredFor = call.Called.IsPhoneNumber ? call.Called.Name : null,
        }));
        return Describe(200, leg, request.Version);
    }

    public static ServiceAnswer Connect(StableRequest request)
    {
        ConnectBody body = request.Read(StableJson.Relaxed.ConnectBody);
        CallLocatorBody locator = Demand.Present(body.CallLocator, "callLocator");
        Uri callbackUri = request.CallbackUri(body.CallbackUri);
        RefuseSockets(body.MediaStreamingOptions, body.TranscriptionOptions);
        Conversation? conversation = StableLocator.Read(locator).Find(request.Exchange.Calls);

        ApplicationLeg leg = request.Hold(request.Exchange.Connect(conversation, new ApplicationLegTraits
        {
            Id = request.Exchange.NewId(),
            Origin = LegOrigin.Joined,
            Language = new StableLanguage(request.Version),
            CallbackUri = callbackUri,
            Targets = [],
            OperationContext = body.OperationContext,
            HasSpeechService = HasSpeechService(request, body.CallIntelligenceOptions),
        }));
        return Describe(200, leg, request.Version);
    }

    public static ServiceAnswer Get(StableRequest request) => Describe(200, request.LegInAnyState(), request.Version);

    public static ServiceAnswer HangUp(StableRequest request)
    {
        request.Leg().HangUp(everybody: false);
        return ServiceAnswer.Empty(204);
    }

    public static ServiceAnswer Terminate(StableRequest request)
    {
        request.Leg().HangUp(everybody: true);
        return ServiceAnswer.Empty(204);
    }

    private static ServiceAnswer Describe(int status, ApplicationLeg leg, StableVersion version)
    {
        ApplicationLegTraits traits = leg.Traits;
        CallConnectionAnswer answer = new()
        {
            CallConnectionId = leg.Id,
            ServerCallId = leg.Conversation.ServerCallId,
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
            CorrelationId = leg.Conversation.CorrelationId,
            AnsweredBy = traits.AnsweredBy is Identity answeredBy ? new UserBody(answeredBy.RawId) : null,
            AnsweredFor = traits.AnsweredFor is string number && version.Has(StableVersion.V2024_09_15) ? new PhoneNumberBody(number) : null,
        };
        return ServiceAnswer.Json(status, answer, StableJson.Relaxed.CallConnectionAnswer);
    }

    private static Identity? OptionalUser(UserBody? user, string field) =>
        user is null ? null : new Identity(Demand.Text(user.Id, $"{field}.id"));

    private static void RefuseSockets(MediaOptionsBody? mediaStreaming, MediaOptionsBody? transcription)
    {
        if (mediaStreaming is not null || transcription is not null)
        {
            throw ServiceRefusal.NotBuilt(mediaStreaming is not null ? "media streaming (mediaStreamingOptions)" : "transcription (transcriptionOptions)");
        }
    }

    private static bool HasSpeechService(StableRequest request, CallIntelligenceOptionsBody? options) =>
        request.Version.Has(StableVersion.V2023_10_15)
        && Demand.OptionalWebAddress(options?.CognitiveServicesEndpoint, "callIntelligenceOptions.cognitiveServicesEndpoint") is not null;
}
