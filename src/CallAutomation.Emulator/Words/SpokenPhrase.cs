using System.Text;

namespace CallAutomation.Emulator.Words;

/// <summary>Words as a recognizer hears them: without capitals and full stops, and however their characters are composed.</summary>
/// <remarks>Marks and symbols stay, because they are heard: ข้าว is not ข่าว, C# is not C++, and 👍 is not 👎.</remarks>
internal readonly record struct SpokenPhrase
{
    private readonly string _heard;

    public SpokenPhrase(string words)
    {
        IReadOnlyList<Rune> characters = CharacterFolding.Fold(words);
        string heard = Hear(characters);

        // What is nothing but punctuation is compared as it is written; otherwise ! would be the same as ?.
        _heard = heard.Length > 0 ? heard : string.Concat(characters);
    }

    public override string ToString() => _heard;

    private static string Hear(IReadOnlyList<Rune> characters)
    {
        StringBuilder heard = new(characters.Count);
        bool isApart = false;
        foreach (Rune character in characters)
        {
            if (!Characters.IsHeard(character))
            {
                isApart = heard.Length > 0;
                continue;
            }

            if (isApart)
            {
                heard.Append(' ');
                isApart = false;
            }

            heard.Append(character.ToString());
        }

        return heard.ToString();
    }
}
