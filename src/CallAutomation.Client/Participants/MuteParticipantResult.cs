namespace CallAutomation.Client;

/// <summary>Somebody who is muted. <see cref="Events.ParticipantsUpdated"/> shows it.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class MuteParticipantResult(string operationContext) : OperationResult(operationContext);
