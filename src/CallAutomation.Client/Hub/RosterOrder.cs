using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

/// <summary>Tells rosters that say something new from those that were overtaken or repeated.</summary>
internal sealed class RosterOrder
{
    private int? _newest;
    private IReadOnlyList<CallParticipant> _people = [];

    public ParticipantsUpdated Judge(ParticipantsUpdated roster)
    {
        if (roster.SequenceNumber is not int number)
        {
            return roster;
        }

        bool isStale = number < _newest || (number == _newest && roster.Participants.SequenceEqual(_people));
        if (isStale)
        {
            return roster with { IsStale = true };
        }

        _newest = number;
        _people = roster.Participants;
        return roster;
    }
}
