using System.Buffers.Binary;
using System.Text;

namespace CallAutomation.Emulator.Recordings;

/// <summary>The beginning of an MP4 file of silence, up to where the sound begins: one track of AAC, 16 kHz, mono, and no picture.</summary>
/// <remarks>Boxes as ISO/IEC 14496-12 and 14496-14 describe them; a frame of AAC without any sound in it is four bytes long.</remarks>
internal static class SilentMp4
{
    public const int SampleRate = 16_000;
    public const int SamplesPerFrame = 1024;

    private const uint OnlyTrack = 1;

    private static readonly byte[] s_unchanged = Numbers(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);

    /// <summary>One single-channel element in which no band holds anything, and the end of the frame.</summary>
    public static ReadOnlySpan<byte> Frame => [0x00, 0x00, 0x00, 0x07];

    public static byte[] Head(long frames)
    {
        byte[] kind = Box("ftyp", "isom"u8.ToArray(), Numbers(0x200), "isomiso2mp41"u8.ToArray());

        // Where the sound begins depends on how long the movie box is, and that does not depend on the number in it.
        int soundBegins = kind.Length + Movie(frames, 0).Length + 8;
        byte[] data = [.. Numbers((uint)((frames * Frame.Length) + 8)), .. "mdat"u8];
        return [.. kind, .. Movie(frames, soundBegins), .. data];
    }

    private static byte[] Movie(long frames, int soundBegins)
    {
        uint duration = (uint)(frames * SamplesPerFrame);
        return Box(
            "moov",
            Full("mvhd", 0, Numbers(0, 0, SampleRate, duration, 0x10000), [1, 0], new byte[10], s_unchanged, new byte[24], Numbers(OnlyTrack + 1)),
            Box(
                "trak",
                Full("tkhd", 7, Numbers(0, 0, OnlyTrack, 0, duration), new byte[8], [0, 0, 0, 0, 1, 0, 0, 0], s_unchanged, Numbers(0, 0)),
                Box(
                    "mdia",
                    Full("mdhd", 0, Numbers(0, 0, SampleRate, duration), [0x55, 0xC4, 0, 0]),
                    Full("hdlr", 0, Numbers(0), "soun"u8.ToArray(), new byte[12], "sound\0"u8.ToArray()),
                    Box(
                        "minf",
                        Full("smhd", 0, new byte[4]),
                        Box("dinf", Full("dref", 0, Numbers(1), Full("url ", 1))),
                        Samples((uint)frames, soundBegins)))));
    }

    private static byte[] Samples(uint frames, int soundBegins) => Box(
        "stbl",
        Full("stsd", 0, Numbers(1), Box("mp4a", [0, 0, 0, 0, 0, 0, 0, 1], new byte[8], [0, 1, 0, 16, 0, 0, 0, 0], Numbers(SampleRate << 16), Decoder())),
        Full("stts", 0, Numbers(1, frames, SamplesPerFrame)),
        Full("stsc", 0, Numbers(1, 1, frames, 1)),
        Full("stsz", 0, Numbers((uint)Frame.Length, frames)),
        Full("stco", 0, Numbers(1, (uint)soundBegins)));

    /// <summary>AAC of low complexity, 16 kHz, one channel, which is what the last two bytes of its configuration say.</summary>
    private static byte[] Decoder()
    {
        byte[] configuration = [0x05, 2, 0x14, 0x08];
        byte[] decoder = [0x04, (byte)(13 + configuration.Length), 0x40, 0x15, 0, 0, 0, .. Numbers(32_000, 32_000), .. configuration];
        return Full("esds", 0, [0x03, (byte)(3 + decoder.Length + 3), 0, 1, 0], decoder, [0x06, 1, 2]);
    }

    private static byte[] Full(string type, uint flags, params ReadOnlySpan<byte[]> parts) => Box(type, [Numbers(flags), .. parts]);

    private static byte[] Box(string type, params ReadOnlySpan<byte[]> parts)
    {
        List<byte> box = [.. Numbers(0), .. Encoding.ASCII.GetBytes(type)];
        foreach (byte[] part in parts)
        {
            box.AddRange(part);
        }

        byte[] bytes = [.. box];
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length);
        return bytes;
    }

    private static byte[] Numbers(params ReadOnlySpan<uint> numbers)
    {
        byte[] bytes = new byte[numbers.Length * 4];
        for (int index = 0; index < numbers.Length; index++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(index * 4), numbers[index]);
        }

        return bytes;
    }
}
