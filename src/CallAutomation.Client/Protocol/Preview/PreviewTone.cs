namespace CallAutomation.Client.Protocol.Preview;

/// <summary>The keys as this language spells them: <c>tone1</c> where the stable one says <c>one</c>.</summary>
internal static class PreviewTone
{
    private const string DigitPrefix = "tone";

    public static DtmfTone Read(string tone)
    {
        if (tone.Length == DigitPrefix.Length + 1 && tone.StartsWith(DigitPrefix, StringComparison.OrdinalIgnoreCase) && tone[tone.Length - 1] is >= '0' and <= '9')
        {
            return DtmfTone.FromKey(tone[tone.Length - 1]);
        }

        return string.Equals(tone, "star", StringComparison.OrdinalIgnoreCase) ? DtmfTone.Asterisk : DtmfTone.FromWire(tone);
    }
}
