using CallAutomation.Wholesome;

namespace CallAutomation.Client.Tests.Docs;

public class TelemetryPageTests
{
    [Fact]
    public void Says_that_the_frameworks_own_event_sources_show_addresses()
    {
        string page = File.ReadAllText(Path.Combine(SolutionFolder.Path, "docs", "telemetry.md"));

        page.Should().Contain("`System.Net.Http`").And.Contain("cannot be changed by this library", "of an address that holds a phone number").And.Contain("<EventSourceSupport>false</EventSourceSupport>");
    }
}
