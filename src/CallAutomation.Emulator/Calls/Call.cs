using CallAutomation.Emulator.Faults;
using CallAutomation.Emulator.Telephones;

namespace CallAutomation.Emulator.Calls;

/// <summary>A call as everybody in it shares it; on the wire, the thing behind a <c>serverCallId</c>.</summary>
internal sealed partial class Call(Exchange exchange, string serverCallId, string correlationId)
{
    private readonly List<Leg> _members = [];
    private readonly List<ApplicationLeg> _unseen = [];
    private readonly List<TelephoneLeg> _ringing = [];
    private int _lastPlace;
    private bool _isSettling;

    /// <summary>Somebody has come into the call.</summary>
    public event Action<Leg>? Joined;

    /// <summary>Somebody is not in the call any more, and the call has not yet drawn its conclusions.</summary>
    public event Action<Leg>? Left;

    /// <summary>The call is over for everybody.</summary>
    public event Action<CallResult>? Ended;

    public string ServerCallId { get; } = serverCallId;

    public string CorrelationId { get; } = correlationId;

    /// <summary>The call, for what may go wrong in it.</summary>
    public FaultSubject Faults { get; init; } = FaultSubject.None;

    /// <summary>A group call or a room: it goes on with one, and ends with none.</summary>
    public bool GoesOnWithOne { get; init; }

    public bool IsOver { get; private set; }

    /// <summary>Everybody who is seen in the call, in the order of joining.</summary>
    public IReadOnlyList<Leg> Members => _members;

    /// <summary>Phones that ring for the call.</summary>
    public IReadOnlyList<TelephoneLeg> Ringing => _ringing;

    public IEnumerable<TelephoneLeg> Phones => _members.OfType<TelephoneLeg>();

    /// <summary>The applications that take part, those that nobody sees among them.</summary>
    public IEnumerable<ApplicationLeg> Applications => _members.OfType<ApplicationLeg>().Concat(_unseen);

    public Leg? Find(Identity identity) => _members.Find(member => member.Identity == identity);

    public TelephoneLeg? FindPhone(Identity identity) => Phones.FirstOrDefault(phone => phone.Identity == identity);

    /// <summary>Lets a phone ring; exactly one of the two continuations is called, unless the call ends first.</summary>
    /// <param name="phone">The phone, or the number of an application.</param>
    /// <param name="ringing">Why it rings.</param>
    /// <param name="answered">Called with the leg that answers: the phone's, or the application's whose number it is.</param>
    /// <param name="failed">Called when nobody answers.</param>
    public TelephoneLeg Invite(Telephone phone, Ringing ringing, Action<Leg> answered, Action<CallResult> failed)
    {
        TelephoneLeg leg = new(exchange, this, phone);
        _ringing.Add(leg);
        leg.Ring(
            ringing,
            answering =>
            {
                _ringing.Remove(leg);
                answered(answering);
            },
            result =>
            {
                _ringing.Remove(leg);
                failed(result);
                EndIfAlone(result);
            });
        return leg;
    }

    /// <summary>Somebody comes up and is in the call from now on; every application hears who is there.</summary>
    /// <remarks>The service tells an application of the roster and of its own connection in either order.</remarks>
    public void Connect(params ReadOnlySpan<Leg> legs)
    {
        List<Leg> later = [];
        foreach (Leg leg in legs)
        {
            if (leg is ApplicationLeg application && !HearsRosterFirst(application))
            {
                application.Connect();
            }
            else
            {
                later.Add(leg);
            }
        }

        Join(legs);
        foreach (Leg leg in later)
        {
            leg.Connect();
        }
    }

    /// <summary>Adds somebody who is up, and tells every application who is there now.</summary>
    public void Join(params ReadOnlySpan<Leg> legs)
    {
        foreach (Leg leg in legs)
        {
            Admit(leg);
        }

        TellRoster();
    }

    /// <summary>An application joins that nobody sees: the others are told nothing, and it is not in the roster.</summary>
    public void ConnectUnseen(ApplicationLeg leg)
    {
        _unseen.Add(leg);
        if (_disorder is not null && leg.Traits.EventWriter.TellsInDisorder)
        {
            TellRosterTo(leg);
        }

        leg.Connect();
        TellRosterTo(leg);
    }

    /// <summary>Somebody hangs up; the others go on when there are at least two, or when somebody may still pick up.</summary>
    public void Leave(Leg leg, CallResult result)
    {
        if (leg is ApplicationLeg application && _unseen.Remove(application))
        {
            Left?.Invoke(leg);
        }
        else if (_members.Remove(leg))
        {
            Settle(leg, result);
        }
    }

    /// <summary>Somebody takes another's place, and the call goes on without the other.</summary>
    public void Replace(Leg leg, Leg by)
    {
        _members.Remove(leg);
        Admit(by);
        Settle(leg, CallResult.CallEnded);
    }

    /// <summary>Brings somebody who is in this call into another one, without their noticing.</summary>
    public void Move(TelephoneLeg phone, Call to)
    {
        if (_members.Remove(phone))
        {
            phone.LeavesMedia();
            phone.Call = to;
            Settle(phone, CallResult.EndedByOther);
            to.Join(phone);
        }
    }

    /// <summary>Ends the call for everybody.</summary>
    public void End(CallResult result)
    {
        if (IsOver)
        {
            return;
        }

        IsOver = true;
        foreach (TelephoneLeg ringing in _ringing.ToArray())
        {
            ringing.StopRinging(CallResult.CallerCanceled);
        }

        _ringing.Clear();
        foreach (Leg member in _members.Concat(_unseen).ToArray())
        {
            member.Drop(result);
        }

        _members.Clear();
        _unseen.Clear();
        Ended?.Invoke(result);
        exchange.Calls.Forget(this);
    }

    /// <summary>Takes back the invitation of somebody who still rings; whoever invited them hears that they did not come.</summary>
    public bool StopRinging(string participantId)
    {
        TelephoneLeg? ringing = _ringing.Find(one => one.ParticipantId == participantId);
        ringing?.StopRinging(CallResult.CallerCanceled);
        return ringing is not null;
    }

    /// <summary>Somebody of this name who still rings.</summary>
    public TelephoneLeg? FindRinging(Identity identity) => _ringing.Find(one => one.Identity == identity);

    private void Admit(Leg leg)
    {
        leg.Place = ++_lastPlace;
        _members.Add(leg);
        Joined?.Invoke(leg);
    }

    private void Settle(Leg gone, CallResult result)
    {
        // Whoever stops ringing because of this must not end the call in their own words.
        _isSettling = true;
        Left?.Invoke(gone);
        _isSettling = false;
        EndIfAlone(result);
        if (!IsOver)
        {
            TellRoster();
        }
    }

    private void EndIfAlone(CallResult result)
    {
        // Nobody is left who could wait for those who ring, once somebody has been there.
        bool isDeserted = _members.Count == 0 && _lastPlace > 0;
        if (!_isSettling && (isDeserted || (_ringing.Count == 0 && _members.Count < (GoesOnWithOne ? 1 : 2))))
        {
            End(result);
        }
    }
}
