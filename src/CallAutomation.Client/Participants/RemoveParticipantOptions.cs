namespace CallAutomation.Client;

/// <summary>Who is taken out of the call.</summary>
/// <param name="participant">Who is meant.</param>
public class RemoveParticipantOptions(CommunicationIdentifier participant) : ParticipantOptions(participant);
