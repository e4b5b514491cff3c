using CallAutomation.Client.Json;
using CallAutomation.Client.Protocol.Stable.Shapes;
using CallAutomation.Client.Transport;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol.Stable;

internal sealed partial class StableProtocol
{
    public override ServiceRequest<RecordingStateResult> StartRecording(CallLocator locator, StartRecordingOptions options)
    {
        CheckRecordable(locator);
        Needs(OptionList.PauseOnStart, options.PauseOnStart);
        return new(Known(StableOperations.StartRecording))
        {
            Body = JsonContent.Of(
                new StartRecordingBody
                {
                    CallLocator = locator is CallConnectionLocator ? null : CallLocatorShape.Of(locator),
                    CallConnectionId = locator is CallConnectionLocator ? locator.Id : null,
                    RecordingStateCallbackUri = options.StateCallbackUri?.AbsoluteUri,
                    RecordingContentType = options.Content?.ToString(),
                    RecordingChannelType = options.Channel?.ToString(),
                    RecordingFormatType = options.Format?.ToString(),
                    AudioChannelParticipantOrdering = options.AudioChannelParticipantOrdering.Count == 0 ? null : ShapesOf(options.AudioChannelParticipantOrdering),
                    ChannelAffinity = options.ChannelAffinity.Count == 0 ? null :
                    [
                        .. options.ChannelAffinity.Select(affinity => new ChannelAffinityShape { Channel = affinity.Channel, Participant = ShapeOf(affinity.Participant) }),
                    ],
                    PauseOnStart = options.PauseOnStart ? true : null,
                    ExternalStorage = StorageOf(options.Storage),
                },
                StableJson.Default.StartRecordingBody),
            Deadline = options.Deadline,
            Read = static answer => answer.Json(StableJson.Default.RecordingStateAnswer).ToResult(),
        };
    }

    public override ServiceRequest<RecordingStateResult> GetRecordingState(CallLocator locator, string recordingId) =>
        new(Known(StableOperations.GetRecordingState), recordingId)
        {
            Read = static answer => answer.Json(StableJson.Default.RecordingStateAnswer).ToResult(),
        };

    public override ServiceRequest PauseRecording(CallLocator locator, string recordingId) => new(Known(StableOperations.PauseRecording), recordingId);

    public override ServiceRequest ResumeRecording(CallLocator locator, string recordingId) => new(Known(StableOperations.ResumeRecording), recordingId);

    public override ServiceRequest StopRecording(CallLocator locator, string recordingId) => new(Known(StableOperations.StopRecording), recordingId);

    private void CheckRecordable(CallLocator locator)
    {
        if (locator is RoomCallLocator)
        {
            throw new ArgumentException(
                "The service does not record a room by its id. Get the call by its server call id, which CallConnected.ServerCallId and any other event of the call have: CallAutomationClient.GetServerCall(serverCallId).",
                nameof(locator));
        }

        Needs(OptionList.ConnectionLocator, locator is CallConnectionLocator);
    }

    private ExternalStorageShape? StorageOf(RecordingStorage? storage)
    {
        Needs(OptionList.Storage, storage is not null);
        return storage is null ? null : new()
        {
            RecordingStorageKind = Spelled(storage.Kind.ToString()),
            RecordingDestinationContainerUrl = storage.ContainerUri?.AbsoluteUri,
        };
    }

    /// <summary>Before 2026-03-12 the kinds of storage began with a capital.</summary>
    private string Spelled(string storageKind) =>
        Version >= ServiceVersion.V2026_03_12 ? storageKind : char.ToUpperInvariant(storageKind[0]) + storageKind.Substring(1);
}
