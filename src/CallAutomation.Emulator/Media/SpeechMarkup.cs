using System.Xml;
using System.Xml.Linq;
using CallAutomation.Emulator.Callbacks;

namespace CallAutomation.Emulator.Media;

/// <summary>A document in the Speech Synthesis Markup Language (SSML), of which the emulator wants to know how long saying it takes.</summary>
/// <remarks>
/// What the elements do is the documentation of the Speech service: <c>audio</c> plays its file, and says its content where that cannot be
/// played; <c>mstts:silence</c> and <c>mstts:audioduration</c> hold for the <c>voice</c> they stand in; <c>sub</c> is said as its alias.
/// </remarks>
internal sealed class SpeechMarkup
{
    private readonly XElement _root;
    private readonly Dictionary<XElement, TimeSpan> _recordings = [];

    private SpeechMarkup(XElement root) => _root = root;

    public static async Task<AudioLength> MeasureAsync(string ssml, AudioLibrary library, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(ssml))
        {
            return Speech.NothingToSay;
        }

        try
        {
            using XmlReader reader = XmlReader.Create(new StringReader(ssml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            SpeechMarkup markup = new(XDocument.Load(reader).Root!);
            await markup.FetchRecordingsAsync(library, cancellationToken).ConfigureAwait(false);
            return markup.Measure();
        }
        catch (XmlException malformed)
        {
            return AudioLength.Unusable(AudioSourceFault.Unspeakable, $"the SSML is not well-formed: line {malformed.LineNumber}, position {malformed.LinePosition}");
        }
    }

    private async Task FetchRecordingsAsync(AudioLibrary library, CancellationToken cancellationToken)
    {
        foreach (XElement audio in _root.DescendantsAndSelf().Where(element => element.Name.LocalName == "audio"))
        {
            if (WebAddress.TryRead(audio.Attribute("src")?.Value, out Uri? address))
            {
                AudioLength length = await library.MeasureAsync(address, AudioFormats.AnyWavOrMp3, cancellationToken).ConfigureAwait(false);
                if (length.Fault == AudioSourceFault.None)
                {
                    _recordings.Add(audio, length.Duration);
                }
            }
        }
    }

    private AudioLength Measure()
    {
        SpeechScope document = new();
        Say(_root, document, rate: 1);
        return document.Length == TimeSpan.Zero ? Speech.NothingToSay : AudioLength.Of(document.Length);
    }

    private void SayAll(XElement parent, SpeechScope scope, double rate)
    {
        foreach (XNode node in parent.Nodes())
        {
            if (node is XText text)
            {
                scope.Say(text.Value, rate);
            }
            else if (node is XElement element)
            {
                Say(element, scope, rate);
            }
        }
    }

    private void Say(XElement element, SpeechScope scope, double rate)
    {
        switch (element.Name.LocalName)
        {
            case "voice":
                SpeechScope voice = new();
                SayAll(element, voice, rate);
                scope.Add(voice);
                break;
            case "break":
                scope.Pause(SpeechAttributes.Break(element));
                break;
            case "silence":
                scope.Silence(element.Attribute("type")?.Value, SpeechAttributes.Time(element.Attribute("value") ?? element.Attribute("Value")));
                break;
            case "audioduration":
                scope.Duration = SpeechAttributes.Time(element.Attribute("value"), longest: TimeSpan.FromHours(1));
                break;
            case "audio" when _recordings.TryGetValue(element, out TimeSpan length):
                scope.Play(length);
                break;
            case "prosody":
                SayAll(element, scope, SpeechAttributes.Within(rate * SpeechAttributes.Rate(element)));
                break;
            case "p" or "s":
                scope.EndSentence();
                SayAll(element, scope, rate);
                scope.EndSentence();
                break;
            case "sub" when element.Attribute("alias") is XAttribute alias:
                scope.Say(alias.Value, rate);
                break;
            case "say-as":
                scope.SayAs(element.Value, element.Attribute("interpret-as")?.Value, rate);
                break;
            case "phoneme" when string.IsNullOrWhiteSpace(element.Value) && element.Attribute("ph") is XAttribute phones:
                scope.Say(phones.Value, rate);
                break;
            case "desc" or "meta" or "metadata" or "lexicon" or "backgroundaudio":
                break;
            default:
                SayAll(element, scope, rate);
                break;
        }
    }
}
