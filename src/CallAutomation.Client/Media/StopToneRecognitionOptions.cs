namespace CallAutomation.Client;

/// <summary>The keys of this participant are no longer told.</summary>
public class StopToneRecognitionOptions : OperationOptions
{
    /// <summary>Tone recognition for one participant.</summary>
    /// <param name="targetParticipant">Whose keys are meant.</param>
    public StopToneRecognitionOptions(ParticipantIdentifier targetParticipant)
    {
        ArgumentNullException.ThrowIfNull(targetParticipant);
        TargetParticipant = targetParticipant;
    }

    /// <summary>Whose keys are meant.</summary>
    public ParticipantIdentifier TargetParticipant { get; }
}
