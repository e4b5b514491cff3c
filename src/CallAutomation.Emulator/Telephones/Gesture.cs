namespace CallAutomation.Emulator.Telephones;

/// <summary>Something a person does with a phone: presses keys, or hangs up when there are none and nothing else is said.</summary>
internal sealed record Gesture(IReadOnlyList<string> Tones, TimeSpan After, GestureCue Cue)
{
    public Action<TelephoneLeg>? Other { get; init; }
}

/// <summary>What a gesture waits for before its delay begins.</summary>
internal enum GestureCue
{
    PickUp,
    PromptBegins,
    PromptEnds,
}
