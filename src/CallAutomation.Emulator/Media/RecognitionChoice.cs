using CallAutomation.Emulator.Words;

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
    /// <summary>The choice that was made in words, and its phrase as the application spelled it; nothing when something else was said.</summary>
    public static (Choice? Choice, string? Phrase) Find(IReadOnlyList<Choice> choices, string words)
    {
        if (words.Length == 0)
        {
            return default;
        }

        // Who says a phrase to the letter means that one, even where another sounds the same.
        SpokenPhrase heard = new(words);
        (Choice? Choice, string? Phrase) exact = FindWhere(choices, phrase => phrase == words);
        return exact.Choice is not null ? exact : FindWhere(choices, phrase => new SpokenPhrase(phrase) == heard);
    }

    private static (Choice? Choice, string? Phrase) FindWhere(IReadOnlyList<Choice> choices, Func<string, bool> isSaid) =>
        choices.SelectMany(choice => choice.Phrases, (choice, phrase) => ((Choice?)choice, (string?)phrase)).FirstOrDefault(one => one.Item2 is not null && isSaid(one.Item2));
}
