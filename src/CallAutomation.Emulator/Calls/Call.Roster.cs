namespace CallAutomation.Emulator.Calls;

/// <summary>How applications are told who is in the call.</summary>
internal sealed partial class Call
{
    private static readonly TimeSpan s_betweenRosters = TimeSpan.FromMilliseconds(350);

    private readonly EventDisorder? _disorder;
    private int _rosterSequence;
    private bool _wasRecorded;

    /// <summary>Where the events of the call come as the service was recorded to send them; nothing where order is kept.</summary>
    public EventDisorder? Disorder
    {
        get => _disorder;
        init => _disorder = value;
    }

    /// <summary>Everybody who is seen in the call, and how.</summary>
    public IReadOnlyList<RosterEntry> Roster() => [.. _members.Select(member => member.RosterEntry)];

    /// <summary>Tells every application who is there, and how.</summary>
    public void TellRoster()
    {
        NumberRoster();
        foreach (ApplicationLeg application in Applications.ToArray())
        {
            Tell(application);
        }

        if (_disorder?.OneIn(4) == true)
        {
            TellRosterAgain();
        }
    }

    /// <summary>The service tells an unchanged roster, too, when somebody is asked in; without disorder, nobody needs to hear that.</summary>
    public void SomebodyIsInvited()
    {
        if (_disorder is not null)
        {
            TellRosterAgain();
        }
    }

    /// <summary>While the recorder of the service joins, which nobody sees, the roster is told five to eight times unchanged.</summary>
    public void RecorderJoins()
    {
        _wasRecorded = true;
        if (_disorder is null)
        {
            return;
        }

        int times = 5 + _disorder.Next(4);
        for (int time = 0; time < times; time++)
        {
            exchange.Services.Timeline.After(time * s_betweenRosters, () =>
            {
                if (!IsOver)
                {
                    TellRosterAgain();
                }
            });
        }
    }

    /// <summary>Whether a roster comes after the end, as was recorded of calls that had been recorded.</summary>
    public RosterChanged? LateRoster() =>
        _wasRecorded && _disorder?.OneIn(2) == true ? new RosterChanged(_rosterSequence, Roster()) : null;

    private bool HearsRosterFirst(ApplicationLeg leg) => leg.Traits.EventWriter.TellsInDisorder && _disorder?.OneIn(4) == true;

    private void TellRosterAgain()
    {
        if (_disorder?.OneIn(3) != true)
        {
            NumberRoster();
        }

        foreach (ApplicationLeg application in Applications.Where(leg => leg.Traits.EventWriter.TellsInDisorder).ToArray())
        {
            Tell(application);
        }
    }

    private void TellRosterTo(ApplicationLeg application)
    {
        NumberRoster();
        Tell(application);
    }

    // The numbers are the call's: they rise, and some are never heard.
    private void NumberRoster() => _rosterSequence += 1 + (_disorder?.OneIn(3) == true ? 1 + _disorder.Next(2) : 0);

    // The order of a roster means nothing, and changes.
    private void Tell(ApplicationLeg application)
    {
        IReadOnlyList<RosterEntry> entries = Roster();
        if (application.Traits.EventWriter.TellsInDisorder && _disorder?.OneIn(4) == true)
        {
            entries = [.. entries.Reverse()];
        }

        application.Report(new RosterChanged(_rosterSequence, entries));
    }
}
