using CallAutomation.Emulator;
using CallAutomation.TestSupport;

namespace CallAutomation.EndToEnd.Tests.Stage;

/// <summary>The lines of the application into calls, as the journal tells of them.</summary>
internal static class Legs
{
    /// <summary>Those that have come up and have not ended.</summary>
    public static IReadOnlyList<string> Up(this Journal journal) => [.. OfKind(journal, JournalEntryKind.CallConnected).Except(OfKind(journal, JournalEntryKind.CallEnded))];

    /// <summary>All that ever came up.</summary>
    public static IReadOnlyList<string> Ever(this Journal journal) => [.. OfKind(journal, JournalEntryKind.CallConnected)];

    /// <summary>Waits until none is up.</summary>
    public static async Task NobodyStaysAsync(this Journal journal)
    {
        Task<bool> gone = Task.Run(async () =>
        {
            // The journal says when there is something new, so nobody sleeps.
            while (journal.Up().Count > 0)
            {
                long last = journal.Entries.Count;
                await journal.FirstAsync(entry => entry.Number >= last && journal.Up().Count == 0);
            }

            return true;
        });
        await Watchdog.WaitAsync(gone, () => journal.Entries.Count, () => $"Still in a call: {string.Join(", ", journal.Up())}. The last entries:\n{string.Join('\n', journal.Entries.TakeLast(30))}");
    }

    private static IEnumerable<string> OfKind(Journal journal, JournalEntryKind kind) =>
        journal.Entries.Where(entry => entry.Kind == kind && entry.Who == "application" && entry.CallConnectionId is not null).Select(entry => entry.CallConnectionId!).Distinct();
}
