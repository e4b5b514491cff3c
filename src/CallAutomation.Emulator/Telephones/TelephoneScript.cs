namespace CallAutomation.Emulator;

/// <summary>What the person at a phone is going to do. Only touched on the timeline.</summary>
internal sealed class TelephoneScript
{
    public TimeSpan? RingTime { get; set; }

    public PickUpHabit Habit { get; set; } = PickUpHabit.Answers;

    public TimeSpan TimeBetweenKeys { get; set; } = TimeSpan.FromMilliseconds(250);

    public List<Gesture> AfterPickUp { get; } = [];

    /// <summary>One reaction for each prompt of a call, in order; an empty one lets the prompt pass.</summary>
    public List<Gesture?> ToPrompts { get; } = [];
}
