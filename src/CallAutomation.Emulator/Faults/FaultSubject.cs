namespace CallAutomation.Emulator.Faults;

/// <summary>Whom choices are about: a call, or one side of it, under a name that is the same in every run; and what has been counted there.</summary>
/// <remarks>Only used on the timeline.</remarks>
internal sealed class FaultSubject(string name)
{
    private Dictionary<string, int>? _counts;

    /// <summary>Nobody: counts nothing, so that calls take no room for faults that never come.</summary>
    public static FaultSubject None { get; } = new("nobody");

    public string Name { get; } = name;

    /// <summary>How many there were of that name, this one included.</summary>
    public int Next(string what)
    {
        if (this == None)
        {
            return 1;
        }

        _counts ??= new Dictionary<string, int>(StringComparer.Ordinal);
        _counts.TryGetValue(what, out int count);
        return _counts[what] = count + 1;
    }

    /// <summary>A part that counts for itself.</summary>
    public FaultSubject Part(string what) => this == None ? None : new(FormattableString.Invariant($"{Name}, {what} {Next(what)}"));
}

/// <summary>One thing that may go wrong: the how-manieth of its name at its subject.</summary>
internal sealed record FaultOccasion(FaultSubject Subject, string Name, int Ordinal);
