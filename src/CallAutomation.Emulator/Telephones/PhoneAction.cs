using CallAutomation.Emulator.Media;

namespace CallAutomation.Emulator.Telephones;

/// <summary>Something that is done with a phone by hand, on its latest call in which that can be done.</summary>
/// <param name="What">What it is, in the third person.</param>
/// <param name="CanBeDone">In which calls it can be done.</param>
/// <param name="Do">Does it.</param>
internal sealed record PhoneAction(string What, Func<TelephoneLeg, bool> CanBeDone, Action<TelephoneLeg> Do)
{
    public static PhoneAction PickUp { get; } = new("picks up", static leg => leg.IsRinging, static leg => leg.PickUp());

    public static PhoneAction Decline { get; } = new("declines", static leg => leg.IsRinging, static leg => leg.HangUp());

    public static PhoneAction HangUp { get; } = new("hangs up", static leg => !leg.IsOver, static leg => leg.HangUp());

    public static PhoneAction Mute { get; } = new("mutes", static leg => leg.IsUp, static leg => leg.Mute(true));

    public static PhoneAction Unmute { get; } = new("unmutes", static leg => leg.IsUp, static leg => leg.Mute(false));

    /// <exception cref="ArgumentException">A telephone has no such key.</exception>
    public static PhoneAction Press(string keys)
    {
        string[] tones = Tone.Parse(keys);
        return new PhoneAction($"presses {keys}", static leg => leg.IsUp, leg => leg.Press(tones));
    }

    /// <exception cref="ArgumentException">There are no words.</exception>
    public static PhoneAction Say(string words)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        return new PhoneAction("speaks", static leg => leg.IsUp, leg => leg.Say(words));
    }
}
