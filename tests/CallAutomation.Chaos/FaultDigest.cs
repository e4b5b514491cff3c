using System.Security.Cryptography;
using System.Text;
using CallAutomation.Emulator;

namespace CallAutomation.Chaos;

/// <summary>A few letters that are the same when the same went wrong with the same calls.</summary>
internal static class FaultDigest
{
    public static string Of(Journal journal)
    {
        // Whether others come along in a batch, or overtake, is a matter of how quick this machine is at the moment.
        IEnumerable<string> happened = journal.Entries
            .Where(static entry => entry.Fault is not (null or FaultKind.EventsBatched or FaultKind.EventsReordered))
            .Select(static entry => $"{entry.Who} {entry.Fault} {entry.EventName ?? entry.Operation}")
            .Order(StringComparer.Ordinal);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', happened))))[..8];
    }
}
