using System.Collections.Concurrent;
using CallAutomation.Emulator.Callbacks;
using CallAutomation.Emulator.EventGrid;
using CallAutomation.Emulator.Faults;
using CallAutomation.Emulator.Recordings;
using CallAutomation.Emulator.Telephones;
using CallAutomation.Emulator.Time;

namespace CallAutomation.Emulator.Calls;

/// <summary>The telephone exchange: every phone, and how calls are made, answered, sent on and joined.</summary>
internal sealed class Exchange
{
    private const int MostNames = 50_000;

    private readonly PhoneBook _phones = new();
    private readonly ConcurrentDictionary<string, int> _callsWith = new(StringComparer.Ordinal);

    public Exchange(EmulatorServices services, EventGridTopic eventGrid, RecordingBook recordings)
    {
        Services = services;
        EventGrid = eventGrid;
        Recordings = recordings;
        OutsideLegs = new OutsideLegs(this);
    }

    public EmulatorServices Services { get; }

    public CallBook Calls { get; } = new();

    public OutsideLegs OutsideLegs { get; }

    public EventGridTopic EventGrid { get; }

    public RecordingBook Recordings { get; }

    private Timeline Timeline => Services.Timeline;

    /// <summary>The phone of that name; there is one as soon as somebody asks.</summary>
    public Telephone Phone(Identity identity) => _phones.FindOrAdd(identity, who => new Telephone(this, who));

    /// <summary>The phone has a script, and must not be forgotten.</summary>
    public void Keep(Telephone phone) => _phones.Keep(phone);

    /// <summary>An application calls. The leg is up when the first target answers, and fails when none will.</summary>
    public ApplicationLeg CreateCall(ApplicationLegTraits traits)
    {
        Call call = Open(traits.Targets[0]);
        ApplicationLeg leg = OpenLeg(call, traits.Source ?? Services.NewUser(), traits);
        List<CallResult> failures = [];
        foreach (Identity target in traits.Targets)
        {
            call.Invite(Phone(target), Ringing.CalledBy(CallerOf(leg)), answering => Answered(leg, answering), result =>
            {
                failures.Add(result);
                if (failures.Count == traits.Targets.Count && leg.State == CallState.Connecting)
                {
                    leg.Fail(Summarize(failures));
                }
            });
        }

        return leg;
    }

    /// <summary>An application answers a call that rings for it.</summary>
    public ApplicationLeg AnswerCall(OfferedCall offered, ApplicationLegTraits traits)
    {
        ApplicationLeg leg = OpenLeg(offered.Call, traits.AnsweredBy ?? (offered.Called.IsPhoneNumber ? Services.NewUser() : offered.Called), traits);
        CallResult? failure = offered.Over;
        Calls.Incoming.Settle(offered, CallResult.AnsweredElsewhere);
        Timeline.After(TimeSpan.Zero, () =>
        {
            if (leg.State == CallState.Connecting && failure is null && offered.Ringing is { IsRinging: true } ringing)
            {
                ringing.AnswerWith(leg);
                return;
            }

            failure ??= offered.Ringing is null ? null : CallResult.CallerCanceled;
            // Between the answer and the connection the caller may have given up.
            failure ??= offered.Caller is { IsOver: true } ? CallResult.CallerCanceled : null;
            if (leg.State != CallState.Connecting)
            {
                return;
            }

            if (failure is not null)
            {
                leg.Fail(failure);
                return;
            }

            offered.Caller!.GivesUp = null;
            Answered(leg, offered.Caller);
        });
        return leg;
    }

    /// <summary>An application sends a call that rings for it to somebody else.</summary>
    public void Redirect(OfferedCall offered, Identity to)
    {
        Calls.Incoming.Settle(offered, CallResult.AnsweredElsewhere);
        Services.Note(JournalEntryKind.PhoneCalls, "application", $"redirects the call of {offered.From} to {to}", offered.ServerCallId);
        if (offered.Ringing is TelephoneLeg ringing)
        {
            ringing.RedirectTo(Phone(to));
            return;
        }

        RingThrough(offered.Caller!, Phone(to), static _ => { });
    }

    /// <summary>An application does not want a call that rings for it.</summary>
    public void Reject(OfferedCall offered, CallResult result)
    {
        Services.Note(JournalEntryKind.PhoneDoesNotAnswer, "application", $"rejects the call of {offered.From}", offered.ServerCallId);
        if (offered.Ringing is TelephoneLeg ringing)
        {
            Calls.Incoming.Settle(offered, result);
            // An application that is called by another and wants no part of it was heard to end the call as if the others had left.
            ringing.StopRinging(result == CallResult.Declined ? CallResult.OthersLeft : result);
            return;
        }

        EndIncoming(offered, result);
        offered.Caller!.Drop(result);
    }

