using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Stable;

/// <summary>One operation of the service. Without an <paramref name="Act"/> it is known, but not imitated yet.</summary>
internal sealed record StableOperation(string Name, string Route, string Since, bool Repeatable, Func<StableRequest, ServiceResponse>? Act = null);
