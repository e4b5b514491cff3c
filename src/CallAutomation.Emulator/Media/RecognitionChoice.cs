namespace CallAutomation.Emulator.Media;

/// <summary>What an application listens for.</summary>
internal enum RecognitionKind
{
    Dtmf,
    Speech,
    SpeechOrDtmf,
    Choices,
}

/// <summary>One of the answers an application expects: by key, or in words.</summary>
internal sealed record Choice(string Label, IReadOnlyList<string> Phrases, string? Tone)
{
    /// <summary>The phrase that was said, as the application spelled it; null when it was something else.</summary>
    public string? Find(string words) => Phrases.FirstOrDefault(phrase => Plain(phrase) == Plain(words));

    // A recognizer does not hear capitals and full stops.
    private static string Plain(string words) =>
        string.Join(' ', new string([.. words.Select(character => char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
