using CallAutomation.Client.Protocol.Stable.Shapes;

namespace CallAutomation.Client.Protocol;

/// <summary>What every event has, whichever envelope it came in.</summary>
internal readonly record struct EventEnvelope
{
    public string? Id { get; init; }

    public DateTimeOffset? Time { get; init; }

    public string Type { get; init; }

    /// <summary>The whole event, envelope included.</summary>
    public ReadOnlyMemory<byte> RawJson { get; init; }

    /// <summary>The <c>data</c> member; empty where there was none.</summary>
    public ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>The members all kinds of data share; null where the kind is not known.</summary>
    public CallEventData? Common { get; init; }
}
