using System.Globalization;
using System.Text.RegularExpressions;

namespace CallAutomation.Client.Telemetry;

/// <summary>Takes out of a text what must not be read in a log: keys, signatures, tokens, query strings, all but two digits of a number.</summary>
internal static class Mask
{
    private const string Hidden = "***";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private static readonly Regex s_escapes = Written(@"\\(u00(?<code>[2-7][0-9a-f])|(?<slash>/))");
    private static readonly Regex s_tokens = Written(@"\beyJ[\w-]{8,}(\.[\w-]*)*");
    private static readonly Regex s_named = Written(@"(?<name>accesskey=|signature=|bearer\s+|hmac-sha256\s+)[^\s""';,<>]+");
    private static readonly Regex s_queries = Written(@"(?<address>https?://[^\s""'?<>]*)\?[^\s""'<>]*");
    private static readonly Regex s_numbers = Written(@"(?<lead>\+|%2B|(?<![\w-])(?=\d{8,15}(?![\w-])))(?<digits>\d{2,13})(?<last>\d{2})(?!\d)");

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

    /// <summary>A phone number with all but its last two digits hidden.</summary>
    public static string PhoneNumber(string number) =>
        number.Length <= 2 ? Stars(number.Length) : $"{Stars(number.Length - 2)}{number.Substring(number.Length - 2)}";

    private static string Character(string code) => ((char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();

    private static string Stars(int count) => new('*', count);

    private static Regex Written(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, s_patience);
}
