using System.Globalization;

namespace CallAutomation.Emulator.Admin;

/// <summary>The journal by the admin API: what has happened, and what is waited for.</summary>
internal static class JournalAdmin
{
    private const int MostEntries = 10_000;
    private const double LongestWait = 120;
    private const double UsualWait = 30;

    public static Task ReadAsync(AdminRequest request)
    {
        IReadOnlyDictionary<string, string> query = request.Query(["after", "limit", .. JournalFilter.Names]);
        JournalFilter filter = JournalFilter.Read(query);
        long after = After(query);
        int limit = (int)AdminRequest.Number(query, "limit", 1_000, MostEntries);
        long last = request.Services.Journal.Last;
        JournalEntryView[] entries = [.. request.Services.Journal.Entries.Where(entry => entry.Number > after && filter.Fits(entry)).Take(limit).Select(JournalEntryView.Of)];
        return request.AnswerAsync(new JournalView(entries, entries.Length == limit && limit > 0 ? entries[^1].Number : Math.Max(Math.Max(last, after), entries.LastOrDefault()?.Number ?? 0)), AdminJson.Relaxed.JournalView);
    }

    public static async Task NextAsync(AdminRequest request)
    {
        IReadOnlyDictionary<string, string> query = request.Query(["after", "timeout", .. JournalFilter.Names]);
        JournalFilter filter = JournalFilter.Read(query);
        long after = After(query);
        TimeSpan timeout = TimeSpan.FromSeconds(AdminRequest.Number(query, "timeout", UsualWait, LongestWait));
        JournalEntry? entry = await request.WaitAsync(aborted => FirstAsync(request.Services.Journal, after, filter, timeout, aborted)).ConfigureAwait(false);
        await request.AnswerAsync(
            JournalEntryView.Of(entry ?? throw new AdminRefusal(
                404,
                "Nothing of the kind happened in time.",
                string.Create(CultureInfo.InvariantCulture, $"No entry behind {after} fitted within {timeout.TotalSeconds:0.###} s; the last one that was written is {request.Services.Journal.Last}."))),
            AdminJson.Relaxed.JournalEntryView).ConfigureAwait(false);
    }

    private static async Task<JournalEntry?> FirstAsync(Journal journal, long after, JournalFilter filter, TimeSpan timeout, CancellationToken aborted)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        patience.CancelAfter(timeout);
        try
        {
            await foreach (JournalEntry entry in journal.ReadAfterAsync(after, patience.Token).ConfigureAwait(false))
            {
                if (filter.Fits(entry))
                {
                    return entry;
                }
            }

            throw new ObjectDisposedException(nameof(CallEmulator));
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            // What is there already is found, however short the time.
            return journal.Entries.FirstOrDefault(entry => entry.Number > after && filter.Fits(entry));
        }
    }

    private static long After(IReadOnlyDictionary<string, string> query) => !query.TryGetValue("after", out string? text)
        ? 0
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : throw AdminRefusal.BadRequest("The query parameter after is the number of an entry.");
}
