namespace CallAutomation.Emulator;

/// <summary>What goes wrong in an emulator, and a seed on which it depends when.</summary>
/// <remarks>
/// Each choice depends on the seed, on whom a call is with, on the how-manieth call with them it is, and on the how-manieth operation or event of its name in that call; never on
/// other calls. So a seed means the same however many calls there are at once, as long as no two calls with the same number begin at the same time.
/// </remarks>
public sealed class FaultPlan(int seed)
{
    /// <summary>What all choices depend on.</summary>
    public int Seed { get; } = seed;

    /// <summary>What goes wrong. Of several rules of a kind which fit, the first one holds.</summary>
    public IList<FaultRule> Rules { get; } = [];

    /// <summary>How often in a row a request can fail; the try after that is answered. A client that tries three times gets through, unless told otherwise.</summary>
    /// <remarks>Events that get lost are tried <see cref="CallEmulatorOptions.CallbackTries"/> times, and are not lost the last time.</remarks>
    public int MostFailuresInARow { get; init; } = 2;

    /// <summary>Everything that can go wrong does, each with the same probability.</summary>
    /// <param name="seed">What all choices depend on.</param>
    /// <param name="probability">How likely each fault is each time, from 0 to 1.</param>
    public static FaultPlan Everything(int seed, double probability = 0.05)
    {
        FaultPlan plan = new(seed);
        foreach (FaultKind kind in Enum.GetValues<FaultKind>())
        {
            plan.Rules.Add(new FaultRule(kind, probability));
        }

        return plan;
    }
}
