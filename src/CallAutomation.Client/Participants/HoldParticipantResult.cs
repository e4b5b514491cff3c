namespace CallAutomation.Client;

/// <summary>Somebody about to be put on hold. <see cref="Events.ParticipantsUpdated"/> shows it; <see cref="Events.HoldFailed"/> tells that it did not happen.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class HoldParticipantResult(string operationContext) : OperationResult(operationContext);
