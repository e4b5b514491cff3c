using System.Security.Cryptography;

namespace CallAutomation.Emulator;

/// <summary>Where ids come from: one place for chance, so that a run can be made to repeat itself.</summary>
internal sealed class Chance
{
    private readonly Random? _seeded;

    private Chance(Random? seeded) => _seeded = seeded;

    public static Chance Real { get; } = new(null);

    /// <summary>Gives the same in every run.</summary>
    public static Chance Repeating() => new(new Random(1));

    public Guid NewGuid() => _seeded is null ? Guid.NewGuid() : new Guid(GetBytes(16));

    public byte[] GetBytes(int count)
    {
        byte[] bytes = new byte[count];
        if (_seeded is null)
        {
            RandomNumberGenerator.Fill(bytes);
            return bytes;
        }

        lock (_seeded)
        {
            _seeded.NextBytes(bytes);
        }

        return bytes;
    }
}
