using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Time;

namespace CallAutomation.Emulator.Telephones;

/// <summary>A telephone's line into one call.</summary>
internal sealed class TelephoneLeg : Leg
{
    private readonly Exchange _exchange;
    private readonly Telephone _phone;
    private readonly TelephoneScript _script;
    private readonly Queue<Gesture?> _reactions;
    private Action<Leg>? _answered;
    private Action<CallResult>? _failed;
    private ScheduledAction? _nextInRinging;
    private ScheduledAction? _givingUp;
    private OfferedCall? _offered;

    public TelephoneLeg(Exchange exchange, Call call, Telephone phone)
        : base(call, phone.Identity)
    {
        _exchange = exchange;
        _phone = phone;
        _script = phone.Script;
        _reactions = new Queue<Gesture?>(_script.ToPrompts);
        phone.Legs.Add(this);
    }

    public Telephone Phone => _phone;

    public bool IsRinging => _answered is not null;

    public bool IsUp { get; private set; }

    public bool IsOver { get; private set; }

    /// <summary>Called while this leg is the caller and nobody has answered yet.</summary>
    public Action? GivesUp { get; set; }

    /// <summary>Lets the phone ring and do what its script says.</summary>
    public void Ring(Ringing ringing, Action<Leg> answered, Action<CallResult> failed)
    {
        _answered = answered;
        _failed = failed;
        RingHabit habit = _script.HabitFor(ringing.Cause);
        TimeSpan ringTime = habit.RingTime ?? _exchange.Services.Options.RingTime;
        switch (habit.PickUp)
        {
            case PickUpHabit.IsBusy:
                _nextInRinging = _exchange.Services.Timeline.After(TimeSpan.Zero, () => NotAnswered(CallResult.Busy, "is busy"));
                return;
            case PickUpHabit.IsUnreachable:
                _nextInRinging = _exchange.Services.Timeline.After(TimeSpan.Zero, () => NotAnswered(CallResult.Unreachable, "cannot be reached"));
                return;
            case PickUpHabit.Declines:
                _nextInRinging = _exchange.Services.Timeline.After(ringTime, () => NotAnswered(CallResult.Declined, "declines"));
                break;
            case PickUpHabit.Answers:
                _nextInRinging = _exchange.Services.Timeline.After(ringTime, PickUp);
                break;
            case PickUpHabit.RingsForTheApplication:
                _offered = _exchange.Offer(this, ringing.From, ringing.Cause);
                break;
            case PickUpHabit.DoesNotAnswer:
            case PickUpHabit.WaitsForAHand:
            default:
                break;
        }

        Note(JournalEntryKind.PhoneRings, "rings");
        _givingUp = _exchange.Services.Timeline.After(ringing.Patience ?? _exchange.Services.Options.NoAnswerTime, () => NotAnswered(CallResult.NoAnswer, "does not answer"));
    }

    public void PickUp()
    {
        if (_answered is not Action<Leg> answered)
        {
            return;
        }

        EndRinging();
        Note(JournalEntryKind.PhoneAnswers, "answers");
        answered(this);
    }

    /// <summary>An application answers in the place of this line, which was only rung.</summary>
    public void AnswerWith(ApplicationLeg application)
    {
        if (_answered is not Action<Leg> answered)
        {
            return;
        }

        EndRinging();
        Close();
        Note(JournalEntryKind.PhoneAnswers, "is answered by the application");
        answered(application);
    }

    /// <summary>Somebody else's phone rings in the place of this one.</summary>
    public void RedirectTo(Telephone other)
    {
        if (_answered is not Action<Leg> answered || _failed is not Action<CallResult> failed)
        {
            return;
        }

        EndRinging();
        Close();
        Call.Invite(other, new Ringing(RingCause.Called), answered, failed);
    }

    /// <summary>The caller gave up before anybody answered.</summary>
    public void StopRinging(CallResult result) => NotAnswered(result, "stops ringing");

    /// <summary>The two ends are connected; what the script says about the time after pick-up begins to count.</summary>
    public override void Connect()
    {
        IsUp = true;
        foreach (Gesture gesture in _script.AfterPickUp)
        {
            Begin(gesture);
        }
    }

    public void Press(IReadOnlyList<string> tones)
    {
        foreach (string tone in tones)
        {
            if (!IsUp)
            {
                return;
            }

            _exchange.Services.Note(
                JournalEntryKind.TonePressed,
                _phone.Number,
                IsOnHold ? $"presses {tone}, but is on hold" : $"presses {tone}",
                Call.ServerCallId,
                tone: tone);
            if (IsOnHold)
            {
                continue;
            }

            foreach (ApplicationLeg application in Call.Applications.ToArray())
            {
                application.Tones.Hear(Identity, tone);
                application.Media.Hear(Identity, tone);
            }
        }
    }

