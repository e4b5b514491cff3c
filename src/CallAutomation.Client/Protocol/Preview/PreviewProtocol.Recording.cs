using CallAutomation.Client.Json;
using CallAutomation.Client.Protocol.Preview.Shapes;
using CallAutomation.Client.Transport;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol.Preview;

internal sealed partial class PreviewProtocol
{
    public override ServiceRequest<RecordingStateResult> StartRecording(CallLocator locator, StartRecordingOptions options)
    {
        Needs(OptionList.RecordingContent, options.Content is not null);
        Needs(OptionList.RecordingChannel, options.Channel is not null);
        Needs(OptionList.RecordingFormat, options.Format is not null);
        Needs(OptionList.AudioChannelParticipantOrdering, options.AudioChannelParticipantOrdering.Count > 0);
        Needs(OptionList.ChannelAffinity, options.ChannelAffinity.Count > 0);
        Needs(OptionList.PauseOnStart, options.PauseOnStart);
        Needs(OptionList.Storage, options.Storage is not null);
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
