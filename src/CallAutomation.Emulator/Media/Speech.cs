using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace CallAutomation.Emulator.Media;

/// <summary>How long it takes to say something.</summary>
/// <remarks>
/// 150 words a minute, a quarter of a second for every character of a script that does not separate words, and the pauses that SSML asks for.
/// It is an estimate: a real voice is not that regular, but a call that waits for it is.
/// </remarks>
internal static class Speech
{
    private static readonly TimeSpan s_word = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan s_character = TimeSpan.FromMilliseconds(250);

    public static AudioLength OfText(string text) => string.IsNullOrWhiteSpace(text)
        ? AudioLength.Unusable(AudioSourceFault.Empty, "there is nothing to say")
        : AudioLength.Of(TimeToSay(text));

    public static AudioLength OfSsml(string ssml)
    {
        if (string.IsNullOrWhiteSpace(ssml))
        {
            return AudioLength.Unusable(AudioSourceFault.Empty, "there is nothing to say");
        }

        try
        {
            using XmlReader reader = XmlReader.Create(new StringReader(ssml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            XElement root = XDocument.Load(reader).Root!;
            TimeSpan total = TimeSpan.Zero;
            foreach (XNode node in root.DescendantNodesAndSelf())
            {
                total += node switch
                {
                    XText text => TimeToSay(text.Value),
                    XElement { Name.LocalName: "break" } pause => LengthOf(pause),
                    _ => TimeSpan.Zero,
                };
            }

            return total == TimeSpan.Zero ? AudioLength.Unusable(AudioSourceFault.Empty, "there is nothing to say") : AudioLength.Of(total);
        }
        catch (XmlException malformed)
        {
            return AudioLength.Unusable(AudioSourceFault.Unspeakable, $"the SSML is not well-formed: line {malformed.LineNumber}, position {malformed.LinePosition}");
        }
    }

    public static TimeSpan TimeToSay(string text)
    {
        TimeSpan time = TimeSpan.Zero;
        bool inWord = false;
        foreach (char character in text)
        {
            bool isWhole = IsWordOfItsOwn(character);
            bool isPart = !isWhole && char.IsLetterOrDigit(character);
            time += isWhole ? s_character : isPart && !inWord ? s_word : TimeSpan.Zero;

            // An apostrophe or a hyphen does not make two words of one.
            inWord = isPart || (inWord && character is '\'' or '’' or '-');
        }

        return time;
    }

    private static bool IsWordOfItsOwn(char character) => character is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\u0E00' and <= '\u0E7F');

    private static TimeSpan LengthOf(XElement pause)
    {
        string time = pause.Attribute("time")?.Value.Trim() ?? "";
        double? scale = time.EndsWith("ms", StringComparison.OrdinalIgnoreCase) ? 0.001 : time.EndsWith('s') ? 1 : null;
        if (scale is not null && double.TryParse(time.TrimEnd('m', 's', 'M', 'S'), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number is >= 0 and <= 3600)
        {
            return TimeSpan.FromSeconds(number * scale.Value);
        }

        return TimeSpan.FromMilliseconds(pause.Attribute("strength")?.Value switch
        {
            "none" => 0,
            "x-weak" => 250,
            "weak" => 500,
            "strong" => 1000,
            "x-strong" => 1250,
            _ => 750,
        });
    }
}