    /// <summary>Says something, or something that nobody understands when there are no words.</summary>
    public void Say(string words)
    {
        if (!IsUp)
        {
            return;
        }

        string unheard = IsOnHold ? ", but is on hold" : IsMuted ? ", but is muted" : "";
        Note(JournalEntryKind.PhoneSpeaks, (words.Length == 0 ? "mumbles" : $"says “{words}”") + unheard);
        if (unheard.Length > 0)
        {
            return;
        }

        foreach (ApplicationLeg application in Call.Applications.ToArray())
        {
            application.Media.HearWords(Identity, words);
        }
    }

    /// <summary>Hears keys that an application presses.</summary>
    public void HearTones(IReadOnlyList<string> tones) => Note(JournalEntryKind.PhoneHearsTones, $"hears {string.Join(' ', tones)}");

    public void HangUp()
    {
        if (IsRinging)
        {
            NotAnswered(CallResult.Declined, "declines");
        }
        else if (IsUp)
        {
            Note(JournalEntryKind.PhoneHangsUp, "hangs up");
            Close();
            LeavesMedia();
            Call.Leave(this, Identity.IsPhoneNumber ? CallResult.PhoneHungUp : CallResult.UserLeft);
        }
        else if (GivesUp is Action givesUp)
        {
            Note(JournalEntryKind.PhoneHangsUp, "gives up before anybody answers");
            Close();
            givesUp();
        }
    }

    /// <summary>Nobody plays to this phone or listens to it any more.</summary>
    public void LeavesMedia()
    {
        foreach (ApplicationLeg application in Call.Applications.ToArray())
        {
            application.Tones.Forget(Identity);
            application.Media.Lose(Identity);
            application.Holds.Forget(Identity);
        }
    }

    public override void TakeOut(CallResult result)
    {
        LeavesMedia();
        Drop(result);
        Call.Leave(this, CallResult.OthersLeft);
    }

    public override void Mute(bool muted)
    {
        if (IsUp && IsMuted != muted)
        {
            Note(JournalEntryKind.PhoneMutes, muted ? "is muted" : "is not muted any more");
            base.Mute(muted);
        }
    }

    /// <summary>The person hears that they are handed on, and goes along or does not.</summary>
    public bool GoesAlongWithTransfer()
    {
        if (_script.RefusesTransfers)
        {
            Note(JournalEntryKind.PhoneDoesNotAnswer, "does not want to be transferred");
            return false;
        }

        if (_script.HangsUpWhenTransferred is TimeSpan after)
        {
            Begin(new Gesture([], after, GestureCue.PickUp));
        }

        return true;
    }

    /// <summary>The phone takes up its reaction to a prompt; what to do with it depends on the moment.</summary>
    public PromptReaction HearPrompt()
    {
        _reactions.TryDequeue(out Gesture? reaction);
        return new PromptReaction(this, reaction);
    }

    public void Begin(Gesture gesture) => _exchange.Services.Timeline.After(gesture.After, () =>
    {
        if (!IsUp)
        {
            return;
        }

        if (gesture.Other is Action<TelephoneLeg> other)
        {
            other(this);
        }
        else if (gesture.Tones.Count == 0)
        {
            HangUp();
        }
        else
        {
            PressFrom(gesture.Tones, 0);
        }
    });

    public override void Drop(CallResult result)
    {
        if (!IsOver)
        {
            Close();
            Note(JournalEntryKind.LineGoesDead, $"the line goes dead ({result.Code}/{result.SubCode})");
        }
    }

    private void PressFrom(IReadOnlyList<string> tones, int index)
    {
        Press([tones[index]]);
        if (index + 1 < tones.Count)
        {
            _exchange.Services.Timeline.After(_script.TimeBetweenKeys, () => PressFrom(tones, index + 1));
        }
    }

    private void NotAnswered(CallResult result, string what)
    {
        if (_failed is not Action<CallResult> failed)
        {
            return;
        }

        EndRinging();
        Close();
        Note(JournalEntryKind.PhoneDoesNotAnswer, what);
        failed(result);
    }

    private void EndRinging()
    {
        _nextInRinging?.Cancel();
        _givingUp?.Cancel();
        if (_offered is not null)
        {
            _exchange.Calls.Incoming.Settle(_offered, CallResult.CallerCanceled);
        }

        _answered = null;
        _failed = null;
    }

    private void Close()
    {
        IsUp = false;
        IsOver = true;
        GivesUp = null;
        _phone.Legs.Remove(this);
    }

    private void Note(JournalEntryKind kind, string what) => _exchange.Services.Note(kind, _phone.Number, what, Call.ServerCallId);
}
