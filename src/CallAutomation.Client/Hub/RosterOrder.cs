using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

/// <summary>Tells rosters that say something new from those that were overtaken or repeated.</summary>
internal sealed class RosterOrder
{
    private int? _newest;
    private HashSet<CallParticipant> _people = [];

    /// <summary>What is said of a roster that comes to handlers again: another may have come meanwhile.</summary>
    public ParticipantsUpdated JudgeAgain(ParticipantsUpdated roster) => roster.SequenceNumber < _newest ? roster with { IsStale = true } : roster;

    public ParticipantsUpdated Judge(ParticipantsUpdated roster)
    {
        if (roster.SequenceNumber is not int number)
        {
            return roster;
        }

        // The service repeats rosters with their people in another order.
        if (number < _newest || (number == _newest && _people.SetEquals(roster.Participants)))
        {
            return roster with { IsStale = true };
        }

        _newest = number;
        _people = [.. roster.Participants];
        return roster;
    }
}
