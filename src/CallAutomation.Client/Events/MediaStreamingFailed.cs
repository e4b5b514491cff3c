
namespace CallAutomation.Client.Events;

/// <summary>The audio of the call cannot flow, or the socket was lost. Since 2025-05-15.</summary>
public sealed record MediaStreamingFailed : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public MediaStreamingFailed()
    {
    }

    internal MediaStreamingFailed(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>What happened to the stream, in detail; null where the service did not say.</summary>
    public MediaStreamingUpdate? MediaStreamingUpdate { get; init; }
}
