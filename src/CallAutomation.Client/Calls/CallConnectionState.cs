namespace CallAutomation.Client;

/// <summary>The state of the application's leg.</summary>
/// <param name="value">The service's name for it, for example <c>connected</c>.</param>
public sealed class CallConnectionState(string value) : ExtensibleEnum<CallConnectionState>(value)
{
    /// <summary>The service could not tell.</summary>
    public static CallConnectionState Unknown { get; } = new("unknown");

    /// <summary>Being set up: ringing, or on the way to.</summary>
    public static CallConnectionState Connecting { get; } = new("connecting");

    /// <summary>Established.</summary>
    public static CallConnectionState Connected { get; } = new("connected");

    /// <summary>The other party is being handed on.</summary>
    public static CallConnectionState Transferring { get; } = new("transferring");

    /// <summary>Whom they are handed on to has accepted.</summary>
    public static CallConnectionState TransferAccepted { get; } = new("transferAccepted");

    /// <summary>Being ended.</summary>
    public static CallConnectionState Disconnecting { get; } = new("disconnecting");

    /// <summary>Over.</summary>
    public static CallConnectionState Disconnected { get; } = new("disconnected");
}
