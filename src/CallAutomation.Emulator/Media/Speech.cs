using System.Globalization;
using System.Text;
using CallAutomation.Emulator.Words;

namespace CallAutomation.Emulator.Media;

/// <summary>How long it takes to say something, in any script.</summary>
/// <remarks>
/// 150 words a minute, and a quarter of a second for every character of a script that does not separate words. A character is what a reader
/// sees as one: a letter with its marks, an emoji of several parts. It is an estimate: a real voice is not that regular, but a call that
/// waits for it is.
/// </remarks>
internal static class Speech
{
    private static readonly TimeSpan s_word = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan s_character = TimeSpan.FromMilliseconds(250);

    public static AudioLength NothingToSay { get; } = AudioLength.Unusable(AudioSourceFault.Empty, "there is nothing to say");

    public static AudioLength OfText(string text) => string.IsNullOrWhiteSpace(text) ? NothingToSay : AudioLength.Of(TimeToSay(text));

    public static TimeSpan TimeToSay(string text)
    {
        TimeSpan time = TimeSpan.Zero;
        bool inWord = false;
        foreach (Rune character in FirstOfEach(text))
        {
            if (Characters.IsLetterOrNumber(character))
            {
                bool isWhole = Characters.IsOfUnseparatedScript(character);
                time += isWhole ? s_character : inWord ? TimeSpan.Zero : s_word;
                inWord = !isWhole;
            }
            else if (Characters.IsNamedSymbol(character))
            {
                time += s_word;
                inWord = false;
            }
            else
            {
                inWord &= JoinsWords(character);
            }
        }

        return time;
    }

    /// <summary>The time to say each letter, digit and symbol by itself.</summary>
    public static TimeSpan TimeToSpell(string text) =>
        s_word * FirstOfEach(text).Count(character => Characters.IsLetterOrNumber(character) || Characters.IsNamedSymbol(character));

    private static IEnumerable<Rune> FirstOfEach(string text)
    {
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement().EnumerateRunes().First();
        }
    }

    // An apostrophe or a hyphen does not make two words of one, and neither does what nobody sees.
    private static bool JoinsWords(Rune character) =>
        character.Value is '\'' or '’' or '-' or '‐' or '‑' or '·' || Characters.IsMark(character) || Rune.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
