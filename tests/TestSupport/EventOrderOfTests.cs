using System.Globalization;
using CallAutomation.Emulator;

namespace CallAutomation.TestSupport;

/// <summary>In which order the emulator of a test tells what happens: tidy, unless a seed is given, and then as the real service does.</summary>
internal static class EventOrderOfTests
{
    private const string Variable = "CALL_AUTOMATION_EVENT_SEED";

    /// <summary>The seed that was asked for; null where events are to come tidily.</summary>
    public static int? Seed { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } seed ? int.Parse(seed, CultureInfo.InvariantCulture) : null;

    public static CallEmulatorOptions InThatOrder(this CallEmulatorOptions options)
    {
        options.EventOrder = Seed is null ? EventOrder.Tidy : EventOrder.AsObserved;
        options.Seed = Seed ?? 0;
        return options;
    }
}
