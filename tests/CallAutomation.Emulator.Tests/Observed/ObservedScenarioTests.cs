using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace CallAutomation.Emulator.Tests.Observed;

/// <summary>The emulator says what the real service was recorded to say.</summary>
public class ObservedScenarioTests(ObservedRuns runs, ITestOutputHelper output) : IClassFixture<ObservedRuns>
{
    public static TheoryData<string> Names => [.. ObservedScenario.All.Select(scenario => scenario.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_scenario_is_as_it_was_recorded(string name)
    {
        string[] differences =
        [
            .. from run in runs.All
               where run.Scenario.Name == name
               from difference in run.Differences
               where !NotYet.All.Any(known => known.Covers(name, difference))
               select $"{run.Version}: {difference}",
        ];

        string.Join('\n', differences).Should().BeEmpty();
    }

    [Fact]
    public void What_is_missing_is_missing_still()
    {
        NotYet.All.Where(known => !runs.All.Any(run => run.Differences.Any(difference => known.Covers(run.Scenario.Name, difference))))
            .Should().BeEmpty("an entry that covers nothing has been done, and goes");
    }

    public static TheoryData<string> WithStandIns => [.. ObservedScenario.All.Where(scenario => scenario.HasStandIns).Select(scenario => scenario.Name)];

    [Theory, MemberData(nameof(WithStandIns))]
    public async Task A_telephone_stands_in_for_an_application_only_where_it_must(string name)
    {
        ObservedScenario scenario = ObservedScenario.All.Single(one => one.Name == name);

        Comparison comparison = await ScenarioPlayer.PlayAsync(scenario, scenario.Versions[^1], hasStandIns: false);

        comparison.Differences.Where(difference => !NotYet.All.Any(known => known.Covers(name, difference))).Should().NotBeEmpty("playedBy can go");
    }

    [Fact]
    public void Every_scenario_names_its_recordings_and_is_played()
    {
        ObservedScenario.All.Should().AllSatisfy(scenario =>
        {
            scenario.Versions.Should().NotBeEmpty().And.OnlyHaveUniqueItems();
            scenario.Source.Should().ContainKeys("recordings", "agree", "versions");
            scenario.Observed.Should().BeSubsetOf(scenario.Source["versions"]!.AsArray().Select(version => version!.GetValue<string>()));
        });
        output.WriteLine(Summary());
    }

    private string Summary()
    {
        StringBuilder text = new();
        foreach (IGrouping<ObservedScenario, ObservedRuns.Run> scenario in runs.All.GroupBy(run => run.Scenario))
        {
            string versions = string.Join(", ", scenario.Select(run => scenario.Key.StandsFor.TryGetValue(run.Version, out string? other) ? $"{run.Version} (for {other})" : run.Version));
            text.AppendLine(CultureInfo.InvariantCulture, $"{scenario.Key.Name}: {scenario.Sum(run => run.Members)} members, {scenario.Sum(run => run.Differences.Count)} differences; {versions}");
        }

        foreach (NotYet known in NotYet.All)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"not yet, {runs.All.Sum(run => run.Differences.Count(difference => known.Covers(run.Scenario.Name, difference)))} times: {known.Reason}");
        }

        return text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{ObservedScenario.All.Count} scenarios in {runs.All.Count} runs, {runs.All.Sum(run => run.Members)} members compared, {runs.All.Sum(run => run.Differences.Count)} differences left, for {NotYet.All.Count} reasons").ToString();
    }
}
