namespace CallAutomation.Emulator.Preview;

/// <summary>The keys as this language spells them.</summary>
internal static class PreviewTones
{
    private static readonly string[] s_digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    public static string Spell(string tone) => Array.IndexOf(s_digits, tone) switch
    {
        >= 0 and int digit => $"tone{digit}",
        _ => tone == "asterisk" ? "star" : tone,
    };
}
