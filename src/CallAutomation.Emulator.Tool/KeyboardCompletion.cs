namespace CallAutomation.Emulator.Tool;

/// <summary>What a line that is being typed can go on with: verbs, and phones that were typed before.</summary>
internal sealed class KeyboardCompletion
{
    private static readonly string[] s_verbs =
        ["answers", "calls", "declines", "hangs up", "joins group", "joins room", "mutes", "picks up", "presses", "rings", "says", "unmutes", "waits"];

    private readonly SortedSet<string> _phones = new(StringComparer.Ordinal);

    /// <summary>Remembers the phones of a line.</summary>
    public void Learn(string[] words)
    {
        foreach (string word in words)
        {
            if (word.StartsWith('+') || word.Contains(':', StringComparison.Ordinal))
            {
                _phones.Add(word);
            }
        }
    }

    /// <summary>The lines that this one could become.</summary>
    public IReadOnlyList<string> Complete(string line)
    {
        string[] words = KeyboardWords.Split(line);
        bool isBetween = line.Length == 0 || line[^1] == ' ';
        string begun = isBetween || words.Length == 0 ? "" : words[^1];
        string[] before = isBetween ? words : words[..^1];
        return before switch
        {
            [] => Lines("", _phones.Append("help"), begun),
            [string phone] => Lines($"{phone} ", s_verbs, begun),
            [string phone, "calls" or "rings"] => Lines($"{phone} {before[1]} ", _phones, begun),
            [string phone, string verb] => Lines($"{phone} ", s_verbs, $"{verb} {begun}"),
            _ => [],
        };
    }

    private static string[] Lines(string before, IEnumerable<string> words, string begun) =>
        [.. words.Where(word => word.StartsWith(begun, StringComparison.Ordinal)).Select(word => before + word)];
}
