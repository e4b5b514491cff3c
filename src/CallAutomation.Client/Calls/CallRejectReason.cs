using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>Why an incoming call is turned away.</summary>
public readonly record struct CallRejectReason
{
    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <c>busy</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public CallRejectReason(string value) => _value = new OpenText(value);

    /// <summary>No reason is given; the service chooses what the caller hears.</summary>
    public static CallRejectReason None { get; } = new("none");

    /// <summary>The line is busy.</summary>
    public static CallRejectReason Busy { get; } = new("busy");

    /// <summary>The caller may not call here.</summary>
    public static CallRejectReason Forbidden { get; } = new("forbidden");

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
