namespace CallAutomation.Client;

/// <summary>Somebody about to be put on hold. <see cref="Events.ParticipantsUpdated"/> shows it; <see cref="Events.HoldFailed"/> tells that it did not happen.</summary>
public class HoldParticipantResult : OperationResult
{
    internal HoldParticipantResult(string operationContext)
        : base(operationContext)
    {
    }
}
