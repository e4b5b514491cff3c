namespace CallAutomation.Emulator;

/// <summary>Something a person does with a phone: presses keys, or hangs up when there are none.</summary>
internal sealed record Gesture(IReadOnlyList<string> Tones, TimeSpan After, GestureCue Cue);

/// <summary>What a gesture waits for before its delay begins.</summary>
internal enum GestureCue
{
    PickUp,
    PromptBegins,
    PromptEnds,
}
