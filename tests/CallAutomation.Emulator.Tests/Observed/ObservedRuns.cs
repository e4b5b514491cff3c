namespace CallAutomation.Emulator.Tests.Observed;

/// <summary>Every scenario, played in every version it was recorded with, in several orders that the service might choose.</summary>
public sealed class ObservedRuns : IAsyncLifetime
{
    private const int Seeds = 5;

    internal List<Run> All { get; } = [];

    public async Task InitializeAsync()
    {
        foreach (ObservedScenario scenario in ObservedScenario.All)
        {
            foreach (string version in scenario.Versions)
            {
                List<Comparison> orders = [];
                for (int seed = 0; seed < Seeds; seed++)
                {
                    orders.Add(await ScenarioPlayer.PlayAsync(scenario, version, seed));
                }

                All.Add(new Run(scenario, version, orders[0].Members, [.. orders.SelectMany(order => order.Differences).DistinctBy(difference => difference.Split(" is ")[0])]));
            }
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>What came of one.</summary>
    /// <param name="Scenario">Which.</param>
    /// <param name="Version">What the applications spoke.</param>
    /// <param name="Members">How many were compared, in one order.</param>
    /// <param name="Differences">Those of all orders.</param>
    internal sealed record Run(ObservedScenario Scenario, string Version, int Members, IReadOnlyList<string> Differences);
}
