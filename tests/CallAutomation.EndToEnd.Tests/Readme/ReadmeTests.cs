using CallAutomation.Client.Events;
using CallAutomation.EndToEnd.Tests.Stage;

namespace CallAutomation.EndToEnd.Tests.Readme;

public class ReadmeTests
{
    [Fact]
    public async Task The_listing_reminds_a_patient()
    {
        await using CallStage stage = await CallStage.StartAsync();

        await using CallEventHub hub = new();
        stage.Callbacks.Hub = hub;
        using IDisposable flow = stage.Clock.Flow();

        string? keys = await ReminderListing.RemindAsync(stage.Emulator, hub, stage.CallbackUri, stage.Greeting, stage.Greeting);

        keys.Should().Be("1");
    }

    [Fact]
    public async Task The_listing_is_the_code_that_is_compiled()
    {
        string[] code = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Readme", "ReminderListing.cs"));
        string[] readme = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Readme", "README.md"));

        IEnumerable<string> compiled = Between(code, "// README begins", "// README ends").Select(line => line.Length > 8 ? line[8..] : "");
        IEnumerable<string> shown = Between(readme.SkipWhile(static line => !line.StartsWith("## A call that you place", StringComparison.Ordinal)), "```csharp", "```");

        shown.Should().NotBeEmpty().And.Equal(compiled);
    }

    private static IEnumerable<string> Between(IEnumerable<string> lines, string first, string last) =>
        lines.SkipWhile(line => line.Trim() != first).Skip(1).TakeWhile(line => line.Trim() != last);
}
