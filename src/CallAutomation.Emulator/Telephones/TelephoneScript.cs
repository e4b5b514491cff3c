namespace CallAutomation.Emulator.Telephones;

/// <summary>What the person at a phone is going to do. Only touched on the timeline.</summary>
internal sealed class TelephoneScript
{
    public TimeSpan? RingTime { get; set; }

    public PickUpHabit Habit { get; set; } = PickUpHabit.Answers;

    /// <summary>What differs when the phone is asked into a running call, or when somebody is handed on to it.</summary>
    public Dictionary<RingCause, RingHabit> Exceptions { get; } = [];

    /// <summary>Whether the person goes along when the application hands them on.</summary>
    public bool RefusesTransfers { get; set; }

    public TimeSpan? HangsUpWhenTransferred { get; set; }

    public TimeSpan TimeBetweenKeys { get; set; } = TimeSpan.FromMilliseconds(250);

    public List<Gesture> AfterPickUp { get; } = [];

    /// <summary>One reaction for each prompt of a call, in order; an empty one lets the prompt pass.</summary>
    public List<Gesture?> ToPrompts { get; } = [];

    public RingHabit HabitFor(RingCause cause) =>
        Exceptions.TryGetValue(cause, out RingHabit exception) ? exception with { RingTime = exception.RingTime ?? RingTime } : new RingHabit(Habit, RingTime);
}
