using System.Buffers.Binary;

namespace CallAutomation.Emulator.Benchmarks;

/// <summary>Silence as the service wants it: mono, 16 bit, 16 kHz.</summary>
internal static class Wav
{
    public static byte[] Silence(TimeSpan length)
    {
        int size = (int)(length.TotalSeconds * 32_000);
        byte[] wav = new byte[44 + size];
        Span<byte> header = wav;
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], 36 + size);
        "WAVEfmt "u8.CopyTo(header[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(header[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(header[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], 16_000);
        BinaryPrimitives.WriteInt32LittleEndian(header[28..], 32_000);
        BinaryPrimitives.WriteInt16LittleEndian(header[32..], 2);
        BinaryPrimitives.WriteInt16LittleEndian(header[34..], 16);
        "data"u8.CopyTo(header[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[40..], size);
        return wav;
    }
}
