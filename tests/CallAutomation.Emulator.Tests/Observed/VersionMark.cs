namespace CallAutomation.Emulator.Tests.Observed;

/// <summary>The name of a member, and in which versions it is there: <c>name</c>, <c>name?</c>, <c>name@2024-09-15..</c>, <c>name?@..2024-04-15</c>.</summary>
internal readonly record struct VersionMark(string Name, bool IsOptional, string? Range)
{
    public static VersionMark Parse(string text)
    {
        string[] parts = text.Split('@', 2);
        bool isOptional = parts[0].EndsWith('?');
        return new VersionMark(isOptional ? parts[0][..^1] : parts[0], isOptional, parts.ElementAtOrDefault(1));
    }

    public bool Covers(string version) => Covers(Range, version);

    /// <summary>Versions are dates and compare as text.</summary>
    public static bool Covers(string? range, string version)
    {
        if (range is null)
        {
            return true;
        }

        int dots = range.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return range == version;
        }

        string from = range[..dots];
        string to = range[(dots + 2)..];
        return string.CompareOrdinal(from, version) <= 0 && (to.Length == 0 || string.CompareOrdinal(version, to) <= 0);
    }
}