    /// <summary>A number that belongs to the application is called: it rings for whoever has subscribed to incoming calls.</summary>
    public OfferedCall Offer(TelephoneLeg ringing, Identity? from, RingCause cause)
    {
        OfferedCall offered = new(ringing.Call, Phone(from ?? ringing.Identity), ringing.Identity, Services.NewIncomingCallContext(), new IncomingCallDetails())
        {
            Ringing = ringing,
            IsInvitation = cause == RingCause.Invited,
        };
        Calls.Incoming.Add(offered);
        EventGrid.Publish(new CallRings(offered));
        return offered;
    }

    /// <summary>An application joins a call that others have.</summary>
    public ApplicationLeg Connect(Call? call, ApplicationLegTraits traits)
    {
        ApplicationLeg leg = OpenLeg(call ?? NewCall(null), traits.Source ?? Services.NewUser(), traits);
        Timeline.After(TimeSpan.Zero, () =>
        {
            if (leg.State != CallState.Connecting)
            {
                return;
            }

            if (call is null or { IsOver: true })
            {
                leg.Fail(CallResult.NoSuchCall);
            }
            else if (traits.IsUnseen)
            {
                call.ConnectUnseen(leg);
            }
            else
            {
                call.Connect(leg);
            }
        });
        return leg;
    }

    /// <summary>The call of that group, which begins when nobody is in it yet.</summary>
    public Call OpenGroup(string id)
    {
        Call call = Calls.GroupCalls.FindOrOpen(GroupCallKind.Group, id, () => NewCall(null, goesOnWithOne: true));
        Calls.EnterOnce(call);
        return call;
    }

    /// <summary>A phone calls the application.</summary>
    public OfferedCall CallApplication(Telephone from, Identity to, IncomingCallDetails details)
    {
        Call call = NewCall(from.Identity);
        OfferedCall offered = new(call, from, to, Services.NewIncomingCallContext(), details);
        Timeline.Post(() =>
        {
            Calls.Enter(call);
            Calls.Incoming.Add(offered);
            Services.Note(JournalEntryKind.PhoneCalls, from.Number, $"calls the application at {to}", call.ServerCallId);
            offered.Caller = new TelephoneLeg(this, call, from) { GivesUp = () => EndIncoming(offered, CallResult.CallerCanceled) };
            offered.Expiry = Timeline.After(Services.Options.NoAnswerTime, () =>
            {
                TelephoneLeg caller = offered.Caller;
                EndIncoming(offered, CallResult.NoSuchCall);
                caller.Drop(CallResult.NoAnswer);
            });
            EventGrid.Publish(new CallRings(offered));
        });
        return offered;
    }

    /// <summary>A phone calls a phone.</summary>
    public TelephoneCall CallPhone(Telephone from, Telephone to)
    {
        Call call = NewCall(from.Identity);
        TelephoneCall joined = new(call);
        Timeline.Post(() =>
        {
            Calls.Enter(call);
            Services.Note(JournalEntryKind.PhoneCalls, from.Number, $"calls {to.Number}", call.ServerCallId);
            RingThrough(new TelephoneLeg(this, call, from), to, joined.Settle);
        });
        return joined;
    }

    /// <summary>A phone joins a call that has a name, and begins it when it is the first.</summary>
    public TelephoneCall Join(Telephone phone, GroupCallKind kind, string id)
    {
        Call call = Calls.GroupCalls.FindOrOpen(kind, id, () => NewCall(null, goesOnWithOne: true));
        TelephoneCall joined = new(call);
        Timeline.Post(() =>
        {
            if (call.IsOver)
            {
                // The last one left between the asking and the joining.
                Services.Note(JournalEntryKind.NothingHappened, phone.Number, "would join a call that has just ended", call.ServerCallId);
                joined.Settle(answered: false);
                return;
            }

            Calls.EnterOnce(call);
            Services.Note(JournalEntryKind.PhoneCalls, phone.Number, kind == GroupCallKind.Group ? "joins a group call" : "joins a room", call.ServerCallId);
            TelephoneLeg leg = new(this, call, phone);
            call.Connect(leg);
            joined.Settle(answered: true);
        });
        return joined;
    }

