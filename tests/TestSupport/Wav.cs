using System.Buffers.Binary;
using System.Text;

namespace CallAutomation.TestSupport;

/// <summary>Makes WAV files, good ones and bad ones.</summary>
internal static class Wav
{
    public static byte[] Silence(double seconds, ushort channels = 1, uint rate = 16_000, ushort bits = 16, ushort coding = 1)
    {
        byte[] audio = new byte[(int)(seconds * rate * channels * bits / 8)];
        byte[] chunks = [.. Format(channels, rate, bits, coding), .. Chunk("data", audio)];
        return [.. Riff((uint)chunks.Length), .. chunks];
    }

    /// <summary>The head of the file; most readers, ours among them, do not mind what it says about the length.</summary>
    public static byte[] Riff(uint length = 0)
    {
        byte[] size = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(size, length + 4);
        return [.. "RIFF"u8, .. size, .. "WAVE"u8];
    }

    public static byte[] Format(ushort channels = 1, uint rate = 16_000, ushort bits = 16, ushort coding = 1, byte[]? more = null)
    {
        byte[] format = new byte[16];
        BinaryPrimitives.WriteUInt16LittleEndian(format, coding);
        BinaryPrimitives.WriteUInt16LittleEndian(format.AsSpan(2), channels);
        BinaryPrimitives.WriteUInt32LittleEndian(format.AsSpan(4), rate);
        BinaryPrimitives.WriteUInt32LittleEndian(format.AsSpan(8), rate * channels * bits / 8);
        BinaryPrimitives.WriteUInt16LittleEndian(format.AsSpan(12), (ushort)(channels * bits / 8));
        BinaryPrimitives.WriteUInt16LittleEndian(format.AsSpan(14), bits);
        return Chunk("fmt ", [.. format, .. more ?? []]);
    }

    public static byte[] Chunk(string name, byte[] content, uint? declaredSize = null)
    {
        byte[] size = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(size, declaredSize ?? (uint)content.Length);
        byte[] padding = content.Length % 2 == 1 ? [0] : [];
        return [.. Encoding.ASCII.GetBytes(name), .. size, .. content, .. padding];
    }
}
