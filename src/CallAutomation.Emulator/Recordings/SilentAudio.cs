using System.Buffers.Binary;

namespace CallAutomation.Emulator.Recordings;

/// <summary>Silence of a given length in the format of a recording, made while it is read.</summary>
internal sealed class SilentAudio : Stream
{
    private const int SampleRate = 16_000;
    private const int BytesPerSecond = SampleRate * 2;

    // MPEG-2 layer III, 32 kbit/s, 16 kHz, mono, with no sound in it: 144 bytes are 36 ms.
    private const int Mp3FrameLength = 144;
    private static readonly TimeSpan s_mp3FrameTime = TimeSpan.FromMilliseconds(36);

    private readonly byte[] _head;
    private readonly byte[] _again;

    private SilentAudio(byte[] head, byte[] again, long length)
    {
        _head = head;
        _again = again;
        Length = length;
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position { get; set; }

    public static SilentAudio Wav(TimeSpan time)
    {
        long audio = (long)(time.TotalSeconds * SampleRate) * 2;
        byte[] head = new byte[44];
        "RIFF"u8.CopyTo(head);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(4), (uint)Math.Min(uint.MaxValue, audio + 36));
        "WAVEfmt "u8.CopyTo(head.AsSpan(8));
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(16), 16);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(20), 1);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(22), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(24), SampleRate);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(28), BytesPerSecond);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(32), 2);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(34), 16);
        "data"u8.CopyTo(head.AsSpan(36));
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(40), (uint)Math.Min(uint.MaxValue, audio));
        return new SilentAudio(head, new byte[2], head.Length + audio);
    }

    public static SilentAudio Mp3(TimeSpan time)
    {
        byte[] frame = new byte[Mp3FrameLength];
        ReadOnlySpan<byte> header = [0xFF, 0xF3, 0x48, 0xC4];
        header.CopyTo(frame);
        long frames = (long)Math.Ceiling(time / s_mp3FrameTime);
        return new SilentAudio([], frame, frames * Mp3FrameLength);
    }

    /// <summary>Sound without a picture, in whole frames: at most 64 ms more than asked for.</summary>
    public static SilentAudio Mp4(TimeSpan time)
    {
        long frames = (long)Math.Ceiling(time.TotalSeconds * SilentMp4.SampleRate / SilentMp4.SamplesPerFrame);
        byte[] head = SilentMp4.Head(frames);
        return new SilentAudio(head, SilentMp4.Frame.ToArray(), head.Length + (frames * SilentMp4.Frame.Length));
    }

    public override int Read(Span<byte> buffer)
    {
        int count = (int)Math.Clamp(Length - Position, 0, buffer.Length);
        for (int index = 0; index < count; index++)
        {
            long at = Position + index;
            buffer[index] = at < _head.Length ? _head[at] : _again[(at - _head.Length) % _again.Length];
        }

        Position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
