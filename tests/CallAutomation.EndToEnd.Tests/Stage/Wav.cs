using System.Text;

namespace CallAutomation.EndToEnd.Tests.Stage;

/// <summary>Makes WAV files: silence of a given length, in the format the service plays or in another.</summary>
internal static class Wav
{
    private const int HeaderBytes = 44;

    public static byte[] Silence(TimeSpan length, int rate = 16_000, short channels = 1)
    {
        short frame = (short)(channels * 2);
        int audio = (int)(length.TotalSeconds * rate) * frame;
        using MemoryStream file = new();
        using BinaryWriter writer = new(file, Encoding.ASCII);
        writer.Write("RIFF"u8);
        writer.Write(HeaderBytes - 8 + audio);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write(channels);
        writer.Write(rate);
        writer.Write(rate * frame);
        writer.Write(frame);
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(audio);
        writer.Write(new byte[audio]);
        return file.ToArray();
    }
}
