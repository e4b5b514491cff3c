namespace CallAutomation.Client;

/// <summary>A stream about to end. <see cref="Events.MediaStreamingStopped"/> confirms it.</summary>
public class StopMediaStreamingResult : OperationResult
{
    internal StopMediaStreamingResult(string operationContext)
        : base(operationContext)
    {
    }
}
