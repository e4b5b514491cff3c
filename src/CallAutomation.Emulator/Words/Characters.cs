using System.Globalization;
using System.Text;

namespace CallAutomation.Emulator.Words;

/// <summary>What characters are to somebody who speaks or listens.</summary>
internal static class Characters
{
    // They spell out which region a flag is of: 🏴󠁧󠁢󠁥󠁮󠁧󠁿 or 🏴󠁧󠁢󠁳󠁣󠁴󠁿.
    private const int FirstTag = 0xE0020;
    private const int LastTag = 0xE007F;

    /// <summary>Whether it is said by a name of its own: C# is “C sharp”, 5 % is “five percent”, and an emoji has its meaning.</summary>
    public static bool IsNamedSymbol(Rune character) => Rune.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherSymbol => true,
        UnicodeCategory.ModifierSymbol => !Rune.IsLetterOrDigit(character) && character.Value > 0xFF,
        _ => character.Value is '#' or '%' or '&' or '*' or '@' or '§' or '‰' or '＃' or '％' or '＆' or '＊' or '＠',
    };

    public static bool IsLetterOrNumber(Rune character) => Rune.IsLetter(character) || Rune.IsNumber(character);

    public static bool IsMark(Rune character) =>
        Rune.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Whether it makes a difference to whoever listens; punctuation does not.</summary>
    public static bool IsHeard(Rune character) =>
        IsLetterOrNumber(character) || IsMark(character) || IsNamedSymbol(character) || character.Value is >= FirstTag and <= LastTag;

    /// <summary>Whether its script does not separate words, so that time is reckoned by the character.</summary>
    public static bool IsOfUnseparatedScript(Rune character) => character.Value is
        (>= 0x0E00 and <= 0x0EFF) // Thai, Lao
        or (>= 0x1000 and <= 0x109F) or (>= 0xA9E0 and <= 0xA9FF) or (>= 0xAA60 and <= 0xAA7F) // Myanmar
        or (>= 0x1780 and <= 0x17FF) or (>= 0x1950 and <= 0x19DF) or (>= 0x1A20 and <= 0x1AAF) // Khmer, Tai Le, New Tai Lue, Tai Tham
        or (>= 0x1B00 and <= 0x1B7F) or (>= 0xA980 and <= 0xA9DF) // Balinese, Javanese
        or (>= 0x3005 and <= 0x3007) or (>= 0x3031 and <= 0x312F) or (>= 0x31A0 and <= 0x31BF) or (>= 0x31F0 and <= 0x31FF) // kana, bopomofo
        or (>= 0x3400 and <= 0x9FFF) or (>= 0xA000 and <= 0xA48F) or (>= 0xF900 and <= 0xFAFF) // ideographs, Yi
        or (>= 0xFF66 and <= 0xFF9D) or (>= 0x1AFF0 and <= 0x1B16F) or (>= 0x20000 and <= 0x3FFFF); // half-width and historic kana, rare ideographs
}
