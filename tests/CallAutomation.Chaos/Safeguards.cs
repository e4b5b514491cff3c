using CallAutomation.Emulator;

namespace CallAutomation.Chaos;

/// <summary>Whether the faults are worth their name: without its safeguards an application has to fail by the same seed.</summary>
internal static class Safeguards
{
    /// <summary>0 when it fails as it should.</summary>
    public static async Task<int> RunAsync(ChaosOptions options)
    {
        Dictionary<FaultKind, int> faults = Enum.GetValues<FaultKind>().ToDictionary(static kind => kind, static _ => 0);
        Findings doubling = await SeedRuns.RunAsync(options.FirstSeed, options with { Without = "dedup" }, faults);
        Findings hanging = await SeedRuns.RunAsync(options.FirstSeed, options with { Without = "early" }, faults);
        bool isProved = doubling.Doubled > 0 && hanging.Failed > 0;
        Console.WriteLine(isProved ? "well: events double without their ids, and who waits late waits in vain" : "BROKEN: an application without safeguards gets through");
        return isProved ? 0 : 1;
    }
}
