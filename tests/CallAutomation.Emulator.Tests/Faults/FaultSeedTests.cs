using CallAutomation.Emulator.Faults;

namespace CallAutomation.Emulator.Tests.Faults;

public class FaultSeedTests
{
    private const int Calls = 300;
    private const int ManyCalls = 1_000;

    [Fact]
    public async Task A_seed_gives_a_thousand_calls_the_same_journal_again_and_another_seed_another()
    {
        string first = await JournalAsync(seed: 7);
        string again = await JournalAsync(seed: 7);
        string other = await JournalAsync(seed: 8);

        again.Should().Be(first);
        other.Should().NotBe(first);
    }

    [Fact]
    public async Task Everything_that_can_go_wrong_does_and_is_counted()
    {
        await using FaultStage stage = await FaultStage.StartAsync(FaultPlan.Everything(3, 0.08));

        await CallsAsync(stage, Calls);

        stage.Emulator.Faults.Seed.Should().Be(3);
        foreach ((FaultKind kind, int count) in stage.Emulator.Faults.Counts)
        {
            count.Should().BePositive($"{kind} happens").And.Be(stage.Happened(kind).Count());
        }

        stage.Emulator.Journal.Entries.Should().NotContain(static entry => entry.Kind == JournalEntryKind.EventUndeliverable, "a fault loses nothing for good");
        stage.Emulator.Journal.Entries.Count(static entry => entry.Kind == JournalEntryKind.PhoneRings).Should().Be(Calls, "nobody is called twice");
    }

    [Fact]
    public async Task What_goes_wrong_with_a_call_does_not_depend_on_others()
    {
        await using FaultStage alone = await FaultStage.StartAsync(FaultPlan.Everything(5, 0.3));
        await using FaultStage among = await FaultStage.StartAsync(FaultPlan.Everything(5, 0.3));

        await alone.Emulator.RunAsync(() => alone.CallAsync(Number(77)));
        await CallsAsync(among, 100);

        string[] expected = FaultsOf(alone);
        expected.Should().NotBeEmpty();
        FaultsOf(among).Should().Equal(expected);

        static string[] FaultsOf(FaultStage stage) =>
            [.. stage.Emulator.Journal.Entries.Where(entry => entry.Kind == JournalEntryKind.Fault && entry.Who.StartsWith($"4:{Number(77)}", StringComparison.Ordinal)).Select(static entry => $"{entry.Who}: {entry.What}")];
    }

    [Fact]
    public async Task The_seed_is_in_the_journal()
    {
        await using FaultStage stage = await FaultStage.StartAsync(new FaultPlan(4711));

        JournalEntry told = await stage.Emulator.Journal.EntryAsync(static entry => entry.Kind == JournalEntryKind.Fault);

        told.What.Should().Contain("4711");
    }

    [Fact]
    public async Task Without_a_plan_nothing_goes_wrong()
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync();

        emulator.Faults.Seed.Should().BeNull();
        emulator.Faults.Counts.Values.Should().OnlyContain(static count => count == 0);
    }

    [Fact]
    public void Chance_is_as_likely_as_it_says_and_depends_on_every_part()
    {
        double[] numbers = [.. Enumerable.Range(0, 10_000).Select(static ordinal => FaultHash.Of(1, "4:+14255550123/1", "Play", ordinal, 1, "EventLate"))];

        numbers.Should().OnlyHaveUniqueItems().And.OnlyContain(static number => number >= 0 && number < 1);
        numbers.Count(static number => number < 0.25).Should().BeInRange(2_300, 2_700);
        new[]
        {
            FaultHash.Of(1, "a", "b", 1, 1, "c"), FaultHash.Of(2, "a", "b", 1, 1, "c"), FaultHash.Of(1, "b", "b", 1, 1, "c"), FaultHash.Of(1, "a", "c", 1, 1, "c"),
            FaultHash.Of(1, "a", "b", 2, 1, "c"), FaultHash.Of(1, "a", "b", 1, 2, "c"), FaultHash.Of(1, "a", "b", 1, 1, "d"),
        }.Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_probability_is_from_0_to_1(double probability) =>
        FluentActions.Invoking(() => new FaultRule(FaultKind.EventLost, probability)).Should().Throw<ArgumentOutOfRangeException>();

    private static async Task<string> JournalAsync(int seed)
    {
        await using FaultStage stage = await FaultStage.StartAsync(FaultPlan.Everything(seed, 0.08), static options => options.EventOrder = EventOrder.AsObserved);
        await CallsAsync(stage, ManyCalls);
        return stage.JournalText;
    }

    private static Task CallsAsync(FaultStage stage, int calls) =>
        stage.Emulator.RunAsync(() => Task.WhenAll(Enumerable.Range(0, calls).Select(call => stage.CallAsync(Number(call)))));

    private static string Number(int call) => $"+1425555{call:0000}";
}
