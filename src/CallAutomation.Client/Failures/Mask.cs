using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CallAutomation.Client.Failures;

/// <summary>Takes out of a text what must not be read in a log: keys, signatures, tokens, query strings, all but two digits of a number.</summary>
/// <remarks>It is for text from outside. What this library writes itself holds no secrets, and its byte counts are nobody's telephone number.</remarks>
internal static class Mask
{
    private const string Hidden = "***";
    private const int MostSearched = 20_000;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private static readonly Regex s_escapes = Written(@"\\(u00(?<code>[2-7][0-9a-f])|(?<slash>/))");
    private static readonly Regex s_tokens = Written(@"\beyJ[\w-]{8,}(\.[\w-]*)*");
    private static readonly Regex s_named = Written(@"(?<name>accesskey=|signature=|bearer\s+|hmac-sha256\s+)[^\s""';,<>]+");
    private static readonly Regex s_users = Written(@"(?<scheme>://)[^\s""'<>/@]+@");

    // An address with a scheme or a leading slash; or anything that goes on with name=value behind its question mark.
    private static readonly Regex s_queries = Written(
        @"(?<address>(\w://|(?<![^\s""'(\[{<=,;:])/)[^\s""'?<>]*)\?[^\s""'<>]*|(?<address>(?<=[\w/%.~:*-]))\?(?=[^\s""'<>=]*=)[^\s""'<>]*");

    // With a plus sign, unless it is the offset of a time; behind the prefix that marks a phone in a raw id; or ten digits and more that nothing calls a size.
    private static readonly Regex s_numbers = Written(
        @"(?<lead>(?<!\d)\+|\+(?!\d{4}(?!\d))|%2B|(?<![\w-])4(:|%3A)|(?<![\w-])(?<!\b(bytes?|length|size)\b[\s\d:=*/-]{0,40})(?=\d{10,15}(?![\w-]|\s*(bytes?|[kmg]i?b|b|ms|s)\b)))(?<digits>\d{2,13})(?<last>\d{2})(?!\d)");

    /// <summary>The text without secrets: the known ones of this request, and whatever looks like one.</summary>
    public static string Secrets(string text, params string[] known)
    {
        try
        {
            // JSON writes the plus sign of a number as \u002B, and a secret behind escapes is still one.
            text = s_escapes.Replace(text, static match => match.Groups["slash"].Success ? "/" : Character(match.Groups["code"].Value));
            foreach (string secret in known)
            {
                text = secret.Length == 0 ? text : text.Replace(secret, Hidden);
            }

            text = s_users.Replace(text, "${scheme}" + Hidden + "@");
            text = s_queries.Replace(text, "${address}?" + Hidden);
            text = s_named.Replace(text, "${name}" + Hidden);
            text = s_tokens.Replace(text, Hidden);
            return s_numbers.Replace(text, static match => match.Groups["lead"].Value + Stars(match.Groups["digits"].Length) + match.Groups["last"].Value);
        }
        catch (RegexMatchTimeoutException)
        {
            // Better no text than a secret in it.
            return "(text withheld: it could not be searched for secrets in time)";
        }
    }

    /// <summary>Text from outside as a message may hold it: without secrets, on one line, without control characters, and not longer than it may be.</summary>
    public static string Outside(string text, int most, params string[] known)
    {
        // A secret cut in two would no longer be recognized as one, so it is masked before the text is shortened; what lies far behind is not searched.
        string line = OnOneLine(Secrets(text.Length <= MostSearched ? text : text.Substring(0, MostSearched), known));
        return line.Length <= most ? line : $"{line.Substring(0, char.IsHighSurrogate(line[most - 1]) ? most - 1 : most)}…";
    }

    /// <summary>A phone number with all but its last two digits hidden.</summary>
    public static string PhoneNumber(string number) =>
        number.Length <= 2 ? Stars(number.Length) : $"{Stars(number.Length - 2)}{number.Substring(number.Length - 2)}";

    /// <summary>Whatever could begin a new line, steer a terminal or turn the reading direction becomes a space, and spaces in a row one.</summary>
    private static string OnOneLine(string text)
    {
        StringBuilder line = new(text.Length);
        for (int place = 0; place < text.Length; place++)
        {
            char character = text[place];
            if (char.IsHighSurrogate(character) && place + 1 < text.Length && char.IsLowSurrogate(text[place + 1]))
            {
                line.Append(character).Append(text[++place]);
            }
            else if (!IsGap(character))
            {
                line.Append(char.IsSurrogate(character) ? '\uFFFD' : character);
            }
            else if (line.Length > 0 && line[line.Length - 1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd(' ');
    }

    private static bool IsGap(char character) => char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static string Character(string code) => ((char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();

    private static string Stars(int count) => new('*', count);

    private static Regex Written(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, s_patience);
}
