using CallAutomation.Emulator;

namespace CallAutomation.Chaos;

/// <summary>Waits until nothing is on its way to the application any more.</summary>
internal static class Delivered
{
    public static async Task AllAsync(Journal journal, TimeSpan patience)
    {
        HashSet<string?> open = [];
        using CancellationTokenSource limit = new(patience);
        int read = 0;
        while (true)
        {
            IReadOnlyList<JournalEntry> entries = journal.Entries;
            foreach (JournalEntry entry in entries.Skip(read))
            {
                _ = entry.Kind switch
                {
                    JournalEntryKind.EventSent => open.Add(entry.EventId),
                    JournalEntryKind.EventDelivered or JournalEntryKind.EventUndeliverable => open.Remove(entry.EventId),
                    _ => false,
                };
            }

            read = entries.Count;
            if (open.Count == 0)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }
    }
}
