namespace CallAutomation.Client.Events;

/// <summary>An answer that is one of the choices offered. Since 2023-10-15.</summary>
public sealed record ChoiceResult
{
    /// <summary>The choice, by the label it was offered under.</summary>
    public string? Label { get; init; }

    /// <summary>The words that were understood; null where the choice was made with a key.</summary>
    public string? RecognizedPhrase { get; init; }

    /// <summary>How sure the service is of the words, from 0 to 1; null where it did not say. Since 2025-05-15.</summary>
    public double? Confidence { get; init; }

    /// <summary>The choice; not the words, which may be a secret.</summary>
    public override string ToString() => Label ?? string.Empty;
}
