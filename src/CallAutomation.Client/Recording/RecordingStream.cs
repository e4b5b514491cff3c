using System.Net.Http;

namespace CallAutomation.Client.Recording;

/// <summary>The bytes of a recording in order, forward only. Where a connection breaks, the next one carries on with the very next byte.</summary>
internal sealed partial class RecordingStream : Stream
{
    private readonly RecordingSource _source;
    private readonly long? _last;
    private Stream? _body;
    private long _bodyPosition;
    private long _position;
    private long? _end;
    private int _failures;
    private bool _isDisposed;

    /// <summary>The bytes from <paramref name="first"/> to <paramref name="last"/>, both included; null for all the rest.</summary>
    public RecordingStream(RecordingSource source, long first, long? last)
    {
        _source = source;
        _last = last;
        _position = first;
    }

    /// <summary>The same, begun with a part that was opened already.</summary>
    public RecordingStream(RecordingSource source, long first, long? last, RecordingPart opened)
        : this(source, first, last) => Take(opened);

    public override bool CanRead => !_isDisposed;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("A recording is read forward only; its length is in the headers of the response.");

    public override long Position
    {
        get => throw new NotSupportedException("A recording is read forward only.");
        set => throw new NotSupportedException("A recording is read forward only.");
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        CheckRead(buffer, offset, count);
        return ReadNextAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer, offset, count, CancellationToken.None);

    /// <summary>A synchronous read that a token can end: it takes the body away from under it.</summary>
    public int Read(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        CheckRead(buffer, offset, count);
        return ReadNext(buffer, offset, count, cancellationToken);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A recording is read forward only.");

    public override void SetLength(long value) => throw new NotSupportedException("A recording cannot be written.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A recording cannot be written.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _isDisposed = true;
            _body?.Dispose();
            _body = null;
        }

        base.Dispose(disposing);
    }

    private async ValueTask<int> ReadNextAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        while (buffer.Length > 0 && !HasEnded)
        {
            if (_body is null)
            {
                Take(await _source.OpenAsync(_position, _last, cancellationToken).ConfigureAwait(false));
                continue;
            }

            Exception? broken = null;
            try
            {
                int read = await _body.ReadAsync(buffer.Slice(0, Wanted(buffer.Length)), cancellationToken).ConfigureAwait(false);
                if (Advance(read) is { } given)
                {
                    return given;
                }

                if (read > 0)
                {
                    continue;
                }
            }
            catch (OperationCanceledException canceled) when (cancellationToken.IsCancellationRequested && canceled.CancellationToken != cancellationToken)
            {
                // What waits below knows only a token of its own, made of this one and the time it may wait.
                throw new OperationCanceledException(canceled.Message, canceled, cancellationToken);
            }
            catch (Exception failure) when (IsBreak(failure, cancellationToken))
            {
                broken = failure;
            }

            await Task.Delay(Break(broken), cancellationToken).ConfigureAwait(false);
        }

        return 0;
    }

    private int ReadNext(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        while (count > 0 && !HasEnded)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_body is null)
            {
                Take(_source.Open(_position, _last, cancellationToken));
                continue;
            }

            Exception? broken = null;
            try
            {
                using CancellationTokenRegistration taking = cancellationToken.Register(static body => ((Stream)body!).Dispose(), _body);
                int read = _body.Read(buffer, offset, Wanted(count));
                if (Advance(read) is { } given)
                {
                    return given;
                }

                if (read > 0)
                {
                    continue;
                }
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(cancellationToken);
            }
            catch (Exception failure) when (IsBreak(failure, cancellationToken))
            {
                broken = failure;
            }

            cancellationToken.WaitHandle.WaitOne(Break(broken));
        }

        return 0;
    }

    private bool HasEnded => _position >= _end;

    private void Take(RecordingPart part)
    {
        _body = part.Body;
        _bodyPosition = part.First;
        _end = part.End is { } end ? Math.Min(end, (_last + 1) ?? long.MaxValue) : _end;
    }

    /// <summary>How much to read: no further than the end, and no further than the place wanted while the body is still before it.</summary>
    private int Wanted(int count)
    {
        long most = _bodyPosition < _position ? _position - _bodyPosition : (_end ?? (_last + 1) ?? long.MaxValue) - _position;
        return (int)Math.Min(count, most);
    }

    /// <summary>What the reader gets; null where it gets nothing yet: bytes before the place wanted, or a body that ended too early.</summary>
    private int? Advance(int read)
    {
        if (read == 0)
        {
            if (_end is not null || _bodyPosition < _position)
            {
                return null;
            }

            // The server told no length, so the end of its answer is the end.
            _source.Learn(_position);
            _end = _position;
            return 0;
        }

        bool isBefore = _bodyPosition < _position;
        _bodyPosition += read;
        if (isBefore)
        {
            return null;
        }

        _position += read;
        _failures = 0;
        if (_position > _last)
        {
            _end = _position;
        }

        return read;
    }

    /// <summary>A connection that broke, or fell silent for too long; not the reader's own cancellation.</summary>
    private static bool IsBreak(Exception failure, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested && failure is IOException or HttpRequestException or OperationCanceledException;

    private TimeSpan Break(Exception? cause)
    {
        _body?.Dispose();
        _body = null;
        _source.ForgetRedirect();
        return ++_failures <= _source.ResumeRules.MostFailures
            ? _source.ResumeRules.PauseAfter(_failures)
            : throw _source.BrokeOff(_position, _failures, cause);
    }

    private static void CheckRead(byte[] buffer, int offset, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        if (offset < 0 || count < 0 || count > buffer.Length - offset)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, "Offset and count must lie within the buffer.");
        }
    }
}