    /// <summary>Begins a call that nobody is in yet, for people who are brought there.</summary>
    public Call Open(Identity about, string? correlationId = null)
    {
        Call call = NewCall(about, correlationId: correlationId);
        Calls.Enter(call);
        return call;
    }

    /// <summary>Ends everything without telling anybody: no call, no script and no recording is left. What is counted for the sake of seeds begins anew.</summary>
    public void Reset()
    {
        ApplicationLeg[] legs = [.. Calls.Legs];
        foreach (Outbox outbox in legs.Concat(OutsideLegs.Legs).Select(static leg => leg.Outbox).Concat(Recordings.Open.Select(static recording => recording.Outbox)).Concat(Services.Undelivered.Outboxes).ToArray())
        {
            outbox.Close();
        }

        EventGrid.Reset();
        foreach (OfferedCall offered in Calls.Incoming.Ringing.ToArray())
        {
            EndIncoming(offered, CallResult.CallerCanceled);
            offered.Caller?.Drop(CallResult.CallerCanceled);
        }

        foreach (Call call in Calls.Open.ToArray())
        {
            call.End(CallResult.CallEnded);
        }

        foreach (ApplicationLeg leg in legs)
        {
            leg.Drop(CallResult.CallEnded);
        }

        // What ends now may have been told of meanwhile.
        EventGrid.Reset();
        Recordings.Reset();
        Services.Failures.Clear();
        _phones.ForgetScripts();
        _callsWith.Clear();
    }

    private static void Answered(ApplicationLeg leg, Leg answering)
    {
        if (leg.State == CallState.Connecting)
        {
            leg.Call.Connect(leg, answering);
        }
        else
        {
            leg.Call.Connect(answering);
        }
    }

    /// <summary>Whom a called phone sees: the number that is shown, or else the application.</summary>
    private static Identity CallerOf(ApplicationLeg leg) =>
        leg.Traits.SourceCallerIdNumber is string number && leg.Traits.Source is null ? Identity.OfNumber(number) : leg.Identity;

    private static CallResult Summarize(List<CallResult> failures) =>
        failures.Count > 1 && failures.TrueForAll(failure => failure == CallResult.Declined) ? CallResult.DeclinedByAll : failures[^1];

    private void EndIncoming(OfferedCall offered, CallResult result)
    {
        Calls.Incoming.Settle(offered, result);
        offered.Call.End(result);
    }

    // A caller hears a phone ring, until somebody answers it or somebody gives up.
    private static void RingThrough(TelephoneLeg caller, Telephone to, Action<bool> settled)
    {
        Call call = caller.Call;
        caller.GivesUp = () => call.End(CallResult.CallerCanceled);
        call.Invite(
            to,
            Ringing.CalledBy(caller.Identity),
            callee =>
            {
                caller.GivesUp = null;
                call.Connect(caller, callee);
                settled(true);
            },
            result =>
            {
                caller.Drop(result);
                settled(false);
            });
    }

    private Call NewCall(Identity? about, bool goesOnWithOne = false, string? correlationId = null) =>
        NewCall(Services.Options.EventOrder == EventOrder.AsObserved || Services.Faults.MayBeOn ? NameOfCall(about) : null, goesOnWithOne, correlationId);

    private Call NewCall(string? name, bool goesOnWithOne, string? correlationId) => new(this, Services.NewServerCallId(), correlationId ?? Services.NewId())
    {
        GoesOnWithOne = goesOnWithOne,
        Disorder = name is not null && Services.Options.EventOrder == EventOrder.AsObserved ? new EventDisorder(Services.Options.Seed, name) : null,
        Faults = name is not null && Services.Faults.MayBeOn ? new FaultSubject(name) : FaultSubject.None,
    };

    // The n-th call with somebody: so that a seed means the same however calls of others come in between.
    private string NameOfCall(Identity? about)
    {
        string who = about?.RawId ?? "group";
        if (_callsWith.Count >= MostNames)
        {
            _callsWith.Clear();
        }

        return $"{who}/{_callsWith.AddOrUpdate(who, 1, static (_, count) => count + 1)}";
    }

    private ApplicationLeg OpenLeg(Call call, Identity identity, ApplicationLegTraits traits)
    {
        FaultSubject faults = call.Faults.Part("line");
        ApplicationLeg leg = new(this, call, identity, traits, new Outbox(Services, traits.Id, faults)) { Faults = faults };
        Calls.Enter(leg);
        if (traits.HearsAllTones)
        {
            leg.Tones.StartForEverybody();
        }

        return leg;
    }
}
