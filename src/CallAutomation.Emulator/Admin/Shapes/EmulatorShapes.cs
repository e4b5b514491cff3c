using System.Text.Json;
using System.Text.Json.Serialization;
using CallAutomation.Emulator.ControlledTime;
using CallAutomation.Emulator.Faults;
using CallAutomation.Emulator.Scripts;

namespace CallAutomation.Emulator.Admin;

internal sealed record EmulatorView(string Version, Uri? HttpsEndpoint, Uri HttpEndpoint, string? AuthorityFile, int Calls, long LastEntry, ClockView Clock);

internal sealed record ResetView(long LastEntry);

internal sealed record SubscriptionBody
{
    public required Uri Webhook { get; init; }

    public EventGridSchema Schema { get; init; }

    public string? Name { get; init; }
}

internal sealed record ClockView(DateTimeOffset Now, bool CanBeChanged, double? Scale, Seconds? SettledAfter, int LateArrivals)
{
    public static ClockView Of(AdminRequest request) => request.Services.Controlled is ControlledClockwork controlled
        ? Of(controlled.Clock.Mode, controlled.Now, request.Emulator.LateArrivals)
        : new ClockView(request.Services.Timeline.Now, false, null, null, request.Emulator.LateArrivals);

    private static ClockView Of(ClockMode mode, DateTimeOffset now, int late) =>
        new(now, true, mode.Rest is null ? mode.Scale : null, mode.Rest is TimeSpan rest ? new Seconds(rest) : null, late);
}

internal sealed record ClockBody : IJsonOnDeserialized
{
    public double? Scale { get; init; }

    public Seconds? SettledAfter { get; init; }

    public void OnDeserialized()
    {
        OneOf.Check("scale or settledAfter", Scale is not null, SettledAfter is not null);
        if (Scale is not (null or 0 or (>= 0.001 and <= 1000)))
        {
            throw new JsonException("scale is 0, which stops the clock, or from 0.001 to 1000.");
        }

        StepBody.CheckRest(SettledAfter);
    }

    public ClockMode ToMode() => SettledAfter is Seconds rest ? ClockMode.Settled(rest.Time) : ClockMode.Scaled(Scale!.Value);
}

internal sealed record StepBody : IJsonOnDeserialized
{
    public required Seconds By { get; init; }

    public Seconds? SettledAfter { get; init; }

    public void OnDeserialized() => CheckRest(SettledAfter);

    public static void CheckRest(Seconds? rest)
    {
        if (rest is Seconds given && (given.Time < TimeSpan.FromMilliseconds(5) || given.Time > TimeSpan.FromMinutes(1)))
        {
            throw new JsonException("settledAfter is from 0.005 to 60 seconds.");
        }
    }
}

internal sealed record FaultsView(FaultPlanView? Plan, IReadOnlyDictionary<string, int> Counts)
{
    public static FaultsView Of(FaultInjector faults) => new(
        faults.Plan is FaultPlan plan ? FaultPlanView.Of(plan) : null,
        faults.Counts.Counts.Where(static count => count.Value > 0).ToDictionary(static count => JsonNamingPolicy.CamelCase.ConvertName(count.Key.ToString()), static count => count.Value));
}

internal sealed record FaultPlanView(int Seed, int MostFailuresInARow, IReadOnlyList<FaultRuleView> Rules)
{
    public static FaultPlanView Of(FaultPlan plan) => new(
        plan.Seed, plan.MostFailuresInARow, [.. plan.Rules.Select(static rule => new FaultRuleView(rule.Kind, rule.Probability, [.. rule.Names], new Seconds(rule.Longest)))]);
}

internal sealed record FaultRuleView(FaultKind Kind, double Probability, IReadOnlyList<string> Names, Seconds Longest);

internal sealed record FaultPlanBody : IJsonOnDeserialized
{
    public int? Seed { get; init; }

    public int? MostFailuresInARow { get; init; }

    public double? Everything { get; init; }

    public IReadOnlyList<FaultRuleBody> Rules { get => field ?? []; init; }

    public void OnDeserialized()
    {
        OneOf.CheckNoNull("a rule", Rules);
        FaultRuleBody.CheckProbability("everything", Everything);
        if (MostFailuresInARow is < 0 or > 100)
        {
            throw new JsonException("mostFailuresInARow is from 0 to 100.");
        }
    }

    /// <param name="seed">The seed where the body names none.</param>
    public FaultPlan ToPlan(int seed)
    {
        FaultPlan plan = MostFailuresInARow is int most ? new FaultPlan(Seed ?? seed) { MostFailuresInARow = most } : new FaultPlan(Seed ?? seed);
        foreach (FaultRuleBody body in Rules)
        {
            FaultRule rule = new(body.Kind, body.Probability) { Names = [.. body.Names] };
            plan.Rules.Add(body.Longest is Seconds longest ? new FaultRule(body.Kind, body.Probability) { Names = rule.Names, Longest = longest.Time } : rule);
        }

        foreach (FaultKind kind in Everything is null ? [] : Enum.GetValues<FaultKind>())
        {
            plan.Rules.Add(new FaultRule(kind, Everything!.Value));
        }

        return plan;
    }
}

internal sealed record FaultRuleBody : IJsonOnDeserialized
{
    public required FaultKind Kind { get; init; }

    public required double Probability { get; init; }

    public IReadOnlyList<string> Names { get => field ?? []; init; }

    public Seconds? Longest { get; init; }

    public void OnDeserialized()
    {
        OneOf.CheckNoNull("a name", Names);
        CheckProbability("probability", Probability);
    }

    public static void CheckProbability(string name, double? probability)
    {
        if (probability is not (null or (>= 0 and <= 1)))
        {
            throw new JsonException($"{name} is a number from 0 to 1.");
        }
    }
}
