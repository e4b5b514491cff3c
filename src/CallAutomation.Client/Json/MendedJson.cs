using System.Globalization;
using System.Text;

namespace CallAutomation.Client.Json;

/// <summary>JSON whose texts hold what no text may hold: bytes that are not UTF-8, half a surrogate pair, bare control characters, escapes that are none.</summary>
/// <remarks>
/// All of it is somebody's name, message or header that went wrong on its way through another system, and no reason to lose an event. What is
/// outside of texts stays as it is. Nothing here runs before something was found unreadable.
/// </remarks>
internal static class MendedJson
{
    private const char Replacement = '\uFFFD';
    private const string ShortEscapes = "\"\\/bfnrt";
    private const int HexDigits = 4;

    /// <summary>The same JSON with U+FFFD where no character can be told; null where there was nothing to mend.</summary>
    public static byte[]? Of(ReadOnlySpan<byte> json)
    {
        // Decoding already puts U+FFFD in place of whatever is not UTF-8.
        byte[] mended = Encoding.UTF8.GetBytes(Mended(Encoding.UTF8.GetString(json.ToArray())));
        return json.SequenceEqual(mended) ? null : mended;
    }

    private static string Mended(string json)
    {
        StringBuilder mended = new(json.Length);
        bool isInText = false;
        for (int place = 0; place < json.Length; place++)
        {
            char character = json[place];
            if (character == '"')
            {
                isInText = !isInText;
                mended.Append(character);
            }
            else if (isInText && character == '\\')
            {
                place += AppendEscape(mended, json, place) - 1;
            }
            else if (isInText && character < ' ')
            {
                AppendUnicodeEscape(mended, character);
            }
            else
            {
                mended.Append(character);
            }
        }

        return mended.ToString();
    }

    /// <summary>Says how many characters the escape has.</summary>
    private static int AppendEscape(StringBuilder mended, string json, int place)
    {
        if (place + 1 < json.Length && ShortEscapes.Contains(json[place + 1]))
        {
            mended.Append(json, place, 2);
            return 2;
        }

        if (CodeUnitAt(json, place) is not { } unit)
        {
            // A backslash that begins no escape stands for itself.
            mended.Append(@"\\");
            return 1;
        }

        const int Length = 2 + HexDigits;
        if (char.IsHighSurrogate(unit) && CodeUnitAt(json, place + Length) is { } low && char.IsLowSurrogate(low))
        {
            mended.Append(json, place, 2 * Length);
            return 2 * Length;
        }

        if (char.IsSurrogate(unit))
        {
            AppendUnicodeEscape(mended, Replacement);
        }
        else
        {
            mended.Append(json, place, Length);
        }

        return Length;
    }

    /// <summary>What <c>\uXXXX</c> stands for, if that is what begins here.</summary>
    private static char? CodeUnitAt(string json, int place)
    {
        int first = place + 2;
        if (first + HexDigits > json.Length || json[place] != '\\' || json[place + 1] != 'u')
        {
            return null;
        }

        int unit = 0;
        for (int digit = first; digit < first + HexDigits; digit++)
        {
            if (!Uri.IsHexDigit(json[digit]))
            {
                return null;
            }

            unit = (unit * 16) + Uri.FromHex(json[digit]);
        }

        return (char)unit;
    }

    private static void AppendUnicodeEscape(StringBuilder mended, char character) =>
        mended.Append(@"\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
}
