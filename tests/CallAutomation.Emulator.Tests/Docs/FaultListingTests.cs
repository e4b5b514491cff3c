namespace CallAutomation.Emulator.Tests.Docs;

public class FaultListingTests
{
    [Fact]
    public async Task The_page_shows_the_code_that_is_compiled()
    {
        (string[] shown, string[] compiled) = await Listings.ReadAsync("faults.md", "FaultListings.cs");

        shown.Should().NotBeEmpty().And.Equal(compiled);
    }

    [Fact]
    public async Task The_page_names_every_fault()
    {
        string page = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Docs", "faults.md"));

        Enum.GetNames<FaultKind>().Should().OnlyContain(name => page.Contains($"`{name}`"));
    }

    [Fact]
    public async Task The_listings_run()
    {
        FaultListings.Everything().Faults!.Rules.Select(static rule => rule.Kind).Should().BeEquivalentTo(Enum.GetValues<FaultKind>());
        await using CallEmulator emulator = await CallEmulator.StartAsync(FaultListings.Chosen());
        await emulator.Journal.EntryAsync(static entry => entry.Kind == JournalEntryKind.Fault);

        (int duplicates, IEnumerable<JournalEntry> faults) = FaultListings.Happened(emulator);

        duplicates.Should().Be(0);
        faults.Should().ContainSingle();
    }
}
