namespace CallAutomation.Client;

/// <summary>Somebody who is muted. <c>ParticipantsUpdated</c> shows it.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class MuteParticipantResult(string operationContext) : OperationResult(operationContext);
