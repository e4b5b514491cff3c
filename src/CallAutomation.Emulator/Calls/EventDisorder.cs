using System.Text;

namespace CallAutomation.Emulator.Calls;

/// <summary>Decides where the events of one call come as the real service was recorded to send them: in the other order, again, and with gaps in their numbers.</summary>
/// <remarks>Each decision depends on the seed, on whom the call is about and on how many were made before it, never on what other calls do.</remarks>
internal sealed class EventDisorder(int seed, string about)
{
    private int _decisions;

    public bool OneIn(int sides) => Next(sides) == 0;

    /// <summary>A number from 0 up to, and without, the number of sides.</summary>
    public int Next(int sides) => (int)(Hash($"{seed}/{about}/{++_decisions}") % (uint)sides);

    // FNV-1a and a final mix; string.GetHashCode differs from run to run.
    private static uint Hash(string text)
    {
        uint hash = 2166136261;
        foreach (byte one in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ one) * 16777619;
        }

        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
