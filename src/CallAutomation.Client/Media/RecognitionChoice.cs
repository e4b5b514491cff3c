namespace CallAutomation.Client;

/// <summary>One of the possible answers to a question.</summary>
public class RecognitionChoice
{
    /// <summary>An answer, and the words that mean it.</summary>
    /// <param name="label">The name under which <see cref="Events.RecognizeCompleted"/> reports it.</param>
    /// <param name="phrases">What a participant may say for it.</param>
    /// <exception cref="ArgumentException">The label is empty, or a phrase is.</exception>
    public RecognitionChoice(string label, params string[] phrases)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(label);
        ArgumentNullException.ThrowIfNull(phrases);
        if (phrases.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("A phrase is something that can be said; leave empty ones out.", nameof(phrases));
        }

        Label = label;
        Phrases = [.. phrases];
    }

    /// <summary>An answer, and the words that mean it.</summary>
    /// <param name="label">The name under which <see cref="Events.RecognizeCompleted"/> reports it.</param>
    /// <param name="phrases">What a participant may say for it.</param>
    /// <exception cref="ArgumentException">The label is empty, or a phrase is.</exception>
    public RecognitionChoice(string label, IEnumerable<string> phrases)
        : this(label, ListOf(phrases))
    {
    }

    /// <summary>The name under which the answer is reported.</summary>
    public string Label { get; }

    /// <summary>What a participant may say for it.</summary>
    public IReadOnlyList<string> Phrases { get; }

    /// <summary>The key that means it; none when omitted.</summary>
    public DtmfTone? Tone { get; set; }

    private static string[] ListOf(IEnumerable<string> phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        return [.. phrases];
    }
}
