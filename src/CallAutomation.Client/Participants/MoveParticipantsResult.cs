namespace CallAutomation.Client;

/// <summary>Participants on their way from another call. <see cref="Events.MoveParticipantSucceeded"/> or <see cref="Events.MoveParticipantFailed"/> follows for each.</summary>
public class MoveParticipantsResult : OperationResult
{
    internal MoveParticipantsResult(string operationContext)
        : base(operationContext)
    {
    }

    /// <summary>Who is brought here, as the service sees them.</summary>
    public IReadOnlyList<CallParticipant> Participants { get; internal init; } = [];

    /// <summary>The call they leave; null where the service did not say.</summary>
    public string? FromCallConnectionId { get; internal init; }
}
