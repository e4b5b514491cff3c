namespace CallAutomation.Client.Participants;

/// <summary>How many headers the service documents to take with a call, and of what length and characters.</summary>
internal static class HeaderLimits
{
    private const int MostSipHeaders = 5;
    private const int MostVoipHeaders = 1_000;
    private const int LongestName = 64;
    private const int LongestSipValue = 256;
    private const int LongestVoipValue = 1_024;
    private const string SignsInName = ".!%*_+~-";
    private const string SignsInValue = "=;" + SignsInName;

    /// <param name="prefix">How the name begins.</param>
    /// <param name="rest">What follows.</param>
    /// <param name="parameterName">Where it came from.</param>
    public static string CheckedSipName(string prefix, string rest, string parameterName)
    {
        if (rest.Length == 0 || !rest.All(static character => IsAllowed(character, SignsInName)))
        {
            throw new ArgumentException($"The name of a SIP header has letters, digits and the signs {SignsInName} only, and at least one of them behind {prefix}.", parameterName);
        }

        int length = prefix.Length + rest.Length;
        return length <= LongestName
            ? prefix + rest
            : throw new ArgumentException($"The name of a SIP header has at most {LongestName} characters, {prefix} included; this one has {length}.", parameterName);
    }

    public static string CheckedSipValue(string value, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(value, parameterName);
        if (value.Length > LongestSipValue)
        {
            throw new ArgumentException($"The value of a SIP header has at most {LongestSipValue} characters; this one has {value.Length}.", parameterName);
        }

        return value.All(static character => IsAllowed(character, SignsInValue))
            ? value
            : throw new ArgumentException(
                $"The value of a SIP header is one line of letters, digits and the signs {SignsInValue}. Encode other text, for instance with Uri.EscapeDataString.", parameterName);
    }

    public static void CheckSipCount(int present, string parameterName)
    {
        if (present >= MostSipHeaders)
        {
            throw new ArgumentException(
                $"A call takes at most {MostSipHeaders} custom SIP headers, User-To-User aside. Use fewer, or VoIP headers where an application is called.", parameterName);
        }
    }

    public static void CheckVoip(string name, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(value);
        if (name.Length > LongestName)
        {
            throw new ArgumentException($"The name of a VoIP header has at most {LongestName} characters; this one has {name.Length}.", nameof(name));
        }

        if (value.Length > LongestVoipValue)
        {
            throw new ArgumentException($"The value of a VoIP header has at most {LongestVoipValue} characters; this one has {value.Length}.", nameof(value));
        }
    }

    public static void CheckVoipCount(int present, string parameterName)
    {
        if (present >= MostVoipHeaders)
        {
            throw new ArgumentException($"A call takes at most {MostVoipHeaders} VoIP headers.", parameterName);
        }
    }

    private static bool IsAllowed(char character, string signs) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || signs.Contains(character);
}
