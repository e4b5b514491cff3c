using System.Globalization;

namespace CallAutomation.Emulator.Stable;

/// <summary>An api-version of the stable language: a date, and what had arrived by then.</summary>
internal readonly record struct StableVersion(string Date)
{
    public const string V2023_03_06 = "2023-03-06";
    public const string V2023_10_15 = "2023-10-15";
    public const string V2024_04_15 = "2024-04-15";
    public const string V2024_09_15 = "2024-09-15";
    public const string V2025_05_15 = "2025-05-15";
    public const string V2025_06_15 = "2025-06-15";
    public const string V2026_03_12 = "2026-03-12";

    // As the service listed them when it was recorded; which previews it still serves is its own affair.
    private static readonly string[] s_listed =
    [
        V2023_03_06, V2023_10_15, V2024_04_15, "2024-06-15-preview", "2024-09-01-preview", V2024_09_15, "2024-11-15-preview",
        "2025-03-30-preview", V2025_05_15, V2025_06_15, "2025-08-15-preview", V2026_03_12,
    ];

    private static readonly string[] s_known = [V2023_03_06, V2023_10_15, V2024_04_15, V2024_09_15, V2025_05_15, V2025_06_15, V2026_03_12];

    /// <summary>The newest version there is. What came with a version names that version, so that a newer one changes nothing.</summary>
    public static string Newest => s_known[^1];

    public bool IsKnown => s_known.Contains(Date);

    /// <summary>Newer than anything this emulator has heard of.</summary>
    public bool IsFromTheFuture => DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && string.CompareOrdinal(Date, Newest) > 0;

    /// <summary>What the header <c>api-supported-versions</c> said of this one: nothing before 2025-06-15, and with previews since 2026-03-12.</summary>
    public string? SupportedVersions
    {
        get
        {
            StableVersion asked = this;
            return !Has(V2025_06_15) ? null
                : string.Join(", ", s_listed.Where(listed => asked.Has(V2026_03_12) || (asked.Has(listed) && s_known.Contains(listed))));
        }
    }

    public static string Known => string.Join(", ", s_known);

    public bool Has(string since) => string.CompareOrdinal(Date, since) >= 0;

    public override string ToString() => Date;
}
