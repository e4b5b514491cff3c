using System.Buffers;
using System.IO.Pipelines;

namespace CallAutomation.Emulator.Media;

/// <summary>Finds out what kind of audio a file holds, and how long it is.</summary>
internal static class AudioReader
{
    /// <summary>Reads to the end of the file, keeping none of the audio.</summary>
    /// <param name="file">The file, from its first byte.</param>
    /// <param name="formats">What can be played.</param>
    /// <param name="untagged">What to do about an MP3 file without an ID3v2 tag, which the service's documentation does not mention: returns why it is refused, or null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<AudioLength> ReadAsync(Stream file, AudioFormats formats, Func<string?> untagged, CancellationToken cancellationToken)
    {
        PipeReader pipe = PipeReader.Create(file);
        ReadResult read = await pipe.ReadAtLeastAsync(4, cancellationToken).ConfigureAwait(false);
        byte[] start = read.Buffer.Slice(0, Math.Min(4, read.Buffer.Length)).ToArray();
        pipe.AdvanceTo(read.Buffer.Start);
        Stream whole = pipe.AsStream();
        if (formats == AudioFormats.TelephoneWav || start.AsSpan().StartsWith("RIFF"u8))
        {
            return await WavFile.ReadAsync(whole, cancellationToken, anyPcm: formats == AudioFormats.AnyWavOrMp3).ConfigureAwait(false);
        }

        bool isTagged = start.AsSpan().StartsWith("ID3"u8);
        if (!isTagged && Mp3Frame.Read(start) is null)
        {
            return AudioLength.Unusable(AudioSourceFault.InvalidFormat, "it is neither a WAV nor an MP3 file");
        }

        AudioLength length = await Mp3File.ReadAsync(whole, cancellationToken).ConfigureAwait(false);
        return length.Fault == AudioSourceFault.None && !isTagged && formats != AudioFormats.AnyWavOrMp3 && untagged() is string refusal
            ? AudioLength.Unusable(AudioSourceFault.InvalidFormat, refusal)
            : length;
    }
}
