using CallAutomation.Emulator;

namespace CallAutomation.Chaos;

/// <summary>What the journal of the emulator says, beside what the application says: anything but agreement is broken.</summary>
internal sealed record Findings
{
    public int Sent { get; private init; }

    public int Handled { get; private init; }

    /// <summary>Delivered, and no handler got it.</summary>
    public int Lost { get; private init; }

    /// <summary>Given up by the emulator.</summary>
    public int GivenUp { get; private init; }

    /// <summary>Handled more than once.</summary>
    public int Doubled { get; private init; }

    /// <summary>Handled, and never sent: forged, or expired.</summary>
    public int Foreign { get; private init; }

    /// <summary>Calls whose events were handled in another order than that in which they came.</summary>
    public int OutOfOrder { get; private init; }

    /// <summary>False callbacks that were not answered with 401, and parts that were not answered with 400.</summary>
    public int NotRefused { get; private init; }

    /// <summary>Phones that rang for more than one call, or more than once.</summary>
    public int RangTwice { get; private init; }

    /// <summary>Requests that brought several events.</summary>
    public int Batches { get; private init; }

    /// <summary>Events that came again and were accepted.</summary>
    public int Repeated { get; private init; }

    /// <summary>Calls that did not come to their end, and what was left over.</summary>
    public int Failed { get; private init; }

    public bool IsBroken => Failed + Lost + GivenUp + Doubled + Foreign + OutOfOrder + NotRefused + RangTwice > 0;

    public static Findings Of(Journal journal, ChaosSite site, int failed)
    {
        IReadOnlyList<JournalEntry> entries = journal.Entries;
        HashSet<string> sent = IdsOf(JournalEntryKind.EventSent);
        HashSet<string> delivered = IdsOf(JournalEntryKind.EventDelivered);
        IReadOnlyDictionary<string, int> handled = site.Handled.Times;
        return new Findings
        {
            Sent = sent.Count,
            Handled = handled.Count,
            Lost = delivered.Count(id => !handled.ContainsKey(id)),
            GivenUp = sent.Count(id => !delivered.Contains(id)),
            Doubled = handled.Count(static one => one.Value > 1),
            Foreign = handled.Count(one => !sent.Contains(one.Key)),
            OutOfOrder = site.Arrivals.IdsOfCalls.Count(call => !call.Value.SequenceEqual(site.Handled.IdsOfCalls.GetValueOrDefault(call.Key)?.Distinct() ?? [])),
            NotRefused = entries.Count(static entry => entry.Status != (entry.Fault switch { FaultKind.TokenExpired or FaultKind.TokenForged => 401, FaultKind.EventTruncated => 400, _ => entry.Status })),
            RangTwice = entries.Where(static entry => entry.Kind == JournalEntryKind.PhoneRings).GroupBy(static entry => entry.Who).Count(static phone => phone.Count() > 1),
            Failed = failed,
            Batches = site.Arrivals.Batches,
            Repeated = site.Arrivals.Repeated,
        };

        HashSet<string> IdsOf(JournalEntryKind kind) => [.. entries.Where(entry => entry.Kind == kind).Select(static entry => entry.EventId).OfType<string>()];
    }

    public override string ToString() =>
        $"calls that failed {Failed}; events {Sent:N0}, handled {Handled:N0}, came again {Repeated:N0}, in batches {Batches:N0}; lost {Lost}, given up {GivenUp}, doubled {Doubled}, foreign {Foreign}, calls out of order {OutOfOrder}, "
        + $"not refused {NotRefused}, rang twice {RangTwice}";
}
