namespace CallAutomation.Client;

/// <summary>Somebody about to come back from hold. <see cref="Events.ParticipantsUpdated"/> shows it.</summary>
public class UnholdParticipantResult : OperationResult
{
    internal UnholdParticipantResult(string operationContext)
        : base(operationContext)
    {
    }
}
