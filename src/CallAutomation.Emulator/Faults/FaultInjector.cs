namespace CallAutomation.Emulator.Faults;

/// <summary>Decides what goes wrong, and keeps account of it.</summary>
internal sealed class FaultInjector
{
    private readonly EmulatorServices _services;
    private readonly bool _canBeChanged;
    private FaultPlan? _plan;

    /// <param name="plan">What goes wrong from the start.</param>
    /// <param name="canBeChanged">Whether there may be another plan later.</param>
    /// <param name="services">The journal.</param>
    public FaultInjector(FaultPlan? plan, bool canBeChanged, EmulatorServices services)
    {
        _plan = plan;
        _canBeChanged = canBeChanged;
        _services = services;
        Counts = new FaultCounts(plan?.Seed);
    }

    public FaultCounts Counts { get; private set; }

    /// <summary>The how-manieth plan it is: what is counted for one means nothing to the next.</summary>
    public int Generation { get; private set; }

    public FaultPlan? Plan => Volatile.Read(ref _plan);

    public bool IsOn => Plan is not null;

    /// <summary>Whether anything goes wrong, or may do so later: calls need a name for that.</summary>
    public bool MayBeOn => _canBeChanged || IsOn;

    /// <summary>Whether the clock of the calls jumps. Clients would wait by the machine's clock, so they are told to come again at once.</summary>
    public bool IsNoTimeToWait => _services.Controlled is { } controlled ? controlled.Clock.Mode.Rest is not null : _services.Options.Time.IsVirtual;

    public int MostFailuresInARow => _plan?.MostFailuresInARow ?? 0;

    /// <summary>From now on, other things go wrong, or nothing does. What happened so far is not counted any more.</summary>
    public void Change(FaultPlan? plan)
    {
        bool wasOn = IsOn;
        Counts = new FaultCounts(plan?.Seed);
        Generation++;
        Volatile.Write(ref _plan, plan);
        if (plan is null && wasOn)
        {
            _services.Note(JournalEntryKind.Fault, "emulator", "lets nothing go wrong any more");
        }

        Announce();
    }

    /// <summary>Says by which seed faults come, where they come.</summary>
    public void Announce()
    {
        if (_plan is not null)
        {
            _services.Note(JournalEntryKind.Fault, "emulator", FormattableString.Invariant($"lets things go wrong by seed {_plan.Seed}"));
        }
    }

    /// <summary>Whether something goes wrong, and how long it may take.</summary>
    public bool Choose(FaultKind kind, FaultOccasion occasion, int attempt, out TimeSpan longest)
    {
        longest = TimeSpan.Zero;
        FaultRule? rule = _plan?.Rules.FirstOrDefault(rule => rule.Fits(kind, occasion.Name));
        if (rule is null || Number(occasion, attempt, kind.ToString()) >= rule.Probability)
        {
            return false;
        }

        longest = rule.Longest;
        return true;
    }

    public bool Choose(FaultKind kind, FaultOccasion occasion, int attempt = 1) => Choose(kind, occasion, attempt, out _);

    /// <summary>How long it takes, where it takes time: a quarter of the longest time or more.</summary>
    public TimeSpan? ChooseTime(FaultKind kind, FaultOccasion occasion, int attempt = 1) =>
        Choose(kind, occasion, attempt, out TimeSpan longest) ? longest * (0.25 + (0.75 * Number(occasion, attempt, kind + " time"))) : null;

    /// <summary>A number from 0 up to, and without, 1, for what else is to be chosen.</summary>
    public double Number(FaultOccasion occasion, int attempt, string question) =>
        FaultHash.Of(Plan?.Seed ?? 0, occasion.Subject.Name, occasion.Name, occasion.Ordinal, attempt, question);

    /// <summary>It has gone wrong.</summary>
    public void Happened(FaultKind kind, FaultOccasion occasion, string what, string? callConnectionId = null, string? eventName = null, string? eventId = null, string? operation = null, int? status = null)
    {
        Counts.Add(kind);
        _services.Note(
            JournalEntryKind.Fault, occasion.Subject.Name, what, callConnectionId: callConnectionId, eventName: eventName, operation: operation, status: status, eventId: eventId, fault: kind);
    }
}
