
namespace CallAutomation.Client.Events;

/// <summary>The audio of the call flows to the application's socket. Since 2025-05-15.</summary>
public sealed record MediaStreamingStarted : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public MediaStreamingStarted()
    {
    }

    internal MediaStreamingStarted(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>What happened to the stream, in detail; null where the service did not say.</summary>
    public MediaStreamingUpdate? MediaStreamingUpdate { get; init; }
}
