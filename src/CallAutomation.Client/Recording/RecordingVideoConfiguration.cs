namespace CallAutomation.Client;

/// <summary>The picture of a recorded file.</summary>
public sealed record RecordingVideoConfiguration
{
    /// <summary>Pixels along the longer side.</summary>
    public int? LongerSideLength { get; init; }

    /// <summary>Pixels along the shorter side.</summary>
    public int? ShorterSideLength { get; init; }

    /// <summary>Pictures per second.</summary>
    public double? FrameRate { get; init; }

    /// <summary>Bits per second.</summary>
    public int? BitRate { get; init; }
}
