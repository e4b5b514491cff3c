namespace CallAutomation.Client.Transport;

/// <summary>Everything about a request that time and luck decide: dates and ids. Tests hold it still.</summary>
internal sealed class RequestStamps(TimeProvider clock, Func<Guid> nextId)
{
    public static readonly RequestStamps Real = new(TimeProvider.System, Guid.NewGuid);

    public TimeProvider Clock { get; } = clock;

    public DateTimeOffset Now() => Clock.GetUtcNow();

    public string NextId() => nextId().ToString("D");
}
