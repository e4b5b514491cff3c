using System.Text;
using System.Text.RegularExpressions;

namespace CallAutomation.Emulator.Media;

/// <summary>What one voice of an SSML document says, and the settings that hold for all of it.</summary>
internal sealed partial class SpeechScope
{
    private const char SentenceEnd = '\u2029';

    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, TimeSpan> _silences = new(StringComparer.OrdinalIgnoreCase);
    private TimeSpan _unhurried;
    private TimeSpan _hurried;
    private TimeSpan _others;
    private bool _isHeard;

    /// <summary>How long all of it should take; the voice hurries or dawdles, up to twice or half its own rate.</summary>
    public TimeSpan? Duration { get; set; }

    public TimeSpan Length
    {
        get
        {
            if (!_isHeard)
            {
                return _hurried + _others;
            }

            TimeSpan silence = Silences();
            TimeSpan natural = _unhurried + silence;
            TimeSpan own = Duration is not TimeSpan wanted ? _hurried + silence
                : wanted < natural / 2 ? natural / 2
                : wanted > natural * 2 ? natural * 2
                : wanted;
            return own + _others;
        }
    }

    public void Say(string text, double rate) => Say(text, Speech.TimeToSay(text), rate);

    public void SayAs(string text, string? kind, double rate)
    {
        TimeSpan time = kind?.Trim().ToLowerInvariant() switch
        {
            "characters" or "spell-out" or "number_digit" or "digits" or "telephone" or "verbatim" => Speech.TimeToSpell(text),

            // 10-12-2016 and 3/8 are said number by number.
            "date" or "time" or "fraction" => Speech.TimeToSay(NumbersApart().Replace(text, " ")),
            _ => Speech.TimeToSay(text),
        };
        Say(text, time, rate);
    }

    public void Pause(TimeSpan time)
    {
        _unhurried += time;
        _hurried += time;
    }

    public void Play(TimeSpan length)
    {
        Pause(length);
        _isHeard = true;
    }

    public void EndSentence() => _text.Append(SentenceEnd);

    public void Silence(string? kind, TimeSpan? time)
    {
        if (kind is not null && time is TimeSpan length)
        {
            _silences[kind.Trim()] = length;
        }
    }

    /// <summary>Another voice speaks in between, by settings of its own.</summary>
    public void Add(SpeechScope voice) => _others += voice.Length;

    private void Say(string text, TimeSpan time, double rate)
    {
        _text.Append(text);
        _unhurried += time;
        _hurried += time / rate;
        _isHeard |= time > TimeSpan.Zero;
    }

    // An exact silence takes precedence over one that is added.
    private TimeSpan Silences()
    {
        string text = _text.ToString();
        int sentences = SentenceEnds().Split(text).Count(sentence => Speech.TimeToSay(sentence) > TimeSpan.Zero);
        return Of("Leading-exact", "Leading") + Of("Tailing-exact", "Tailing")
            + (Of("Sentenceboundary-exact", "Sentenceboundary") * Math.Max(0, sentences - 1))
            + (Of("Comma-exact") * Commas().Count(text))
            + (Of("Semicolon-exact") * text.Count(character => character is ';' or '；' or '؛'))
            + (Of("Enumerationcomma-exact") * text.Count(character => character is '、'));
    }

    private TimeSpan Of(params string[] kinds)
    {
        foreach (string kind in kinds)
        {
            if (_silences.TryGetValue(kind, out TimeSpan silence))
            {
                return silence;
            }
        }

        return TimeSpan.Zero;
    }

    // A full stop within a number, and a comma, end nothing.
    [GeneratedRegex(@"[.!?…؟۔।॥]+(?=\s|\u2029|$)|[。！？｡]+|\u2029")]
    private static partial Regex SentenceEnds();

    [GeneratedRegex(@"(?<!\d),|,(?!\d)|[，،]")]
    private static partial Regex Commas();

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}]+")]
    private static partial Regex NumbersApart();
}
