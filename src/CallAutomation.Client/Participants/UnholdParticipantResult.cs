namespace CallAutomation.Client;

/// <summary>Somebody about to come back from hold. <see cref="Events.ParticipantsUpdated"/> shows it.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class UnholdParticipantResult(string operationContext) : OperationResult(operationContext);
