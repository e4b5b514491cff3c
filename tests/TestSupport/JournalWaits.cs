using CallAutomation.Emulator;

namespace CallAutomation.TestSupport;

internal static class JournalWaits
{
    /// <summary>The first entry that fits, or a failure some seconds after the last entry that does not.</summary>
    public static Task<JournalEntry> EntryAsync(this Journal journal, Func<JournalEntry, bool> fits)
    {
        long read = 0;
        Task<JournalEntry> first = journal.FirstAsync(entry =>
        {
            Interlocked.Increment(ref read);
            return fits(entry);
        });
        return Watchdog.WaitAsync(
            first,
            () => Interlocked.Read(ref read),
            () => $"No such entry is written. The last ones:\n{string.Join('\n', journal.Entries.TakeLast(20))}");
    }
}
