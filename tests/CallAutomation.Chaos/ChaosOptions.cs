using System.Globalization;

namespace CallAutomation.Chaos;

/// <summary>What was asked for on the command line.</summary>
internal sealed record ChaosOptions
{
    public int Calls { get; private init; } = 200;

    public int Seeds { get; private init; } = 2;

    public int FirstSeed { get; private init; } = 1;

    public int AtOnce { get; private init; } = 100;

    public double Probability { get; private init; } = 0.05;

    /// <summary>The safeguard that is switched off, to see what it is good for.</summary>
    public string? Without { get; init; }

    public static ChaosOptions Read(string[] arguments)
    {
        ChaosOptions options = new();
        for (int at = 0; at + 1 < arguments.Length; at += 2)
        {
            string value = arguments[at + 1];
            options = arguments[at] switch
            {
                "--calls" => options with { Calls = Number(value) },
                "--seeds" => options with { Seeds = Number(value) },
                "--first-seed" => options with { FirstSeed = Number(value) },
                "--at-once" => options with { AtOnce = Number(value) },
                "--probability" => options with { Probability = double.Parse(value, CultureInfo.InvariantCulture) },
                "--without" when value is "dedup" or "early" => options with { Without = value },
                _ => throw new ArgumentException($"{arguments[at]} {value} is not known.", nameof(arguments)),
            };
        }

        return options;
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
