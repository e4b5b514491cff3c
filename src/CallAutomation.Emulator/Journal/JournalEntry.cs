using System.Globalization;

namespace CallAutomation.Emulator;

/// <summary>One thing that happened in the emulator.</summary>
/// <remarks>Phone numbers are shown: this is your own test machine. Keys, signatures, incoming call contexts and the query strings of callback addresses never are.</remarks>
public sealed record JournalEntry
{
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

    /// <summary>The name of the operation, for requests.</summary>
    public string? Operation { get; init; }

    /// <summary>The HTTP status: of our answer for requests, of the application's answer for deliveries.</summary>
    public int? Status { get; init; }

    /// <summary>The tone as the service spells it, for pressed keys.</summary>
    public string? Tone { get; init; }

    /// <summary>How long the audio is, for <see cref="JournalEntryKind.AudioStarts"/>.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>One line for a log or a console.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Time:HH:mm:ss.fff} {Who}: {What}");
}
