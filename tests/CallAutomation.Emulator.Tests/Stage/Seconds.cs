using Microsoft.Extensions.Time.Testing;

namespace CallAutomation.Emulator.Tests;

internal static class Seconds
{
    public static void Advance(this FakeTimeProvider clock, double seconds) => clock.Advance(TimeSpan.FromSeconds(seconds));
}
