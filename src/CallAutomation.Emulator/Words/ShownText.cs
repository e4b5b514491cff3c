using System.Globalization;
using System.Text;

namespace CallAutomation.Emulator.Words;

/// <summary>Text of others as it may stand on one line of a log or a terminal: what would steer those is shown as <c>\u001b</c>, and what is too long is cut.</summary>
internal static class ShownText
{
    /// <summary>Shows a text in no more than so many characters.</summary>
    public static string Of(string text, int longest)
    {
        ReadOnlySpan<char> kept = text.AsSpan(0, Math.Min(text.Length, longest));
        if (kept.Length == text.Length && IsPlain(kept))
        {
            return text;
        }

        StringBuilder shown = new(kept.Length + 16);
        foreach (char character in kept)
        {
            if (shown.Length >= longest)
            {
                break;
            }

            if (Steers(character))
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                shown.Append(character);
            }
        }

        return kept.Length < text.Length || shown.Length > longest ? shown.Append('\u2026').ToString() : shown.ToString();
    }

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (Steers(character))
            {
                return false;
            }
        }

        return true;
    }

    // Control characters, line and paragraph separators, what turns the direction of writing, and halves of pairs.
    private static bool Steers(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format;
}
