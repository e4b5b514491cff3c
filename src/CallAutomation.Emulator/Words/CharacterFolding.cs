using System.Globalization;
using System.Text;

namespace CallAutomation.Emulator.Words;

/// <summary>What Unicode says about comparing text regardless of case and of how it is composed.</summary>
/// <remarks>
/// It has its own copy of that table because <see cref="string.Normalize(NormalizationForm)"/> does nothing where globalization is invariant, as
/// it is in the emulator's own tool and in many containers; the same words should match there too.
/// </remarks>
internal static class CharacterFolding
{
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int BeforeFirstTail = 0x11A7;
    private const int Vowels = 21;
    private const int Tails = 28;

    private static readonly Lazy<Dictionary<int, Folding>> s_table = new(ReadTable);

    /// <summary>The text without case, decomposed as far as it goes, its marks in canonical order, and without what nobody sees.</summary>
    public static IReadOnlyList<Rune> Fold(string text)
    {
        List<(Rune Character, int Class)> folded = new(text.Length);
        foreach (Rune character in text.EnumerateRunes())
        {
            foreach (Rune part in Decompose(character))
            {
                int order = s_table.Value.TryGetValue(part.Value, out Folding? mark) ? mark.Class : 0;
                int place = folded.Count;
                while (order > 0 && place > 0 && folded[place - 1].Class > order)
                {
                    place--;
                }

                folded.Insert(place, (part, order));
            }
        }

        return [.. folded.Select(part => part.Character)];
    }

    private static IReadOnlyList<Rune> Decompose(Rune character)
    {
        if (character.Value is >= FirstSyllable and <= LastSyllable)
        {
            int syllable = character.Value - FirstSyllable;
            Rune lead = new(FirstLead + (syllable / (Vowels * Tails)));
            Rune vowel = new(FirstVowel + (syllable % (Vowels * Tails) / Tails));
            int tail = syllable % Tails;
            return tail == 0 ? [lead, vowel] : [lead, vowel, new Rune(BeforeFirstTail + tail)];
        }

        return s_table.Value.TryGetValue(character.Value, out Folding? folding) ? folding.Parts : [character];
    }

    private static Dictionary<int, Folding> ReadTable()
    {
        using Stream resource = typeof(CharacterFolding).Assembly.GetManifestResourceStream("character-folding.txt")!;
        using StreamReader reader = new(resource);
        Dictionary<int, Folding> table = new(8_192);
        while (reader.ReadLine() is string line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            string[] fields = line.Split(';');
            Rune[] parts = [.. fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => new Rune(Hexadecimal(part)))];
            table.Add(Hexadecimal(fields[0]), new Folding(parts, fields.Length > 2 ? int.Parse(fields[2], CultureInfo.InvariantCulture) : 0));
        }

        return table;
    }

    private static int Hexadecimal(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private sealed record Folding(IReadOnlyList<Rune> Parts, int Class);
}
