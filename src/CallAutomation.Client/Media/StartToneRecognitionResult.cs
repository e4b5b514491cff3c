namespace CallAutomation.Client;

/// <summary>A participant whose keys are now listened to. Each key arrives as <see cref="Events.ToneReceived"/>.</summary>
public class StartToneRecognitionResult : OperationResult
{
    internal StartToneRecognitionResult(string operationContext)
        : base(operationContext)
    {
    }
}
