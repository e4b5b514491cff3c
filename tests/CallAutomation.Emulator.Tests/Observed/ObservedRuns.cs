namespace CallAutomation.Emulator.Tests.Observed;

/// <summary>Every scenario, played once in every version it was recorded with.</summary>
public sealed class ObservedRuns : IAsyncLifetime
{
    internal List<Run> All { get; } = [];

    public async Task InitializeAsync()
    {
        foreach (ObservedScenario scenario in ObservedScenario.All)
        {
            foreach (string version in scenario.Versions)
            {
                Comparison comparison = await ScenarioPlayer.PlayAsync(scenario, version);
                All.Add(new Run(scenario, version, comparison.Members, comparison.Differences));
            }
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>What came of one.</summary>
    internal sealed record Run(ObservedScenario Scenario, string Version, int Members, IReadOnlyList<string> Differences);
}
