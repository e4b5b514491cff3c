namespace CallAutomation.Emulator.Tool;

/// <summary>Takes typed lines apart, so that a number with spaces in it is one word.</summary>
internal static class KeyboardWords
{
    public static string[] Split(string line)
    {
        List<string> words = [];
        foreach (string word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (words.Count > 0 && IsOfNumber(word) && words[^1].StartsWith('+') && words[^1].Split(' ').All(IsOfNumber))
            {
                words[^1] += " " + word;
            }
            else
            {
                words.Add(word);
            }
        }

        return [.. words];
    }

    private static bool IsOfNumber(string word) => word.All(static character => char.IsAsciiDigit(character) || "+()-./".Contains(character, StringComparison.Ordinal));
}
