using System.Text.Json;
using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator.Stable;

/// <summary>One event of the stable language, before it is written.</summary>
/// <param name="Name">The name without its prefix.</param>
/// <param name="Result">The result; older versions leave it out of some events.</param>
/// <param name="OperationContext">The context; nothing is written where there is none.</param>
internal sealed record StableEvent(string Name, CallResult Result, string? OperationContext)
{
    /// <summary>Writes the members that only this event has; they come first.</summary>
    public Action<Utf8JsonWriter>? WriteOwn { get; init; }

    /// <summary>Where the result stands before the version, as in events about the call itself.</summary>
    public bool ResultComesFirst { get; init; }
}

/// <summary>The ids at the end of every event.</summary>
internal readonly record struct CallIds(string CallConnectionId, string ServerCallId, string CorrelationId);
