namespace CallAutomation.Emulator.Media;

/// <summary>The keys of a telephone, as the service spells them.</summary>
internal static class Tone
{
    private static readonly Dictionary<char, string> s_names = new()
    {
        ['0'] = "zero",
        ['1'] = "one",
        ['2'] = "two",
        ['3'] = "three",
        ['4'] = "four",
        ['5'] = "five",
        ['6'] = "six",
        ['7'] = "seven",
        ['8'] = "eight",
        ['9'] = "nine",
        ['A'] = "a",
        ['B'] = "b",
        ['C'] = "c",
        ['D'] = "d",
        ['#'] = "pound",
        ['*'] = "asterisk",
    };

    /// <summary>Turns what is written on the keys into tones.</summary>
    public static string[] Parse(string keys)
    {
        ArgumentException.ThrowIfNullOrEmpty(keys);
        return [.. keys.Select(Parse)];
    }

    public static bool IsKnown(string tone) => s_names.ContainsValue(tone.ToLowerInvariant());

    private static string Parse(char key) =>
        s_names.TryGetValue(char.ToUpperInvariant(key), out string? tone)
            ? tone
            : throw new ArgumentException($"A telephone has no key '{key}'. Its keys are 0 to 9, A to D, * and #.", nameof(key));
}
