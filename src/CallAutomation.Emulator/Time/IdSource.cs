using System.Security.Cryptography;

namespace CallAutomation.Emulator.Time;

/// <summary>Where ids come from: one place for ids, so that a run can be made to repeat itself.</summary>
internal sealed class IdSource
{
    private readonly Random? _seeded;

    private IdSource(Random? seeded) => _seeded = seeded;

    public static IdSource Real { get; } = new(null);

    /// <summary>Gives the same in every run.</summary>
    public static IdSource Repeating() => new(new Random(1));

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
