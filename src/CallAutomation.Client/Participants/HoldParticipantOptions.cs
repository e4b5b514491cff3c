namespace CallAutomation.Client;

/// <summary>Who is put on hold, and what they hear meanwhile. Since 2024-09-15.</summary>
/// <param name="participant">Who is meant.</param>
public class HoldParticipantOptions(ParticipantIdentifier participant) : ParticipantOptions(participant)
{
    /// <summary>What they hear while they wait; the service's own when omitted.</summary>
    public PlaySource? HoldMusic { get; set; }
}
