namespace CallAutomation.Client;

/// <summary>A participant whose keys are now listened to. Each key arrives as <see cref="Events.ToneReceived"/>.</summary>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class StartToneRecognitionResult(string operationContext) : OperationResult(operationContext);
