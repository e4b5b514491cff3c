
namespace CallAutomation.Client.Events;

/// <summary>The audio of the call no longer flows: stopped by request or by the end of the call. Since 2025-05-15.</summary>
public sealed record MediaStreamingStopped : CallConnectionEvent
{
    /// <summary>An event made by hand, for tests.</summary>
    public MediaStreamingStopped()
    {
    }

    internal MediaStreamingStopped(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>What happened to the stream, in detail; null where the service did not say.</summary>
    public MediaStreamingUpdate? MediaStreamingUpdate { get; init; }
}
