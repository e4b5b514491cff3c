using CallAutomation.Client.Protocol.Preview.Shapes;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol.Preview;

internal sealed partial class PreviewProtocol
{
    public override ServiceRequest<RecordingStateResult> StartRecording(CallLocator locator, StartRecordingOptions options)
    {
        const string AsItComes = "leave it out: the call is recorded mixed, with sound and picture, as MP4";
        Needs(ServiceVersion.V2021_08_30_Preview, "StartRecordingOptions.Content", options.Content is not null, AsItComes);
        Needs(ServiceVersion.V2021_08_30_Preview, "StartRecordingOptions.Channel", options.Channel is not null, AsItComes);
        Needs(ServiceVersion.V2021_08_30_Preview, "StartRecordingOptions.Format", options.Format is not null, AsItComes);
        Needs(ServiceVersion.V2023_03_06, "StartRecordingOptions.AudioChannelParticipantOrdering", options.AudioChannelParticipantOrdering.Count > 0);
        Needs(ServiceVersion.V2023_03_06, "StartRecordingOptions.ChannelAffinity", options.ChannelAffinity.Count > 0);
        Needs(ServiceVersion.V2024_04_15, "StartRecordingOptions.PauseOnStart", options.PauseOnStart, "pause with ServerCall.PauseRecordingAsync once it has begun");
        Needs(ServiceVersion.V2024_04_15, "StartRecordingOptions.Storage", options.Storage is not null, "leave it out and fetch the file with CallAutomationClient.DownloadRecordingAsync");
        return new(PreviewOperations.StartRecording, IdOf(PreviewOperations.StartRecording, locator))
        {
            Body = JsonContent.Of(
                new StartRecordingBody
                {
                    RecordingStateCallbackUri = AsGiven(options.StateCallbackUri),
                    RecordingContentType = options.Content?.ToString(),
                    RecordingChannelType = options.Channel?.ToString(),
                    RecordingFormatType = options.Format?.ToString(),
                },
                PreviewJson.Default.StartRecordingBody),
            Deadline = options.Deadline,
            Read = static answer => answer.Json(PreviewJson.Default.StartRecordingAnswer).ToResult(),
        };
    }

    public override ServiceRequest<RecordingStateResult> GetRecordingState(CallLocator locator, string recordingId) =>
        new(PreviewOperations.GetRecordingState, IdOf(PreviewOperations.GetRecordingState, locator), recordingId)
        {
            Read = answer => answer.Json(PreviewJson.Default.RecordingPropertiesAnswer).ToResult(recordingId),
        };

    public override ServiceRequest PauseRecording(CallLocator locator, string recordingId) => new(PreviewOperations.PauseRecording, IdOf(PreviewOperations.PauseRecording, locator), recordingId);

    public override ServiceRequest ResumeRecording(CallLocator locator, string recordingId) => new(PreviewOperations.ResumeRecording, IdOf(PreviewOperations.ResumeRecording, locator), recordingId);

    public override ServiceRequest StopRecording(CallLocator locator, string recordingId) => new(PreviewOperations.StopRecording, IdOf(PreviewOperations.StopRecording, locator), recordingId);
}
