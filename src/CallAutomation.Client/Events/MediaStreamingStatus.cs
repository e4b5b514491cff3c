using CallAutomation.Client.Values;

namespace CallAutomation.Client.Events;

/// <summary>The state of an audio stream.</summary>
public readonly record struct MediaStreamingStatus
{
    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <c>mediaStreamingStarted</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public MediaStreamingStatus(string value) => _value = new OpenText(value);

    /// <summary>Audio flows.</summary>
    public static MediaStreamingStatus MediaStreamingStarted { get; } = new("mediaStreamingStarted");

    /// <summary>It cannot flow.</summary>
    public static MediaStreamingStatus MediaStreamingFailed { get; } = new("mediaStreamingFailed");

    /// <summary>It no longer flows.</summary>
    public static MediaStreamingStatus MediaStreamingStopped { get; } = new("mediaStreamingStopped");

    /// <summary>The service did not say more.</summary>
    public static MediaStreamingStatus UnspecifiedError { get; } = new("unspecifiedError");

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
