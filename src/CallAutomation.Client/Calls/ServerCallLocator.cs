namespace CallAutomation.Client;

/// <summary>Finds a call by its server call id, which all who take part share.</summary>
/// <param name="serverCallId">From any event of the call, from CallConnectionProperties, or from the calling client in a browser.</param>
public sealed class ServerCallLocator(string serverCallId) : CallLocator(serverCallId, nameof(serverCallId));
