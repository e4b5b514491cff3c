namespace CallAutomation.Emulator;

/// <summary>What the application is told about a call besides who calls whom.</summary>
public sealed class IncomingCallDetails
{
    /// <summary>The name of the caller; empty for most telephones.</summary>
    public string CallerDisplayName { get; init; } = "";

    /// <summary>The SIP headers that come with the call, such as <c>User-To-User</c>.</summary>
    public IReadOnlyDictionary<string, string> SipHeaders { get; init; } = new Dictionary<string, string>();

    /// <summary>The headers that a calling application sends along.</summary>
    public IReadOnlyDictionary<string, string> VoipHeaders { get; init; } = new Dictionary<string, string>();
}
