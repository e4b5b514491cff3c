namespace CallAutomation.Client;

/// <summary>How the application joins a running call, and where the events are to go.</summary>
/// <param name="callbackUri">Where the events of the call go. The live service accepts https only.</param>
/// <exception cref="ArgumentException">The address is not absolute.</exception>
public class JoinOptions(Uri callbackUri) : CallSetupOptions(callbackUri);
