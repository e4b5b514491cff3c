namespace CallAutomation.Client;

/// <summary>Participants on their way from another call. <see cref="Events.MoveParticipantSucceeded"/> or <see cref="Events.MoveParticipantFailed"/> follows for each.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class MoveParticipantsResult(string operationContext) : OperationResult(operationContext)
{
    /// <summary>Who is brought here, as the service sees them.</summary>
    public IReadOnlyList<CallParticipant> Participants { get; init; } = [];

    /// <summary>The call they leave; null where the service did not say.</summary>
    public string? FromCallConnectionId { get; init; }
}
