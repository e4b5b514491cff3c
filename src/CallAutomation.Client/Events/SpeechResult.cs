namespace CallAutomation.Client.Events;

/// <summary>An answer in free speech. Since 2023-10-15.</summary>
public sealed record SpeechResult
{
    /// <summary>What was understood.</summary>
    public string? Speech { get; init; }

    /// <summary>How sure the service is of the words, from 0 to 1; null where it did not say. Since 2025-05-15.</summary>
    public double? Confidence { get; init; }

    /// <summary>How much was said; the words may be a secret.</summary>
    public override string ToString() => $"{Speech?.Length ?? 0} characters of speech";
}
