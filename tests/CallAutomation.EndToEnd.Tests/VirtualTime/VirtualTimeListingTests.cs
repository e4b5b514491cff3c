namespace CallAutomation.EndToEnd.Tests.VirtualTime;

public class VirtualTimeListingTests
{
    [Fact]
    public async Task Takes_three_quarters_of_a_minute_for_the_patient()
    {
        DateTimeOffset end = await VirtualTimeListing.RunAsync();

        end.Should().Be(new DateTimeOffset(2026, 1, 1, 12, 0, 45, TimeSpan.Zero));
    }

    [Fact]
    public async Task Is_the_code_that_is_compiled()
    {
        string[] code = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "VirtualTime", "VirtualTimeListing.cs"));
        string[] page = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "VirtualTime", "virtual-time.md"));

        IEnumerable<string> compiled = Between(code, "// Listing begins", "// Listing ends").Select(line => line.Length > 8 ? line[8..] : "");
        IEnumerable<string> shown = Between(page, "```csharp", "```");

        shown.Should().NotBeEmpty().And.Equal(compiled);
    }

    private static IEnumerable<string> Between(IEnumerable<string> lines, string first, string last) =>
        lines.SkipWhile(line => line.Trim() != first).Skip(1).TakeWhile(line => line.Trim() != last);
}
