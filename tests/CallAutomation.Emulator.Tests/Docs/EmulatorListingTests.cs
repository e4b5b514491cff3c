namespace CallAutomation.Emulator.Tests.Docs;

public class EmulatorListingTests
{
    [Fact]
    public async Task The_page_shows_the_code_that_is_compiled()
    {
        (string[] shown, string[] compiled) = await Listings.ReadAsync("emulator.md", "EmulatorListings.cs");

        shown.Should().NotBeEmpty().And.Equal(compiled);
    }

    [Fact]
    public async Task The_listings_run()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        await EmulatorListings.StartAsync();
        (await EmulatorListings.PeopleAsync(stage.Emulator, await stage.ServerCallIdAsync(id))).Should().HaveCount(2);
        EmulatorListings.Script(stage.Emulator);
        EmulatorListings.ScriptManners(stage.Emulator);
        string[] ids = EmulatorListings.Call(stage.Emulator);
        EmulatorListings.ActByHand(stage.Emulator);
        await EmulatorListings.FindAsync(stage.Emulator, "none");
        await EmulatorListings.ForceAsync(stage.Emulator, id);

        ids.Should().OnlyHaveUniqueItems().And.NotContainNulls();
        foreach (string name in new[] { "HoldFailed", "RecognizeFailed", "MediaStreamingStopped" })
        {
            await stage.Application.NextAsync(name);
        }
    }

    [Fact]
    public async Task Every_verb_of_a_script_is_on_the_page()
    {
        string page = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Docs", "emulator.md"));

        IEnumerable<string> verbs = typeof(Telephone).GetMethods().Where(method => method.DeclaringType == typeof(Telephone) && method.ReturnType == typeof(Telephone)).Select(method => method.Name);

        verbs.Distinct().Where(verb => !page.Contains($"{verb}(", StringComparison.Ordinal)).Should().BeEmpty();
    }
}
