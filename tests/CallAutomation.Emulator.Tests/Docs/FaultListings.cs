namespace CallAutomation.Emulator.Tests.Docs;

/// <summary>The listings of docs/faults.md, in their order. The tests beside them run them, and compare them with the page line by line.</summary>
internal static class FaultListings
{
    public static CallEmulatorOptions Everything()
    {
        // Listing begins
        CallEmulatorOptions options = new() { Faults = FaultPlan.Everything(seed: 7) };
        // Listing ends
        return options;
    }

    public static CallEmulatorOptions Chosen()
    {
        // Listing begins
        CallEmulatorOptions chosen = new()
        {
            Faults = new FaultPlan(seed: 7)
            {
                Rules =
                {
                    new FaultRule(FaultKind.FailedAfterEffect, probability: 0.2) { Names = ["CreateCall", "Play"] },
                    new FaultRule(FaultKind.EventLate, probability: 1) { Names = ["PlayCompleted"], Longest = TimeSpan.FromSeconds(3) },
                    new FaultRule(FaultKind.EventLate, probability: 0.1),
                },
            },
        };
        // Listing ends
        return chosen;
    }

    public static (int Duplicates, IEnumerable<JournalEntry> Faults) Happened(CallEmulator emulator)
    {
        // Listing begins
        int duplicates = emulator.Faults.Of(FaultKind.EventDuplicated);
        IEnumerable<JournalEntry> faults = emulator.Journal.Entries.Where(entry => entry.Kind == JournalEntryKind.Fault);
        // Listing ends
        return (duplicates, faults);
    }
}
