using CallAutomation.Emulator.Telephones;

namespace CallAutomation.Emulator;

public sealed partial class Telephone
{
    /// <summary>Says something this long after the call is connected.</summary>
    /// <remarks>An application hears it while it recognizes choices or speech. Who is muted or on hold is not heard.</remarks>
    /// <param name="words">What the recognizer understands.</param>
    /// <param name="after">The time from pick-up to the first word.</param>
    public Telephone Says(string words, TimeSpan after) => AfterPickUp(Spoken(words, NotNegative(after), GestureCue.PickUp));

    /// <summary>Answers the next prompt in words, this long after the prompt has been heard to its end.</summary>
    /// <param name="words">What the recognizer understands.</param>
    /// <param name="after">The time the person thinks; a second when not given.</param>
    public Telephone SaysWhenPrompted(string words, TimeSpan? after = null) =>
        ToPrompt(Spoken(words, NotNegative(after ?? TimeSpan.FromSeconds(1)), GestureCue.PromptEnds));

    /// <summary>Answers the next prompt in words, this long after it began, without waiting for its end.</summary>
    /// <param name="words">What the recognizer understands.</param>
    /// <param name="after">The time from the first audio of the prompt.</param>
    public Telephone SaysDuringPrompt(string words, TimeSpan after) => ToPrompt(Spoken(words, NotNegative(after), GestureCue.PromptBegins));

    /// <summary>Answers the next prompt with something that no recognizer understands: 400/8563.</summary>
    /// <param name="after">The time the person thinks; a second when not given.</param>
    public Telephone MumblesWhenPrompted(TimeSpan? after = null) =>
        ToPrompt(Mumbled(NotNegative(after ?? TimeSpan.FromSeconds(1))));

    /// <summary>Says something now.</summary>
    /// <param name="words">What the recognizer understands.</param>
    public void Say(string words) => Act(PhoneAction.Say(words));

    private static Gesture Spoken(string words, TimeSpan after, GestureCue cue)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        return new Gesture([], after, cue) { Other = leg => leg.Say(words) };
    }

    private static Gesture Mumbled(TimeSpan after) => new([], after, GestureCue.PromptEnds) { Other = static leg => leg.Say("") };
}
