namespace CallAutomation.Client;

/// <summary>From now on each key this participant presses is told as it is pressed.</summary>
public class StartToneRecognitionOptions : OperationOptions
{
    /// <summary>Tone recognition for one participant.</summary>
    /// <param name="targetParticipant">Whose keys are meant.</param>
    public StartToneRecognitionOptions(ParticipantIdentifier targetParticipant)
    {
        ArgumentNullException.ThrowIfNull(targetParticipant);
        TargetParticipant = targetParticipant;
    }

    /// <summary>Whose keys are meant.</summary>
    public ParticipantIdentifier TargetParticipant { get; }
}
