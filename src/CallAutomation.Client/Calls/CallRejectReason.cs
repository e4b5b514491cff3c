namespace CallAutomation.Client;

/// <summary>Why an incoming call is turned away.</summary>
/// <param name="value">The service's name for it, for example <c>busy</c>.</param>
public sealed class CallRejectReason(string value) : ExtensibleEnum<CallRejectReason>(value)
{
    /// <summary>No reason is given; the service chooses what the caller hears.</summary>
    public static CallRejectReason None { get; } = new("none");

    /// <summary>The line is busy.</summary>
    public static CallRejectReason Busy { get; } = new("busy");

    /// <summary>The caller may not call here.</summary>
    public static CallRejectReason Forbidden { get; } = new("forbidden");
}
