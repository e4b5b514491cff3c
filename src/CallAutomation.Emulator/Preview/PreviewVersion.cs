namespace CallAutomation.Emulator.Preview;

/// <summary>The api-versions of the preview language.</summary>
internal readonly record struct PreviewVersion(string Date)
{
    public const string First = "2021-06-15-preview";
    public const string V2021_08_30 = "2021-08-30-preview";

    private static readonly string[] s_known = [First, V2021_08_30];

    public bool IsKnown => s_known.Contains(Date);

    public static string Known => string.Join(", ", s_known);

    /// <summary>Whether what a recording holds can be chosen.</summary>
    public bool HasRecordingOptions => string.CompareOrdinal(Date, V2021_08_30) >= 0;

    public override string ToString() => Date;
}
