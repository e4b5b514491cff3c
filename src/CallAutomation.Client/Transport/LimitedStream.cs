namespace CallAutomation.Client.Transport;

/// <summary>The beginning of a body. What lies behind is not read: it is left away where that may be, else it is an error.</summary>
internal sealed partial class LimitedStream(Stream body, long most, bool mayBeCut) : Stream
{
    private readonly long _most = most;
    private long _left = most;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override bool CanTimeout => body.CanTimeout;

    public override int ReadTimeout
    {
        get => body.ReadTimeout;
        set => body.ReadTimeout = value;
    }

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        mayBeCut && _left == 0 ? 0 : Taken(body.Read(buffer, offset, Wanted(count)));

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        mayBeCut && _left == 0 ? 0 : Taken(await body.ReadAsync(buffer.AsMemory(offset, Wanted(count)), cancellationToken).ConfigureAwait(false));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>One byte more than is left, where that byte would be too many, is what tells an end from an excess.</summary>
    private int Wanted(int count) => (int)Math.Min(count, mayBeCut || _left == long.MaxValue ? _left : _left + 1);

    private int Taken(int read)
    {
        _left -= read;
        return _left >= 0 ? read : throw new OversizedAnswerException(_most);
    }
}
