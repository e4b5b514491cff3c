namespace CallAutomation.Emulator.Calls;

/// <summary>Somebody's line into a call: a telephone's or an application's.</summary>
internal abstract class Leg(Call call, Identity identity)
{
    private int _playsForItAlone;

    /// <summary>The call the line is in; it changes when somebody is moved.</summary>
    public Call Call { get; set; } = call;

    public Identity Identity { get; } = identity;

    public bool IsMuted { get; set; }

    public bool IsOnHold { get; set; }

    /// <summary>The id of this line in this call, in languages that have one; made when somebody asks.</summary>
    public string? ParticipantId { get; set; }

    /// <summary>The place in the roster, counted from 1 in the order of joining; 0 for those who are not in it.</summary>
    public int Place { get; set; }

    public RosterEntry RosterEntry => new(Identity, IsMuted, IsOnHold || _playsForItAlone > 0, this);

    /// <summary>The leg is up.</summary>
    public abstract void Connect();

    /// <summary>While something is played to it alone, it is shown on hold to everybody; it hears and is heard as before.</summary>
    public void ShowOnHold(bool shown)
    {
        _playsForItAlone += shown ? 1 : -1;
        if (_playsForItAlone == (shown ? 1 : 0) && !IsOnHold)
        {
            Call.TellRoster();
        }
    }

    /// <summary>Mutes or unmutes; everybody else sees it.</summary>
    public virtual void Mute(bool muted)
    {
        if (IsMuted != muted)
        {
            IsMuted = muted;
            Call.TellRoster();
        }
    }

    /// <summary>Puts on hold or takes back; everybody sees it.</summary>
    public void Hold(bool held)
    {
        if (IsOnHold != held)
        {
            IsOnHold = held;
            Call.TellRoster();
        }
    }

    /// <summary>Somebody else takes this leg out of the call, which goes on without it if it can.</summary>
    public abstract void TakeOut(CallResult result);

    /// <summary>The call is over for this leg, by no doing of its own.</summary>
    public abstract void Drop(CallResult result);
}
