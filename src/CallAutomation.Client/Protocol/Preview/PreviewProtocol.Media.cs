using CallAutomation.Client.Protocol.Preview.Shapes;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol.Preview;

internal sealed partial class PreviewProtocol
{
    public override bool CanPlayFromOutside => true;

    public override ServiceRequest<PlayResult> Play(string callConnectionId, PlayOptions options, string operationContext) =>
        Play(PreviewOperations.Play, callConnectionId, options, operationContext, AsGiven(options.OperationCallbackUri));

    public override ServiceRequest<PlayResult> Play(CallLocator locator, PlayOptions options, string operationContext) =>
        Play(PreviewOperations.PlayFromOutside, IdOf(PreviewOperations.PlayFromOutside, locator), options, operationContext, CallbackOf(options));

    /// <summary>A context would come back in the answer alone, which nobody needs to be told apart.</summary>
    public override ServiceRequest CancelAllMedia(string callConnectionId) => new(PreviewOperations.CancelAllMedia, callConnectionId)
    {
        Body = JsonContent.Of(new CancelAllMediaOperationsBody(), PreviewJson.Default.CancelAllMediaOperationsBody),
    };

    private ServiceRequest<PlayResult> Play(Operation operation, string id, PlayOptions options, string operationContext, string? callback)
    {
        FileSource file = FileOf(operation, options.Sources);
        NeedsLater(operation, ServiceVersion.V2023_03_06, "PlayOptions.PlayTo", options.PlayTo.Count > 0, "leave it empty to play to everyone");
        NeedsLater(
            operation,
            ServiceVersion.V2024_09_15,
            "PlayOptions.InterruptCallMedia",
            options.InterruptCallMedia,
            operation == PreviewOperations.Play ? "stop what plays with CallConnection.CancelAllMediaAsync" : "wait for the end of what plays");
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

    private FileSource FileOf(Operation operation, IReadOnlyList<PlaySource> sources)
    {
        NeedsLater(operation, ServiceVersion.V2024_09_15, "A second source in PlayOptions", sources.Count > 1, "play the next one after PlayCompleted");
        NeedsLater(operation, ServiceVersion.V2023_10_15, sources[0].GetType().Name, sources[0] is not FileSource, "play a recording of the text with FileSource");
        return (FileSource)sources[0];
    }
}
