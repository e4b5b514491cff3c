namespace CallAutomation.Client;

/// <summary>Tones the service has accepted to send. <see cref="Events.SendDtmfTonesCompleted"/> or <see cref="Events.SendDtmfTonesFailed"/> tells the outcome.</summary>
public class SendDtmfTonesResult : OperationResult
{
    internal SendDtmfTonesResult(string operationContext)
        : base(operationContext)
    {
    }
}
