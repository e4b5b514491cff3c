using CallAutomation.Client.Protocol.Preview.Shapes;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol.Preview;

internal sealed partial class PreviewProtocol
{
    public override bool CanPlayFromOutside => true;

    public override ServiceRequest<PlayResult> Play(string callConnectionId, PlayOptions options, string operationContext) =>
        Play(PreviewOperations.Play, callConnectionId, options, operationContext, options.OperationCallbackUri?.AbsoluteUri);

    public override ServiceRequest<PlayResult> Play(CallLocator locator, PlayOptions options, string operationContext) =>
        Play(PreviewOperations.PlayFromOutside, IdOf(locator), options, operationContext, CallbackOf(options));

    public override ServiceRequest CancelAllMedia(string callConnectionId, string operationContext) => new(PreviewOperations.CancelAllMedia, callConnectionId)
    {
        Body = JsonContent.Of(new CancelAllMediaOperationsBody { OperationContext = operationContext }, PreviewJson.Default.CancelAllMediaOperationsBody),
    };

    private ServiceRequest<PlayResult> Play(Operation operation, string id, PlayOptions options, string operationContext, string? callback)
    {
        FileSource file = FileOf(options.Sources);
        Needs(ServiceVersion.V2023_03_06, "PlayOptions.PlayTo", options.PlayTo.Count > 0, "leave it empty to play to everyone");
        Needs(ServiceVersion.V2024_09_15, "PlayOptions.InterruptCallMedia", options.InterruptCallMedia, "stop what plays with CallConnection.CancelAllMediaAsync");
        return new(operation, id)
        {
            Body = JsonContent.Of(
                new PlayAudioBody
                {
                    AudioFileUri = file.Uri.AbsoluteUri,
                    Loop = options.Loop,
                    OperationContext = operationContext,
                    AudioFileId = file.CacheId,
                    CallbackUri = callback,
                },
                PreviewJson.Default.PlayAudioBody),
            Deadline = options.Deadline,
            Read = answer => answer.Json(PreviewJson.Default.OperationAnswer).ToPlayResult(operationContext),
        };
    }

    private FileSource FileOf(IReadOnlyList<PlaySource> sources)
    {
        Needs(ServiceVersion.V2024_09_15, "A second source in PlayOptions", sources.Count > 1, "play the next one after PlayCompleted");
        return sources[0] as FileSource
            ?? throw TooNew(sources[0].GetType().Name, ServiceVersion.V2023_10_15, "play a recording of the text with FileSource");
    }
}
