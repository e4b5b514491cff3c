using CallAutomation.Emulator;

namespace CallAutomation.Chaos;

/// <summary>What an application of several lives wrote down, beside what was delivered to it.</summary>
internal sealed record LifeFindings
{
    public int Delivered { get; private init; }

    public int GivenUp { get; private init; }

    /// <summary>Delivered, and never finished by a handler.</summary>
    public int Lost { get; private init; }

    /// <summary>Those of them that were not delivered within the seconds before an end.</summary>
    public int LostUnexplained { get; private init; }

    /// <summary>Begun in a life, and not finished there.</summary>
    public int Interrupted { get; private init; }

    public int TwiceInALife { get; private init; }

    public int TwiceOverLives { get; private init; }

    /// <param name="journal">What was delivered.</param>
    /// <param name="lines">What was written down: the process, what happened, and to which event.</param>
    /// <param name="ends">When lives ended.</param>
    public static LifeFindings Of(Journal journal, string[] lines, IReadOnlyList<DateTimeOffset> ends)
    {
        IReadOnlyList<JournalEntry> entries = journal.Entries;
        JournalEntry[] delivered = [.. entries.Where(static entry => entry.Kind == JournalEntryKind.EventDelivered)];
        (string Process, string Id)[] handled = [.. lines.Select(static line => line.Split(' ')).Where(static line => line is [_, "handled", _]).Select(static line => (line[0], line[2]))];
        HashSet<(string, string)> finished = [.. handled];
        HashSet<string> ids = [.. handled.Select(static one => one.Id)];
        JournalEntry[] lost = [.. delivered.Where(entry => !ids.Contains(entry.EventId!))];
        int twiceInALife = handled.GroupBy(static one => one).Count(static one => one.Count() > 1);
        return new LifeFindings
        {
            Delivered = delivered.Length,
            GivenUp = entries.Count(static entry => entry.Kind == JournalEntryKind.EventUndeliverable),
            Lost = lost.Length,
            Interrupted = lines.Select(static line => line.Split(' ')).Count(line => line is [_, "begins", _] && !finished.Contains((line[0], line[2]))),
            LostUnexplained = lost.Count(entry => !ends.Any(end => entry.Time <= end + s_slack && entry.Time >= end - s_slack)),
            TwiceInALife = twiceInALife,
            TwiceOverLives = handled.Distinct().GroupBy(static one => one.Id).Count(static one => one.Count() > 1),
        };
    }

    // Handlers take 30 ms each, and the events of a call stand in line.
    private static readonly TimeSpan s_slack = TimeSpan.FromSeconds(0.5);

    public override string ToString() =>
        $"delivered {Delivered:N0}, given up {GivenUp}; interrupted {Interrupted}, lost {Lost}, not explained by an end {LostUnexplained}; handled twice in one life {TwiceInALife}, in two lives {TwiceOverLives}";
}
