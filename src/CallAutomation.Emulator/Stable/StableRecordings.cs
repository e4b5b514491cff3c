
namespace CallAutomation.Emulator.Stable;

/// <summary>Recording a call, from inside or from outside.</summary>
internal static class StableRecordings
{
    public static ServiceAnswer Start(StableRequest request)
    {
        StartRecordingBody body = request.Read(StableJson.Relaxed.StartRecordingBody);
        bool knowsConnections = request.Version.Has(StableVersion.V2025_06_15);
        string? connectionId = knowsConnections ? body.CallConnectionId : null;
        if (body.CallLocator is null == connectionId is null)
        {
            throw ServiceRefusal.BadRequest(knowsConnections
                ? "Exactly one of the fields callLocator and callConnectionId is required."
                : "The field callLocator is required.");
        }

        (RecordingContent content, RecordingChannels channels, RecordingFormat format) = StableRecordingOptions.ReadKind(body);
        StableRecordingOptions.Check(body, request.Version);
        Uri? callbackUri = Demand.OptionalWebAddress(body.RecordingStateCallbackUri, "recordingStateCallbackUri");
        Conversation conversation = connectionId is null ? Find(request, body.CallLocator!) : request.ConnectedLegOf(connectionId).Conversation;
        if (request.Exchange.Recordings.FindIn(conversation) is not null)
        {
            throw new ServiceRefusal(400, "8553", "Only one recording of a given type is supported in a call.");
        }

        Recording recording = request.StartRecording(conversation, new RecordingTraits
        {
            Id = request.Exchange.NewRecordingId(),
            Language = new StableLanguage(request.Version),
            Content = content,
            Channels = channels,
            Format = format,
            CallConnectionId = connectionId ?? conversation.Applications.FirstOrDefault()?.Id,
            CallbackUri = callbackUri,
            BeginsPaused = body.PauseOnStart == true && request.Version.Has(StableVersion.V2024_04_15),
        });
        return Describe(recording, request.Version);
    }

    public static ServiceAnswer Get(StableRequest request) => Describe(request.Recording(), request.Version);

    public static ServiceAnswer Pause(StableRequest request)
    {
        request.Recording().PauseRecording();
        return ServiceAnswer.Empty(202);
    }

    public static ServiceAnswer Resume(StableRequest request)
    {
        request.Recording().Resume();
        return ServiceAnswer.Empty(202);
    }

    public static ServiceAnswer Stop(StableRequest request)
    {
        request.Recording().Stop();
        return ServiceAnswer.Empty(204);
    }

    private static Conversation Find(StableRequest request, CallLocatorBody body)
    {
        StableLocator locator = StableLocator.Read(body);
        if (locator.Kind == StableLocator.Room)
        {
            throw ServiceRefusal.BadRequest("A room cannot be recorded: the field callLocator must hold a serverCallId or a groupCallId.");
        }

        Conversation? conversation = locator.Find(request.Exchange.Calls);
        if (conversation is null)
        {
            throw locator.Kind == StableLocator.ServerCall && request.Exchange.Calls.HasEndedForEverybody(locator.Id)
                ? ServiceRefusal.CallEnded()
                : new ServiceRefusal(400, "8527", "Invalid join identity, cannot join call.");
        }

        return conversation.Members.Count > 0 ? conversation : throw ServiceRefusal.NotEstablished();
    }

    private static ServiceAnswer Describe(Recording recording, StableVersion version) => ServiceAnswer.Json(
        200,
        new RecordingStateAnswer(
            recording.Id,
            recording.State == RecordingState.Active ? "active" : "inactive",
            version.Has(StableVersion.V2024_04_15) ? StableLanguage.RecordingKind(version) : null),
        StableJson.Relaxed.RecordingStateAnswer);
}
