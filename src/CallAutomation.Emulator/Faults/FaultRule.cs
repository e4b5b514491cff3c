namespace CallAutomation.Emulator;

/// <summary>How often something goes wrong, and with what.</summary>
public sealed class FaultRule
{
    /// <summary>A rule for everything that a kind of fault can happen to.</summary>
    /// <param name="kind">What goes wrong.</param>
    /// <param name="probability">How likely it is each time, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is no number from 0 to 1.</exception>
    public FaultRule(FaultKind kind, double probability)
    {
        if (!(probability is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is from 0 to 1.");
        }

        Kind = kind;
        Probability = probability;
        Longest = LongestOf(kind);
    }

    /// <summary>What goes wrong.</summary>
    public FaultKind Kind { get; }

    /// <summary>How likely it is each time, from 0 to 1.</summary>
    public double Probability { get; }

    /// <summary>
    /// What it happens to; everything when empty. For answers the names of operations, as the journal tells them (<c>CreateCall</c>, <c>Play</c>); for events those of events
    /// (<c>CallConnected</c>, <c>IncomingCall</c>); for prompts the last part of their address (<c>greeting.wav</c>).
    /// </summary>
    public IList<string> Names { get; init; } = [];

    /// <summary>How long it takes at most, on the clock of the calls, where it takes time.</summary>
    public TimeSpan Longest { get; init; }

    internal bool Fits(FaultKind kind, string name) => Kind == kind && (Names.Count == 0 || Names.Contains(name, StringComparer.OrdinalIgnoreCase));

    private static TimeSpan LongestOf(FaultKind kind) => kind switch
    {
        FaultKind.TooManyRequests => TimeSpan.FromSeconds(1),
        FaultKind.EventsBatched => TimeSpan.FromMilliseconds(100),
        _ => TimeSpan.FromMilliseconds(500),
    };
}
