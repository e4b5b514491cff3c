using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Media;
using CallAutomation.Emulator.Telephones;

namespace CallAutomation.Emulator;

/// <summary>A telephone (or a user's calling app) with a person beside it, who does what the script says.</summary>
/// <remarks>
/// <para>Without a script a phone rings for <see cref="CallEmulatorOptions.RingTime"/>, is answered, and says nothing. A script holds for every
/// call from then on, until it is changed. Verbs in the third person (<c>Answers</c>, <c>Presses</c>) write the script; verbs in the imperative
/// (<c>Press</c>, <c>HangUp</c>) act at once, on the phone's latest call. All of them may be used from any thread, and take effect in the
/// order in which they are called, before whatever is asked of the emulator next.</para>
/// <para>A phone is <em>prompted</em> when the application listens for its answer: when the prompt of a recognition has been heard to its
/// end, or when a recognition without a prompt begins; and when audio has been heard to its end while continuous tone recognition is on for the phone.
/// Audio to which the application does not listen is no prompt. Each <c>…WhenPrompted</c> of the script answers one prompt of a call, in the order written;
/// later prompts get no reaction. Prompts that are canceled, fail, or loop do not end.</para>
/// </remarks>
public sealed partial class Telephone
{
    private readonly Exchange _exchange;
    private TelephoneScript _script = new();
    private readonly List<TelephoneLeg> _legs = [];

    internal Telephone(Exchange exchange, Identity identity)
    {
        _exchange = exchange;
        Identity = identity;
    }

    /// <summary>The number, or the raw id when this is not a phone number.</summary>
    public string Number => Identity.Name;

    /// <summary>The id by which the service knows the phone, such as <c>4:+14255550123</c>.</summary>
    public string RawId => Identity.RawId;

    internal Identity Identity { get; }

    internal TelephoneScript Script => _script;

    internal List<TelephoneLeg> Legs => _legs;

    /// <summary>Rings this long before it answers or declines.</summary>
    public Telephone RingsFor(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        return Rewrite(script => script.RingTime = time);
    }

    /// <summary>Is answered after it has rung.</summary>
    public Telephone Answers() => Habit(PickUpHabit.Answers);

    /// <summary>Is busy: the call fails at once with 486/560486.</summary>
    public Telephone IsBusy() => Habit(PickUpHabit.IsBusy);

    /// <summary>Is declined after it has rung: 603/0.</summary>
    public Telephone Declines() => Habit(PickUpHabit.Declines);

    /// <summary>Rings until the emulator gives up after <see cref="CallEmulatorOptions.NoAnswerTime"/>: 487/10004.</summary>
    public Telephone DoesNotAnswer() => Habit(PickUpHabit.DoesNotAnswer);

    /// <summary>Cannot be reached: the call fails at once with 480/10078.</summary>
    public Telephone IsUnreachable() => Habit(PickUpHabit.IsUnreachable);

    /// <summary>Rings until <see cref="PickUp"/> or <see cref="HangUp"/> is called, or the emulator gives up.</summary>
    public Telephone WaitsToBePickedUp() => Habit(PickUpHabit.WaitsForAHand);

    /// <summary>Belongs to the application: who calls it, or asks it into a call, rings for those who subscribed to incoming calls.</summary>
    /// <remarks>So two applications can talk to each other, or one to itself. The call is answered, redirected or rejected with the context in the event.</remarks>
    public Telephone BelongsToTheApplication() => Habit(PickUpHabit.RingsForTheApplication);

    /// <summary>Presses keys this long after the call is connected.</summary>
    /// <param name="keys">One or more of 0 to 9, A to D, * and #.</param>
    /// <param name="after">The time from pick-up to the first key.</param>
    public Telephone Presses(string keys, TimeSpan after) => AfterPickUp(new Gesture(Tone.Parse(keys), NotNegative(after), GestureCue.PickUp));

    /// <summary>Answers the next prompt with keys, this long after the prompt has been heard to its end.</summary>
    /// <param name="keys">One or more of 0 to 9, A to D, * and #.</param>
    /// <param name="after">The time the person thinks; a second when not given.</param>
    public Telephone PressesWhenPrompted(string keys, TimeSpan? after = null) =>
        ToPrompt(new Gesture(Tone.Parse(keys), NotNegative(after ?? TimeSpan.FromSeconds(1)), GestureCue.PromptEnds));

    /// <summary>Answers the next prompt with keys, this long after it began, without waiting for its end.</summary>
    /// <param name="keys">One or more of 0 to 9, A to D, * and #.</param>
    /// <param name="after">The time from the first audio of the prompt.</param>
    public Telephone PressesDuringPrompt(string keys, TimeSpan after) =>
        ToPrompt(new Gesture(Tone.Parse(keys), NotNegative(after), GestureCue.PromptBegins));

    /// <summary>Lets the next prompt pass.</summary>
    public Telephone IgnoresPrompt() => ToPrompt(null);

