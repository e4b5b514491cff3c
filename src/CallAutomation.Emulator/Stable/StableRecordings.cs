using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Recordings;
using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Stable;

/// <summary>Recording a call, from inside or from outside.</summary>
internal static class StableRecordings
{
    public static ServiceResponse Start(StableRequest request)
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
        IReadOnlyDictionary<Identity, int> affinity = StableRecordingOptions.ReadChannels(body);
        StableRecordingOptions.Check(body, request.Version);
        Uri? callbackUri = Require.OptionalWebAddress(body.RecordingStateCallbackUri, "recordingStateCallbackUri");
        Call call = connectionId is null ? Find(request, body.CallLocator!) : request.ConnectedLegOf(connectionId).Call;
        if (request.Exchange.Recordings.FindIn(call) is not null)
        {
            throw new ServiceRefusal(400, "8553", "Only one recording of a given type is supported in a call.");
        }

        string recorderId = connectionId ?? request.Services.NewId();
        Recording recording = request.StartRecording(call, new RecordingTraits
        {
            Id = request.Services.NewRecordingId(recorderId),
            RecorderId = recorderId,
            EventWriter = new StableEventWriter(request.Version),
            Content = content,
            Channels = channels,
            Format = format,
            ChannelAffinity = affinity,
            CallConnectionId = connectionId ?? call.Applications.FirstOrDefault()?.Id,
            CallbackUri = callbackUri,
            BeginsPaused = body.PauseOnStart == true && request.Version.Has(StableVersion.V2024_04_15),
        });
        return Describe(connectionId is null ? 200 : 202, recording, request.Version);
    }

    public static ServiceResponse Get(StableRequest request) => Describe(200, request.Recording(), request.Version);

    public static ServiceResponse Pause(StableRequest request)
    {
        request.Recording().PauseRecording();
        return ServiceResponse.Empty(202);
    }

    public static ServiceResponse Resume(StableRequest request)
    {
        request.Recording().Resume();
        return ServiceResponse.Empty(202);
    }

    public static ServiceResponse Stop(StableRequest request)
    {
        request.Recording().Stop();
        return ServiceResponse.Empty(204);
    }

    private static Call Find(StableRequest request, CallLocatorBody body)
    {
        StableLocator locator = StableLocator.Read(body);
        if (locator.Kind == StableLocator.Room)
        {
            throw ServiceRefusal.BadRequest("A room cannot be recorded: the field callLocator must hold a serverCallId or a groupCallId.");
        }

        Call? call = locator.Find(request.Exchange.Calls);
        if (call is null)
        {
            throw locator.Kind == StableLocator.ServerCall && request.Exchange.Calls.HasEndedForEverybody(locator.Id)
                ? ServiceRefusal.CallNotFound()
                : new ServiceRefusal(400, "8527", "Invalid join identity, cannot join call.");
        }

        return call.Members.Count > 0 ? call : throw ServiceRefusal.NotEstablished();
    }

    private static ServiceResponse Describe(int status, Recording recording, StableVersion version) => ServiceResponse.Json(
        status,
        new RecordingStateAnswer(
            recording.Id,
            recording.State == RecordingPhase.Active ? "active" : "inactive",
            version.Has(StableVersion.V2024_04_15) ? StableEventWriter.RecordingKind : null),
        StableJson.Relaxed.RecordingStateAnswer);
}
