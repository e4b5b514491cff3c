using System.Text;

namespace CallAutomation.Emulator.Tests;

/// <summary>Makes MP3 files out of silent frames, as encoders and taggers write them.</summary>
internal static class Mp3
{
    // MPEG 1, layer III, 44.1 kHz: 1152 samples a frame, 128 or 64 kbit/s.
    public const double SecondsAFrame = 1152.0 / 44_100;

    public static byte[] Frames(int count) => [.. Enumerable.Repeat(Frame(0x90), count).SelectMany(frame => frame)];

    /// <summary>Every other frame is half as long as its neighbors, as a variable bit rate makes them.</summary>
    public static byte[] VariableFrames(int count) => [.. Enumerable.Range(0, count).SelectMany(number => Frame(number % 2 == 0 ? (byte)0x90 : (byte)0x50))];

    /// <summary>A frame that tells about the file and has no sound.</summary>
    public static byte[] Description(string name = "Xing")
    {
        byte[] frame = Frame(0x90);
        Encoding.ASCII.GetBytes(name).CopyTo(frame, 4 + 32);
        return frame;
    }

    public static byte[] Tag(int size, bool hasFooter = false, byte filler = 0)
    {
        byte[] header = [.. "ID3"u8, 4, 0, (byte)(hasFooter ? 0x10 : 0), (byte)(size >> 21 & 0x7F), (byte)(size >> 14 & 0x7F), (byte)(size >> 7 & 0x7F), (byte)(size & 0x7F)];
        byte[] content = new byte[size];
        Array.Fill(content, filler);
        return [.. header, .. content, .. hasFooter ? (byte[])[.. "3DI"u8, .. header.AsSpan(3)] : []];
    }

    public static byte[] OldTag() => [.. "TAG"u8, .. new byte[125]];

    /// <summary>MPEG 2 at 22.05 kHz or MPEG 2.5 at 11.025 kHz: 576 samples a frame, mono.</summary>
    public static byte[] SlowFrames(int count, bool isMpeg25) => [.. Enumerable.Repeat(Sized([0xFF, isMpeg25 ? (byte)0xE3 : (byte)0xF3, 0x80, 0xC0], 576 / 8 * 64_000 / (isMpeg25 ? 11_025 : 22_050)), count).SelectMany(frame => frame)];

    private static byte[] Frame(byte rates) => Sized([0xFF, 0xFB, rates, 0], 144 * (rates == 0x90 ? 128_000 : 64_000) / 44_100);

    private static byte[] Sized(byte[] header, int length)
    {
        byte[] frame = new byte[length];
        header.CopyTo(frame, 0);
        return frame;
    }
}
