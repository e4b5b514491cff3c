namespace CallAutomation.Client;

/// <summary>The keys of this participant are no longer told.</summary>
public class StopToneRecognitionOptions : OperationOptions
{
    /// <summary>Tone recognition for one participant.</summary>
    /// <param name="targetParticipant">Whose keys are meant.</param>
    public StopToneRecognitionOptions(CommunicationIdentifier targetParticipant)
    {
        ArgumentNullException.ThrowIfNull(targetParticipant);
        TargetParticipant = targetParticipant;
    }

    /// <summary>Whose keys are meant.</summary>
    public CommunicationIdentifier TargetParticipant { get; }
}
