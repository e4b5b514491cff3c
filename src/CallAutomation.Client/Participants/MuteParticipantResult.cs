namespace CallAutomation.Client;

/// <summary>Somebody who is muted. <see cref="Events.ParticipantsUpdated"/> shows it.</summary>
public class MuteParticipantResult : OperationResult
{
    internal MuteParticipantResult(string operationContext)
        : base(operationContext)
    {
    }
}
