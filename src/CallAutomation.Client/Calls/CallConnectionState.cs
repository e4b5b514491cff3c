using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>The state of the application's leg.</summary>
public readonly record struct CallConnectionState
{
    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <c>connected</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public CallConnectionState(string value) => _value = new OpenText(value);

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

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
