using System.Buffers.Binary;

namespace CallAutomation.Emulator.Media;

/// <summary>Reads how long a WAV file is, and refuses what cannot be played: in a call, anything but mono, 16 bit, 16 kHz PCM.</summary>
internal static class WavFile
{
    private const ushort Pcm = 1;
    private const ushort Extensible = 0xFFFE;

    // The sub-format of an extensible header that means plain PCM: 00000001-0000-0010-8000-00AA00389B71.
    private static ReadOnlySpan<byte> PcmSubFormat => [1, 0, 0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71];

    /// <summary>Reads to the end of the file, keeping none of the audio.</summary>
    /// <remarks>A file shorter than its header says is as long as the audio in it; writers that stream leave the sizes at 0 or at the maximum.</remarks>
    public static async Task<AudioLength> ReadAsync(Stream file, CancellationToken cancellationToken, bool anyPcm = false)
    {
        byte[] buffer = new byte[16 * 1024];
        if (await file.ReadAtLeastAsync(buffer.AsMemory(0, 12), 12, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) < 12
            || !buffer.AsSpan(0, 4).SequenceEqual("RIFF"u8)
            || !buffer.AsSpan(8, 4).SequenceEqual("WAVE"u8))
        {
            return Refuse("it is not a RIFF/WAVE file");
        }

        int? bytesPerSecond = null;
        int bytesPerSample = 2;
        while (await file.ReadAtLeastAsync(buffer.AsMemory(0, 8), 8, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) == 8)
        {
            uint size = BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(4, 4));
            if (buffer.AsSpan(0, 4).SequenceEqual("data"u8))
            {
                if (bytesPerSecond is not int rate)
                {
                    return Refuse("the data chunk comes before any format chunk");
                }

                long declared = size is 0 or >= uint.MaxValue - 1024 ? long.MaxValue : size;
                long audio = await SkipAsync(file, declared, buffer, cancellationToken).ConfigureAwait(false);
                return AudioLength.Of(TimeSpan.FromTicks(audio / bytesPerSample * bytesPerSample * TimeSpan.TicksPerSecond / rate));
            }

            // Chunks begin on even addresses; an odd one is followed by a byte of padding.
            long padded = size + (size & 1L);
            if (buffer.AsSpan(0, 4).SequenceEqual("fmt "u8))
            {
                int length = (int)Math.Min(padded, 64);
                if (size < 16 || await file.ReadAtLeastAsync(buffer.AsMemory(0, length), length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) < length)
                {
                    return Refuse("the format chunk is cut short");
                }

                if (FindFault(buffer.AsSpan(0, length), anyPcm) is string fault)
                {
                    return Refuse(fault);
                }

                bytesPerSecond = BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(8, 4));
                bytesPerSample = BinaryPrimitives.ReadUInt16LittleEndian(buffer.AsSpan(12, 2));
                if (bytesPerSecond <= 0 || bytesPerSample == 0)
                {
                    return Refuse("its format chunk says that a second has no bytes");
                }

                padded -= length;
            }

            await SkipAsync(file, padded, buffer, cancellationToken).ConfigureAwait(false);
        }

        return Refuse(bytesPerSecond is not null ? "it has no data chunk" : "it has no format chunk");
    }

    private static string? FindFault(ReadOnlySpan<byte> format, bool anyPcm)
    {
        ushort coding = BinaryPrimitives.ReadUInt16LittleEndian(format);
        if (coding == Extensible && format.Length >= 40 && format.Slice(24, 16).SequenceEqual(PcmSubFormat))
        {
            coding = Pcm;
        }

        ushort channels = BinaryPrimitives.ReadUInt16LittleEndian(format[2..]);
        uint rate = BinaryPrimitives.ReadUInt32LittleEndian(format[4..]);
        ushort bits = BinaryPrimitives.ReadUInt16LittleEndian(format[14..]);
        return (coding, channels, rate, bits) switch
        {
            (not Pcm, _, _, _) => $"its coding is {coding}, not PCM",
            _ when anyPcm => null,
            (_, not 1, _, _) => $"it has {channels} channels, not one",
            (_, _, not 16_000, _) => $"its rate is {rate} Hz, not 16000",
            (_, _, _, not 16) => $"it has {bits} bits per sample, not 16",
            _ => null,
        };
    }

    private static async Task<long> SkipAsync(Stream file, long count, byte[] buffer, CancellationToken cancellationToken)
    {
        long skipped = 0;
        while (skipped < count)
        {
            int read = await file.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, count - skipped)), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            skipped += read;
        }

        return skipped;
    }

    private static AudioLength Refuse(string reason) => AudioLength.Unusable(AudioSourceFault.InvalidFormat, reason);
}
