using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator.Recordings;

/// <summary>Which channel of an unmixed recording each participant is heard on.</summary>
internal static class ChannelAssignment
{
    /// <summary>How many channels there are; whoever comes later has none.</summary>
    private const int Channels = 5;

    /// <summary>The channels asked for, and for the others the first that is free, in the order in which they came.</summary>
    public static IReadOnlyDictionary<Identity, int> Assign(IReadOnlyList<Identity> participants, IReadOnlyDictionary<Identity, int> wanted)
    {
        Dictionary<Identity, int> assigned = new(wanted);
        foreach (Identity participant in participants.Where(one => !assigned.ContainsKey(one)))
        {
            int channel = 0;
            while (assigned.ContainsValue(channel))
            {
                channel++;
            }

            if (channel < Channels)
            {
                assigned.Add(participant, channel);
            }
        }

        return assigned;
    }
}
