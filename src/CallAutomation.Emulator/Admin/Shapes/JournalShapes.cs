using CallAutomation.Emulator.Scripts;

namespace CallAutomation.Emulator.Admin;

internal sealed record JournalView(IReadOnlyList<JournalEntryView> Entries, long Last);

internal sealed record JournalEntryView
{
    public required long Number { get; init; }

    public required DateTimeOffset Time { get; init; }

    public required JournalEntryKind Kind { get; init; }

    public required string Who { get; init; }

    public required string What { get; init; }

    public string? CallConnectionId { get; init; }

    public string? ServerCallId { get; init; }

    public string? EventName { get; init; }

    public string? EventId { get; init; }

    public FaultKind? Fault { get; init; }

    public string? Operation { get; init; }

    public int? Status { get; init; }

    public string? Tone { get; init; }

    public Seconds? Duration { get; init; }

    public static JournalEntryView Of(JournalEntry entry) => new()
    {
        Number = entry.Number,
        Time = entry.Time,
        Kind = entry.Kind,
        Who = entry.Who,
        What = entry.What,
        CallConnectionId = entry.CallConnectionId,
        ServerCallId = entry.ServerCallId,
        EventName = entry.EventName,
        EventId = entry.EventId,
        Fault = entry.Fault,
        Operation = entry.Operation,
        Status = entry.Status,
        Tone = entry.Tone,
        Duration = entry.Duration is TimeSpan duration ? new Seconds(duration) : null,
    };
}
