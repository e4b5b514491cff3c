using CallAutomation.Emulator.Telephones;

namespace CallAutomation.Emulator.Calls;

/// <summary>A call as everybody in it shares it; on the wire, the thing behind a <c>serverCallId</c>.</summary>
internal sealed class Call(Exchange exchange, string serverCallId, string correlationId)
{
    private readonly List<Leg> _members = [];
    private readonly List<TelephoneLeg> _ringing = [];
    private int _rosterSequence;
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

    /// <summary>A group call or a room: it goes on with one, and ends with none.</summary>
    public bool GoesOnWithOne { get; init; }

    public bool IsOver { get; private set; }

    /// <summary>Everybody who is in the call, in the order of joining.</summary>
    public IReadOnlyList<Leg> Members => _members;

    public IEnumerable<TelephoneLeg> Phones => _members.OfType<TelephoneLeg>();

    public IEnumerable<ApplicationLeg> Applications => _members.OfType<ApplicationLeg>();

    public Leg? Find(Identity identity) => _members.Find(member => member.Identity == identity);

    public TelephoneLeg? FindPhone(Identity identity) => Phones.FirstOrDefault(phone => phone.Identity == identity);

    /// <summary>Lets a phone ring; exactly one of the two continuations is called, unless the call ends first.</summary>
    public TelephoneLeg Invite(Telephone phone, Ringing ringing, Action<TelephoneLeg> answered, Action<CallResult> failed)
    {
        TelephoneLeg leg = new(exchange, this, phone);
        _ringing.Add(leg);
        leg.Ring(
            ringing,
            () =>
            {
                _ringing.Remove(leg);
                answered(leg);
            },
            result =>
            {
                _ringing.Remove(leg);
                failed(result);
                EndIfAlone(result);
            });
        return leg;
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

    /// <summary>Somebody hangs up; the others go on when there are at least two, or when somebody may still pick up.</summary>
    public void Leave(Leg leg, CallResult result)
    {
        if (_members.Remove(leg))
        {
            Settle(leg, result);
        }
    }

    /// <summary>Somebody takes another's place, and the call goes on without the other.</summary>
    public void Replace(Leg leg, TelephoneLeg by)
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
            Settle(phone, CallResult.CallEnded);
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
        foreach (Leg member in _members.ToArray())
        {
            member.Drop(result);
        }

        _members.Clear();
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

    /// <summary>Tells every application who is there, and how.</summary>
    public void TellRoster()
    {
        RosterEntry[] seats = [.. _members.Select(member => member.RosterEntry)];
        _rosterSequence++;
        foreach (ApplicationLeg application in Applications)
        {
            application.Report(new RosterChanged(_rosterSequence, seats));
        }
    }

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
