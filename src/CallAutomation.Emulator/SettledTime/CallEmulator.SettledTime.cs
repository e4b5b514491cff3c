using CallAutomation.Emulator.SettledTime;

namespace CallAutomation.Emulator;

public sealed partial class CallEmulator
{
    private SettledClockwork? _settled;
    private RequestsOfThisProcess? _requests;
    private SettledApplication[] _ways = [];

    /// <summary>
    /// In settled time, how many requests came too late, or nearly: nobody had been told anything about their call since the clock last moved, or all had been at rest for more than half of
    /// the time that the clock waits. The outcome may depend on chance; take a longer rest. The journal has a warning for each. Always 0 in other times.
    /// </summary>
    public int LateArrivals => _services.Late?.Count ?? 0;

    /// <summary>
    /// In settled time, how many delays on the machine's clock began in this process that last longer than half of the rest and less than a minute, such as <c>Task.Delay</c> without
    /// <see cref="TimeProvider"/>: while an application waits for one, the clock may move. The journal has a warning for each place. Always 0 in other times.
    /// </summary>
    public int RealDelays => _settled?.RealDelays.Count ?? 0;

    /// <summary>
    /// In settled time, how often the thread pool went on by itself after more than half of the rest, whether or not a request came of it: work that takes long, or something else in the
    /// process, such as another test. Always 0 in other times.
    /// </summary>
    public int Resumptions => _settled?.Resumptions ?? 0;
}
