using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Stable;

/// <summary>One operation of the service.</summary>
internal sealed record StableOperation(string Name, string Route, string Since, bool Repeatable, Func<StableRequest, ServiceResponse> Act)
{
    /// <summary>Whether the answer says that a repeatable request was accepted. Creating, answering, joining, redirecting and rejecting do not.</summary>
    public bool SaysAccepted => Repeatable && !Route.StartsWith("POST callConnections:", StringComparison.Ordinal) && Route != "POST callConnections";
}
