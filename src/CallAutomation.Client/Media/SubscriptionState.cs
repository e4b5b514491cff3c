using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>Whether media streaming or transcription of a call is running.</summary>
public readonly record struct SubscriptionState
{
    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <c>active</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public SubscriptionState(string value) => _value = new OpenText(value);

    /// <summary>It was not asked for when the call was set up.</summary>
    public static SubscriptionState Disabled { get; } = new("disabled");

    /// <summary>It can be started.</summary>
    public static SubscriptionState Inactive { get; } = new("inactive");

    /// <summary>It is running.</summary>
    public static SubscriptionState Active { get; } = new("active");

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
