using CallAutomation.Client.Json;
using CallAutomation.Client.Protocol.Preview.Shapes;
using CallAutomation.Client.Transport;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol.Preview;

internal sealed partial class PreviewProtocol
{
    public override bool EventsMayNameNoCall => true;

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
        NeedsLater(operation, OptionList.PlayTo, options.PlayTo.Count > 0);
        NeedsLater(
            operation,
            OptionList.InterruptCallMedia,
            options.InterruptCallMedia,
            instead: operation == PreviewOperations.PlayFromOutside ? "wait for the end of what plays" : null);
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
        NeedsLater(operation, OptionList.SecondSource, sources.Count > 1);
        NeedsLater(operation, OptionList.TextSource, sources[0] is TextSource);
        NeedsLater(operation, OptionList.SsmlSource, sources[0] is SsmlSource);
        return (FileSource)sources[0];
    }
}
