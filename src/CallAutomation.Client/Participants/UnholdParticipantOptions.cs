namespace CallAutomation.Client;

/// <summary>Who comes back from hold. Since 2024-09-15; its <see cref="OperationOptions.OperationCallbackUri"/> since 2025-05-15.</summary>
/// <param name="participant">Who is meant.</param>
public class UnholdParticipantOptions(ParticipantIdentifier participant) : ParticipantOptions(participant);
