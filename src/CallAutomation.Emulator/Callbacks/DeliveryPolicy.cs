using System.Globalization;

namespace CallAutomation.Emulator.Callbacks;

/// <summary>How patiently events are delivered: those of calls in one way, those of Event Grid in another.</summary>
internal sealed record DeliveryPolicy
{
    private static readonly int[] s_finalForEventGrid = [400, 401, 403, 404, 413];

    /// <summary>How long an application may take to answer, in real time.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>The option that says so, for messages.</summary>
    public required string TimeoutOption { get; init; }

    /// <summary>How often an event is tried in all.</summary>
    public required int Tries { get; init; }

    /// <summary>How long to wait before each further try; the last one holds for the rest.</summary>
    public required IReadOnlyList<TimeSpan> Delays { get; init; }

    public required bool IsOfEventGrid { get; init; }

    public static DeliveryPolicy OfCallbacks(CallEmulatorOptions options) => new()
    {
        Timeout = options.CallbackTimeout,
        TimeoutOption = nameof(CallEmulatorOptions.CallbackTimeout),
        Tries = options.CallbackTries,
        Delays = options.CallbackRetryDelays,
        IsOfEventGrid = false,
    };

    public static DeliveryPolicy OfEventGrid(CallEmulatorOptions options) => new()
    {
        Timeout = options.EventGridTimeout,
        TimeoutOption = nameof(CallEmulatorOptions.EventGridTimeout),
        Tries = options.EventGridTries,
        Delays = options.EventGridRetryDelays,
        IsOfEventGrid = true,
    };

    public TimeSpan DelayAfter(int attempt) => Delays.Count == 0 ? TimeSpan.Zero : Delays[Math.Min(attempt, Delays.Count) - 1];

    public bool IsDelivered(DeliveryOutcome outcome) => IsOfEventGrid ? outcome.Status is >= 200 and <= 204 : outcome.IsDelivered;

    public bool IsWorthAnotherTry(DeliveryOutcome outcome) => IsOfEventGrid
        ? outcome.Status is not int status || !s_finalForEventGrid.Contains(status)
        : outcome.IsWorthAnotherTry;

    /// <summary>What to tell people whose application keeps everybody waiting; loudly, because nothing else shows why nothing happens.</summary>
    public string Hint(string what) =>
        $"YOUR APPLICATION DOES NOT ANSWER: it has not answered {what} within {Timeout.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)} s. Is it stopped at a breakpoint, or does its endpoint wait for something before it answers? {TimeoutOption} says how long it may take";
}
