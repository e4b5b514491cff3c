namespace CallAutomation.Emulator;

/// <summary>A call as everybody in it shares it; on the wire, the thing behind a <c>serverCallId</c>.</summary>
internal sealed class Conversation(Exchange exchange, string serverCallId, string correlationId)
{
    private readonly List<Leg> _members = [];
    private readonly List<TelephoneLeg> _ringing = [];
    private int _rosterSequence;

    public string ServerCallId { get; } = serverCallId;

    public string CorrelationId { get; } = correlationId;

    public bool IsOver { get; private set; }

    public IEnumerable<TelephoneLeg> Phones => _members.OfType<TelephoneLeg>();

    public IEnumerable<ApplicationLeg> Applications => _members.OfType<ApplicationLeg>();

    public TelephoneLeg? FindPhone(Identity identity) => Phones.FirstOrDefault(phone => phone.Identity == identity);

    /// <summary>Lets a phone ring; exactly one of the two continuations is called, unless the call ends first.</summary>
    public void Invite(Telephone phone, Action<TelephoneLeg> answered, Action<CallResult> failed)
    {
        TelephoneLeg leg = new(exchange, this, phone);
        _ringing.Add(leg);
        leg.Ring(
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
    }

    /// <summary>Adds somebody who is up, and tells every application who is there now.</summary>
    public void Join(params ReadOnlySpan<Leg> legs)
    {
        foreach (Leg leg in legs)
        {
            _members.Add(leg);
        }

        TellRoster();
    }

    /// <summary>Somebody hangs up; the others go on when there are at least two, or when somebody may still pick up.</summary>
    public void Leave(Leg leg, CallResult result)
    {
        if (!_members.Remove(leg))
        {
            return;
        }

        EndIfAlone(result);
        if (!IsOver)
        {
            TellRoster();
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
        exchange.Calls.Forget(this);
    }

    public void StopRinging()
    {
        foreach (TelephoneLeg ringing in _ringing.ToArray())
        {
            ringing.StopRinging(CallResult.CallerCanceled);
        }
    }

    private void EndIfAlone(CallResult result)
    {
        if (_members.Count < 2 && _ringing.Count == 0)
        {
            End(result);
        }
    }

    private void TellRoster()
    {
        Seat[] seats = [.. _members.Select(member => new Seat(member.Identity, IsMuted: false, IsOnHold: false))];
        _rosterSequence++;
        foreach (ApplicationLeg application in Applications)
        {
            application.Report(new RosterChanged(_rosterSequence, seats));
        }
    }
}
