namespace CallAutomation.Client;

/// <summary>Finds a call the application takes part in by the id of its own leg. For recording only, since 2025-06-15.</summary>
/// <remarks>
/// Whoever takes part already cannot join once more: for everything but recording there is
/// <see cref="CallAutomationClient.GetCallConnection(string)"/>.
/// </remarks>
/// <param name="callConnectionId">From the result of create, answer or join, or from any event of the call.</param>
public sealed class CallConnectionLocator(string callConnectionId) : CallLocator(callConnectionId, nameof(callConnectionId));
