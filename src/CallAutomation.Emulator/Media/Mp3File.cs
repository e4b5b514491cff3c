namespace CallAutomation.Emulator.Media;

/// <summary>Reads how long an MP3 file is: by its frames, so that a variable bit rate does not matter.</summary>
/// <remarks>The readers that libraries have want the whole file in memory, or block a thread for as long as the network takes.</remarks>
internal static class Mp3File
{
    private const int TagHeaderLength = 10;
    private const int OffsetOfVbri = 36;

    /// <summary>Reads to the end of the file, keeping none of the audio.</summary>
    /// <remarks>Tags before and after the audio, and rubbish between frames, count for nothing; neither does the frame that describes the file.</remarks>
    public static async Task<AudioLength> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        Window window = new(file);
        await SkipTagsAsync(window, cancellationToken).ConfigureAwait(false);
        Mp3Frame? first = null;
        long samples = 0;
        while (await window.HasAsync(Mp3Frame.HeaderLength, cancellationToken).ConfigureAwait(false))
        {
            Mp3Frame? frame = Mp3Frame.Read(window.Bytes);
            if (frame is null || (first is not null && frame.SampleRate != first.SampleRate) || !await IsFollowedAsync(window, frame, cancellationToken).ConfigureAwait(false))
            {
                window.Skip(1);
                continue;
            }

            bool isDescription = first is null && Describes(window.Bytes[..frame.Length], frame);
            samples += isDescription ? 0 : frame.Samples;
            first ??= frame;
            window.Skip(frame.Length);
        }

        return first is null
            ? AudioLength.Unusable(AudioSourceFault.InvalidFormat, "it has no frame of MPEG audio, layer III")
            : AudioLength.Of(TimeSpan.FromTicks(samples * TimeSpan.TicksPerSecond / first.SampleRate));
    }

    // A file may begin with several tags, and each says how long it is in seven bits a byte.
    private static async Task SkipTagsAsync(Window window, CancellationToken cancellationToken)
    {
        while (await window.HasAsync(TagHeaderLength, cancellationToken).ConfigureAwait(false) && window.Bytes.StartsWith("ID3"u8))
        {
            ReadOnlySpan<byte> header = window.Bytes[..TagHeaderLength];
            bool hasFooter = (header[5] & 0x10) != 0;
            int size = (header[6] & 0x7F) << 21 | (header[7] & 0x7F) << 14 | (header[8] & 0x7F) << 7 | (header[9] & 0x7F);
            await window.SkipAsync(TagHeaderLength + size + (hasFooter ? TagHeaderLength : 0), cancellationToken).ConfigureAwait(false);
        }
    }

    // Pictures and rubbish hold bytes that look like a header; a real frame is all there, and is followed by another or by nothing.
    private static async Task<bool> IsFollowedAsync(Window window, Mp3Frame frame, CancellationToken cancellationToken)
    {
        if (!await window.HasAsync(frame.Length, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        if (!await window.HasAsync(frame.Length + Mp3Frame.HeaderLength, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        ReadOnlySpan<byte> next = window.Bytes[frame.Length..];
        return Mp3Frame.Read(next) is not null || next.StartsWith("TAG"u8) || next.StartsWith("APE"u8) || next.StartsWith("LYR"u8) || next.StartsWith("ID3"u8);
    }

    private static bool Describes(ReadOnlySpan<byte> frame, Mp3Frame header) =>
        frame[Math.Min(frame.Length, header.DescriptionOffset)..] is var description
        && (description.StartsWith("Xing"u8) || description.StartsWith("Info"u8) || frame[Math.Min(frame.Length, OffsetOfVbri)..].StartsWith("VBRI"u8));

    /// <summary>A stretch of the file, which moves forward.</summary>
    private sealed class Window(Stream file)
    {
        private readonly byte[] _buffer = new byte[16 * 1024];
        private int _start;
        private int _end;

        public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start, _end - _start);

        /// <summary>Whether the file goes on for as many bytes; they are in the window then.</summary>
        public async ValueTask<bool> HasAsync(int count, CancellationToken cancellationToken)
        {
            if (_end - _start >= count)
            {
                return true;
            }

            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
            _end += await file.ReadAtLeastAsync(_buffer.AsMemory(_end), count - _end, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return _end >= count;
        }

        public void Skip(int count) => _start += count;

        public async ValueTask SkipAsync(int count, CancellationToken cancellationToken)
        {
            while (count > 0 && await HasAsync(1, cancellationToken).ConfigureAwait(false))
            {
                int now = Math.Min(count, _end - _start);
                _start += now;
                count -= now;
            }
        }
    }
}