    /// <summary>Takes this long between one key and the next, where a script presses several; 250 ms when not said.</summary>
    public Telephone TakesBetweenKeys(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        return Rewrite(script => script.TimeBetweenKeys = time);
    }

    /// <summary>Hangs up this long after the call is connected.</summary>
    public Telephone HangsUp(TimeSpan after) => AfterPickUp(new Gesture([], NotNegative(after), GestureCue.PickUp));

    /// <summary>Answers the next prompt by hanging up, this long after the prompt has been heard to its end.</summary>
    public Telephone HangsUpWhenPrompted(TimeSpan? after = null) =>
        ToPrompt(new Gesture([], NotNegative(after ?? TimeSpan.FromSeconds(1)), GestureCue.PromptEnds));

    /// <summary>Answers the next prompt by hanging up, this long after it began.</summary>
    public Telephone HangsUpDuringPrompt(TimeSpan after) => ToPrompt(new Gesture([], NotNegative(after), GestureCue.PromptBegins));

    /// <summary>Forgets the script. Calls in progress go on with the script they began with.</summary>
    public Telephone ForgetsEverything()
    {
        _exchange.Services.Timeline.Post(ForgetScript);
        return this;
    }

    /// <summary>Forgets the script; on the timeline.</summary>
    internal void ForgetScript() => _script = new TelephoneScript();

    /// <summary>Picks up the ringing phone now.</summary>
    public void PickUp() => Act(PhoneAction.PickUp);

    /// <summary>Presses keys now, one directly after the other.</summary>
    /// <param name="keys">One or more of 0 to 9, A to D, * and #.</param>
    public void Press(string keys) => Act(PhoneAction.Press(keys));

    /// <summary>Hangs up now; declines when the phone is ringing, gives up when it is calling.</summary>
    public void HangUp() => Act(PhoneAction.HangUp);

    /// <summary>Declines what rings now: 603/0.</summary>
    public void Decline() => Act(PhoneAction.Decline);

    /// <summary>Calls a number of the application.</summary>
    /// <remarks>Subscribed webhooks are told (<see cref="CallEmulator.SubscribeAsync"/>). The application answers with the <see cref="OfferedCall.IncomingCallContext"/>; until then the caller hears it ring, for <see cref="CallEmulatorOptions.NoAnswerTime"/> at most.</remarks>
    /// <param name="number">The number (or user) of the application that is called, spelled as <see cref="CallEmulator.Phone"/> takes it.</param>
    /// <param name="callerDisplayName">The name shown to the application.</param>
    public OfferedCall CallApplication(string number, string callerDisplayName = "") =>
        CallApplication(number, new IncomingCallDetails { CallerDisplayName = callerDisplayName });

    /// <summary>Calls a number of the application, with headers that it can read.</summary>
    /// <inheritdoc cref="CallApplication(string, string)" path="/remarks"/>
    /// <param name="number">The number (or user) of the application that is called, spelled as <see cref="CallEmulator.Phone"/> takes it.</param>
    /// <param name="details">What the application is told besides who calls whom.</param>
    public OfferedCall CallApplication(string number, IncomingCallDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return _exchange.CallApplication(this, TypedIdentity.Read(number, nameof(number)), details);
    }

    /// <summary>Calls another phone, which does what its script says. No application takes part until one connects.</summary>
    /// <remarks><see cref="TelephoneCall.ServerCallId"/> is what an application connects to the call with, or records it by.</remarks>
    public TelephoneCall Call(Telephone other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return _exchange.CallPhone(this, other);
    }

    /// <inheritdoc/>
    public override string ToString() => Number;

    private Telephone Habit(PickUpHabit habit) => Rewrite(script => script.Habit = habit);

    private Telephone AfterPickUp(Gesture gesture) => Rewrite(script => script.AfterPickUp.Add(gesture));

    private Telephone ToPrompt(Gesture? gesture) => Rewrite(script => script.ToPrompts.Add(gesture));

    private Telephone Rewrite(Action<TelephoneScript> change)
    {
        _exchange.Keep(this);
        _exchange.Services.Timeline.Post(() => change(_script));
        return this;
    }

    /// <summary>Does something now, and says whether there was a call to do it in.</summary>
    internal Task<bool> ActAsync(PhoneAction action) => _exchange.Services.Timeline.AskAsync(() => TryAct(action));

    private void Act(PhoneAction action) => _exchange.Services.Timeline.Post(() => TryAct(action));

    private bool TryAct(PhoneAction action)
    {
        if (_legs.LastOrDefault(action.CanBeDone) is TelephoneLeg leg)
        {
            action.Do(leg);
            return true;
        }

        _exchange.Services.Note(JournalEntryKind.NothingHappened, Number, $"{action.What}, but has no call to do that in");
        return false;
    }

    private static TimeSpan NotNegative(TimeSpan after)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(after, TimeSpan.Zero);
        return after;
    }
}
