using System.Buffers.Binary;
using CallAutomation.Emulator.Media;

namespace CallAutomation.Emulator.Tests;

public class WavFileTests
{
    [Fact]
    public async Task Length_is_what_the_samples_say() =>
        (await ReadAsync(Wav.Silence(1.5))).Should().Be(AudioLength.Of(TimeSpan.FromSeconds(1.5)));

    [Fact]
    public async Task Other_chunks_are_skipped_with_their_padding() =>
        (await ReadAsync([.. Wav.Riff(), .. Wav.Chunk("LIST", new byte[33]), .. Wav.Format(), .. Wav.Chunk("fact", new byte[4]), .. Wav.Chunk("data", new byte[32_000])]))
            .Duration.Should().Be(TimeSpan.FromSeconds(1));

    [Theory]
    [InlineData(0u)]
    [InlineData(uint.MaxValue)]
    [InlineData(64_000u)]
    public async Task Audio_counts_as_long_as_there_is_audio(uint declaredSize) =>
        (await ReadAsync([.. Wav.Riff(), .. Wav.Format(), .. Wav.Chunk("data", new byte[32_000], declaredSize)])).Duration.Should().Be(TimeSpan.FromSeconds(1));

    [Fact]
    public async Task Pcm_may_hide_in_an_extensible_header()
    {
        byte[] extension = [22, 0, 16, 0, 4, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71];

        (await ReadAsync([.. Wav.Riff(), .. Wav.Format(coding: 0xFFFE, more: extension), .. Wav.Chunk("data", new byte[16_000])])).Duration
            .Should().Be(TimeSpan.FromSeconds(0.5));
    }

    [Theory]
    [InlineData(2, 16_000, 16, 1, "channels")]
    [InlineData(1, 8_000, 16, 1, "8000 Hz")]
    [InlineData(1, 16_000, 8, 1, "bits")]
    [InlineData(1, 16_000, 16, 7, "coding")]
    public async Task What_the_service_would_not_play_is_refused(ushort channels, uint rate, ushort bits, ushort coding, string reason)
    {
        AudioLength length = await ReadAsync(Wav.Silence(0.1, channels, rate, bits, coding));

        length.Fault.Should().Be(AudioSourceFault.InvalidFormat);
        length.Reason.Should().Contain(reason);
    }

    [Fact]
    public async Task What_is_no_wav_file_is_refused()
    {
        byte[] hugeFormat = Wav.Chunk("fmt ", []);
        BinaryPrimitives.WriteUInt32LittleEndian(hugeFormat.AsSpan(4), uint.MaxValue);
        byte[][] files = [[], "RIFF"u8.ToArray(), "<html>not found</html>"u8.ToArray(), Wav.Riff(), [.. Wav.Riff(), .. Wav.Format()], [.. Wav.Riff(), .. Wav.Chunk("data", new byte[10])], [.. Wav.Riff(), .. hugeFormat]];

        foreach (byte[] file in files)
        {
            (await ReadAsync(file)).Fault.Should().Be(AudioSourceFault.InvalidFormat);
        }
    }

    private static async Task<AudioLength> ReadAsync(byte[] file) => await WavFile.ReadAsync(new MemoryStream(file), CancellationToken.None);
}
