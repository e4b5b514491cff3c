namespace CallAutomation.Client;

/// <summary>A participant whose keys are no longer listened to. <see cref="Events.ToneRecognitionStopped"/> confirms it.</summary>
public class StopToneRecognitionResult : OperationResult
{
    internal StopToneRecognitionResult(string operationContext)
        : base(operationContext)
    {
    }
}
