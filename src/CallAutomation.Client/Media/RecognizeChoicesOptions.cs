namespace CallAutomation.Client;

/// <summary>A question with a few possible answers, spoken or by key. Since 2023-10-15.</summary>
public class RecognizeChoicesOptions : RecognizeSpokenOptions
{
    /// <summary>A question to one participant, and the answers to choose from.</summary>
    /// <param name="targetParticipant">Who is asked.</param>
    /// <param name="choices">The possible answers; at least one.</param>
    /// <exception cref="ArgumentException">There is no choice, or one is null.</exception>
    public RecognizeChoicesOptions(ParticipantIdentifier targetParticipant, IEnumerable<RecognitionChoice> choices)
        : base(targetParticipant)
    {
        ArgumentNullException.ThrowIfNull(choices);
        Choices = [.. choices];
        if (Choices.Count == 0 || Choices.Contains(null!))
        {
            throw new ArgumentException("Name at least one possible answer, none of them null.", nameof(choices));
        }
    }

    /// <summary>The possible answers.</summary>
    public IReadOnlyList<RecognitionChoice> Choices { get; }
}
