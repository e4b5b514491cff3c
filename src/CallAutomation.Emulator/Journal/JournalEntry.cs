using System.Globalization;
using CallAutomation.Emulator.Words;

namespace CallAutomation.Emulator;

/// <summary>One thing that happened in the emulator.</summary>
/// <remarks>Phone numbers are shown: this is your own test machine. Keys, signatures, incoming call contexts and the query strings of callback addresses never are. Control characters are shown as <c>\u001b</c>, and long texts are cut.</remarks>
public sealed record JournalEntry
{
    private const int LongestName = 1_000;
    private const int LongestText = 4_000;

    /// <summary>The position in the journal, counted from 1.</summary>
    public long Number { get; init; }

    /// <summary>When it happened, on the emulator's clock.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>What kind of thing happened.</summary>
    public required JournalEntryKind Kind { get; init; }

    /// <summary>Who did it, or to whom it happened: a phone number, a user, or <c>application</c>.</summary>
    public required string Who { get; init; }

    /// <summary>What happened, in words for people.</summary>
    public required string What { get; init; }

    /// <summary>The application's leg it belongs to, if it belongs to one.</summary>
    public string? CallConnectionId { get; init; }

    /// <summary>The call it belongs to, if it belongs to one.</summary>
    public string? ServerCallId { get; init; }

    /// <summary>The name of the event without its prefix, for entries about events.</summary>
    public string? EventName { get; init; }

    /// <summary>The id of the event, for entries about events.</summary>
    public string? EventId { get; init; }

    /// <summary>What went wrong, for <see cref="JournalEntryKind.Fault"/>.</summary>
    public FaultKind? Fault { get; init; }

    /// <summary>The name of the operation, for requests.</summary>
    public string? Operation { get; init; }

    /// <summary>The HTTP status: of our answer for requests, of the application's answer for deliveries.</summary>
    public int? Status { get; init; }

    /// <summary>The tone as the service spells it, for pressed keys.</summary>
    public string? Tone { get; init; }

    /// <summary>How long the audio is, for <see cref="JournalEntryKind.AudioStarts"/>.</summary>
    public TimeSpan? Duration { get; init; }

    // Two bytes for each character, and what the record itself takes.
    internal int Size => 200 + (2 * (Who.Length + What.Length + Length(CallConnectionId) + Length(ServerCallId) + Length(EventName) + Length(Operation) + Length(Tone) + Length(EventId)));

    /// <summary>With nothing in it that steers a terminal, begins a line, or has no end.</summary>
    internal JournalEntry Shown() => this with
    {
        Who = ShownText.Of(Who, LongestName),
        What = ShownText.Of(What, LongestText),
        CallConnectionId = ShownOrNull(CallConnectionId),
        ServerCallId = ShownOrNull(ServerCallId),
        EventName = ShownOrNull(EventName),
        EventId = ShownOrNull(EventId),
        Operation = ShownOrNull(Operation),
        Tone = ShownOrNull(Tone),
    };

    private static string? ShownOrNull(string? text) => text is null ? null : ShownText.Of(text, LongestText);

    private static int Length(string? text) => text?.Length ?? 0;

    /// <summary>One line for a log or a console.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Time:HH:mm:ss.fff} {Who}: {What}");
}
