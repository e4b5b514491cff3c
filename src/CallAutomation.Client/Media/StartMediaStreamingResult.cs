namespace CallAutomation.Client;

/// <summary>A stream about to begin. <see cref="Events.MediaStreamingStarted"/> or <see cref="Events.MediaStreamingFailed"/> tells the outcome.</summary>
public class StartMediaStreamingResult : OperationResult
{
    internal StartMediaStreamingResult(string operationContext)
        : base(operationContext)
    {
    }
}
