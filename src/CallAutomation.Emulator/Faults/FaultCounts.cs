namespace CallAutomation.Emulator;

/// <summary>What has gone wrong so far, because a <see cref="FaultPlan"/> wanted it.</summary>
public sealed class FaultCounts
{
    private readonly int[] _counts = new int[Enum.GetValues<FaultKind>().Length];

    internal FaultCounts(int? seed) => Seed = seed;

    /// <summary>The seed of the plan; nothing where there is none.</summary>
    public int? Seed { get; }

    /// <summary>How often each kind happened; all kinds are there.</summary>
    public IReadOnlyDictionary<FaultKind, int> Counts => Enum.GetValues<FaultKind>().ToDictionary(static kind => kind, Of);

    /// <summary>How often a kind happened.</summary>
    /// <param name="kind">The kind.</param>
    public int Of(FaultKind kind) => Volatile.Read(ref _counts[(int)kind]);

    internal void Add(FaultKind kind) => Interlocked.Increment(ref _counts[(int)kind]);
}
