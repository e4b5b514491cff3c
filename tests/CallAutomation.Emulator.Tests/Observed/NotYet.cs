using System.Text.RegularExpressions;

namespace CallAutomation.Emulator.Tests.Observed;

/// <summary>A difference from the recordings that is known, and why there is one.</summary>
/// <param name="Scenario">The scenario, or <c>*</c> for any.</param>
/// <param name="Difference">What the test says, with <c>*</c> for any text.</param>
/// <param name="Reason">Why the emulator does not do it.</param>
internal sealed record NotYet(string Scenario, string Difference, string Reason)
{
    /// <summary>One entry for each thing that the emulator does not do as it was recorded.</summary>
    public static IReadOnlyList<NotYet> All { get; } =
    [
    ];

    public bool Covers(string scenario, string difference) => Fits(Scenario, scenario) && Fits(Difference, difference);

    private static bool Fits(string pattern, string text) =>
        Regex.IsMatch(text, $"\\A{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal)}\\z", RegexOptions.Singleline | RegexOptions.CultureInvariant);
}
