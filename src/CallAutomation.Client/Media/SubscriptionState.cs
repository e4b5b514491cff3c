namespace CallAutomation.Client;

/// <summary>Whether media streaming or transcription of a call is running.</summary>
/// <param name="value">The service's name for it, for example <c>active</c>.</param>
public sealed class SubscriptionState(string value) : ExtensibleEnum<SubscriptionState>(value)
{
    /// <summary>It was not asked for when the call was set up.</summary>
    public static SubscriptionState Disabled { get; } = new("disabled");

    /// <summary>It can be started.</summary>
    public static SubscriptionState Inactive { get; } = new("inactive");

    /// <summary>It is running.</summary>
    public static SubscriptionState Active { get; } = new("active");
}
