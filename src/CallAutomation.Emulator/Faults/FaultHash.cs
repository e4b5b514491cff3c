using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CallAutomation.Emulator.Faults;

/// <summary>Chance that is the same on every machine and in every run: a number from what a choice is about.</summary>
internal static class FaultHash
{
    /// <summary>A number from 0 up to, and without, 1.</summary>
    public static double Of(int seed, string subject, string name, int ordinal, int attempt, string question)
    {
        // A line for each: none of them has a line break, so no two choices are the same text.
        byte[] text = Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seed}\n{subject}\n{name}\n{ordinal}\n{attempt}\n{question}"));
        ulong number = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(text));
        return (number >> 11) * (1.0 / (1UL << 53));
    }
}
