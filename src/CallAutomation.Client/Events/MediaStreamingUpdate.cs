namespace CallAutomation.Client.Events;

/// <summary>What happened to an audio stream.</summary>
public sealed record MediaStreamingUpdate
{
    /// <summary>What flows, in the service's words, for example <c>Audio</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>The state the stream is in now.</summary>
    public MediaStreamingStatus? Status { get; init; }

    /// <summary>Why.</summary>
    public MediaStreamingStatusDetails? StatusDetails { get; init; }
}
