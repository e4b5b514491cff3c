namespace CallAutomation.Client.Tests.Recording;

/// <summary>A destination that keeps nothing: checks each byte and weighs the memory in use as it goes.</summary>
internal sealed class ForwardOnly : Stream
{
    private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
    private long _nextWeighing;

    public required RecordingStorage Storage { get; init; }

    public required long PieceSize { get; init; }

    public long Written { get; private set; }

    public bool IsRight { get; private set; } = true;

    public long MostHeld { get; private set; }

    /// <summary>The most pieces that had been asked for and not been written, at any moment of a write.</summary>
    public int MostAhead { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        MostAhead = Math.Max(MostAhead, Storage.Count - (int)(Written / PieceSize));
        IsRight &= RecordedBytes.Are(buffer.AsSpan(offset, count), Written);
        Written += count;
        if (Written >= _nextWeighing)
        {
            _nextWeighing += 8 * 1024 * 1024;
            MostHeld = Math.Max(MostHeld, GC.GetTotalMemory(forceFullCollection: true) - _before);
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
