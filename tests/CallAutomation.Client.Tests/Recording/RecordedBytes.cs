namespace CallAutomation.Client.Tests.Recording;

/// <summary>Bytes made up as they are read, each a function of its place; they can break off, end early or fall silent.</summary>
internal sealed class RecordedBytes(long first, long count, Fault fault = default) : Stream
{
    private const int Period = 1 << 16;

    // Twice, so that what begins anywhere in the pattern goes on for a whole period.
    private static readonly byte[] s_pattern = [.. Enumerable.Range(0, 2 * Period).Select(place => At(place))];

    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public static byte At(long place) => (byte)((place * 31) ^ (place >> 8));

    /// <summary>Whether these are the bytes from that place on.</summary>
    public static bool Are(ReadOnlySpan<byte> bytes, long first)
    {
        for (int done = 0; done < bytes.Length; done += Period)
        {
            ReadOnlySpan<byte> part = bytes[done..Math.Min(done + Period, bytes.Length)];
            if (!part.SequenceEqual(From(first + done)[..part.Length]))
            {
                return false;
            }
        }

        return true;
    }

    public static byte[] Of(long first, long count) => [.. Enumerable.Range(0, (int)count).Select(offset => At(first + offset))];

    public override int Read(byte[] buffer, int offset, int count1)
    {
        if (fault.At is { } at && _position >= at)
        {
            return fault.Kind switch
            {
                FaultKind.Break => throw new IOException("The connection was reset."),
                _ => 0,
            };
        }

        long most = Math.Min(count - _position, (fault.At ?? long.MaxValue) - _position);
        int given = (int)Math.Min(Math.Min(count1, Period), most);
        From(first + _position)[..given].CopyTo(buffer.AsSpan(offset));
        _position += given;
        return given;
    }

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (fault is { Kind: FaultKind.Silence, At: { } at } && _position >= at)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return Read(buffer, offset, count);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        byte[] bytes = new byte[buffer.Length];
        int read = await ReadAsync(bytes, 0, bytes.Length, cancellationToken);
        bytes.AsMemory(0, read).CopyTo(buffer);
        return read;
    }

    public override void Flush()
    {
    }

    private static ReadOnlySpan<byte> From(long place) => s_pattern.AsSpan((int)(place % Period), Period);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

public enum FaultKind
{
    None,
    Break,
    End,
    Silence,
}

/// <summary>What goes wrong with a body, and after how many bytes of it.</summary>
internal readonly record struct Fault(FaultKind Kind, long? At)
{
    public static Fault BreaksAfter(long bytes) => new(FaultKind.Break, bytes);

    public static Fault EndsAfter(long bytes) => new(FaultKind.End, bytes);

    public static Fault SilentAfter(long bytes) => new(FaultKind.Silence, bytes);
}
