namespace CallAutomation.Client;

/// <summary>A question the service has accepted to ask. <see cref="Events.RecognizeCompleted"/>, <see cref="Events.RecognizeFailed"/> or <see cref="Events.RecognizeCanceled"/> brings the answer.</summary>
public class RecognizeResult : OperationResult
{
    internal RecognizeResult(string operationContext)
        : base(operationContext)
    {
    }
}
