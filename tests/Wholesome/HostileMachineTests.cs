using System.Globalization;

namespace CallAutomation.Wholesome;

/// <summary>
/// Proof that the runs of <c>.ci/cultures</c> are what they claim: without the data of ICU every culture is the invariant one, without those of the zone
/// every zone is UTC, and either way all tests pass that should have failed. On a machine that nobody prepared there is nothing to prove.
/// </summary>
public class HostileMachineTests
{
    [Fact]
    public void Speaks_the_language_it_was_asked_to()
    {
        if (Environment.GetEnvironmentVariable("CALL_AUTOMATION_CULTURE") is not { Length: > 0 } culture)
        {
            return;
        }

        CultureInfo.CurrentCulture.Name.Should().Be(culture);
        CultureInfo.GetCultureInfo("sv-SE").NumberFormat.NegativeSign.Should().Be("\u2212", "ICU must be loaded");
    }

    [Fact]
    public void Lies_in_the_zone_it_was_asked_to()
    {
        if (Environment.GetEnvironmentVariable("CALL_AUTOMATION_ZONE") is not { Length: > 0 } zone)
        {
            return;
        }

        TimeZoneInfo.Local.Id.Should().Be(zone);
        TimeZoneInfo.Local.BaseUtcOffset.Should().NotBe(TimeSpan.Zero);
    }
}
