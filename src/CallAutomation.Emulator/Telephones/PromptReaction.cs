namespace CallAutomation.Emulator.Telephones;

/// <summary>What the person at a phone does about one prompt.</summary>
internal sealed class PromptReaction(TelephoneLeg phone, Gesture? gesture)
{
    public void PromptBegins() => BeginOn(GestureCue.PromptBegins);

    public void PromptEnds() => BeginOn(GestureCue.PromptEnds);

    private void BeginOn(GestureCue cue)
    {
        if (gesture?.Cue == cue)
        {
            phone.Begin(gesture);
        }
    }
}
