using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Recordings;
using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Preview;

/// <summary>Recording a call, which this language does from outside only.</summary>
internal static class PreviewRecordings
{
    public static ServiceResponse Start(PreviewRequest request)
    {
        StartRecordingBody body = request.HasBody ? request.Read(PreviewJson.Relaxed.StartRecordingBody) : new StartRecordingBody();
        Uri? callbackUri = request.OptionalCallbackUri(body.RecordingStateCallbackUri, "recordingStateCallbackUri");
        (RecordingContent content, RecordingChannels channels, RecordingFormat format) = ReadKind(body, request.Version);
        Call call = Find(request);
        if (request.Exchange.Recordings.FindIn(call, content) is not null)
        {
            throw PreviewRefusals.RecordedAlready();
        }

        string recorderId = request.Services.NewId();
        Recording recording = request.StartRecording(call, new RecordingTraits
        {
            Id = request.Services.NewRecordingId(recorderId),
            RecorderId = recorderId,
            EventWriter = new PreviewEventWriter(PreviewSubscriptions.None),
            Content = content,
            Channels = channels,
            Format = format,
            CallConnectionId = call.Applications.FirstOrDefault()?.Id,
            CallbackUri = callbackUri,
        });
        return ServiceResponse.Json(200, new StartRecordingAnswer(recording.Id), PreviewJson.Relaxed.StartRecordingAnswer);
    }

    public static ServiceResponse Get(PreviewRequest request) => ServiceResponse.Json(
        200,
        new RecordingPropertiesAnswer(request.Recording().State is RecordingPhase.Active or RecordingPhase.Starting ? "active" : "inactive"),
        PreviewJson.Relaxed.RecordingPropertiesAnswer);

    public static ServiceResponse Pause(PreviewRequest request)
    {
        request.Recording().PauseRecording();
        return ServiceResponse.Empty(200);
    }

    public static ServiceResponse Resume(PreviewRequest request)
    {
        request.Recording().Resume();
        return ServiceResponse.Empty(200);
    }

    public static ServiceResponse Stop(PreviewRequest request)
    {
        request.Recording().Stop();
        return ServiceResponse.Empty(200);
    }

    private static Call Find(PreviewRequest request)
    {
        Call? call = request.FindCall();
        if (call is null)
        {
            throw request.Exchange.Calls.HasEndedForEverybody(request.CallId) ? PreviewRefusals.CallNotFound() : PreviewRefusals.CannotJoin();
        }

        return call.Members.Count > 0 ? call : throw PreviewRefusals.NotEstablished();
    }

    /// <summary>What is recorded when nobody says, and in the first version always: sound and picture, mixed, as MP4.</summary>
    private static (RecordingContent Content, RecordingChannels Channels, RecordingFormat Format) ReadKind(StartRecordingBody body, PreviewVersion version)
    {
        bool chooses = version.HasRecordingOptions;
        RecordingContent content = One(chooses ? body.RecordingContentType : null, "recordingContentType", RecordingContent.AudioVideo);
        RecordingChannels channels = One(chooses ? body.RecordingChannelType : null, "recordingChannelType", RecordingChannels.Mixed);
        RecordingFormat format = One(chooses ? body.RecordingFormatType : null, "recordingFormatType", content == RecordingContent.Audio ? RecordingFormat.Wav : RecordingFormat.Mp4);
        return (content, channels, format);
    }

    private static T One<T>(string? text, string field, T usual)
        where T : struct, Enum =>
        text is null ? usual
        : Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<T>(text, ignoreCase: true)
        : throw ServiceRefusal.BadRequest($"The field {field} must be one of {string.Join(", ", Enum.GetNames<T>().Select(name => char.ToLowerInvariant(name[0]) + name[1..]))}.");
}
