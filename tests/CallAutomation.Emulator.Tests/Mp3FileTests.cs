using CallAutomation.Emulator.Media;

namespace CallAutomation.Emulator.Tests;

public class Mp3FileTests
{
    [Fact]
    public async Task Length_is_what_the_frames_say() => (await SecondsAsync([.. Mp3.Tag(100), .. Mp3.Frames(100)])).Should().BeApproximately(100 * Mp3.SecondsAFrame, 0.0001);

    [Fact]
    public async Task A_variable_bit_rate_changes_nothing() =>
        (await SecondsAsync([.. Mp3.Tag(100), .. Mp3.VariableFrames(101)])).Should().BeApproximately(101 * Mp3.SecondsAFrame, 0.0001);

    [Theory]
    [InlineData("Xing")]
    [InlineData("Info")]
    [InlineData("VBRI")]
    public async Task A_frame_that_describes_the_file_is_not_heard(string name) =>
        (await SecondsAsync([.. Mp3.Tag(0), .. Mp3.Description(name), .. Mp3.Frames(10)])).Should().BeApproximately(10 * Mp3.SecondsAFrame, 0.0001);

    [Theory]
    [InlineData(false, 22_050)]
    [InlineData(true, 11_025)]
    public async Task The_slow_rates_of_later_standards_are_read(bool isMpeg25, double sampleRate) =>
        (await SecondsAsync([.. Mp3.Tag(0), .. Mp3.SlowFrames(50, isMpeg25)])).Should().BeApproximately(50 * 576 / sampleRate, 0.0001);

    [Fact]
    public async Task Tags_and_rubbish_count_for_nothing()
    {
        byte[] file = [.. Mp3.Tag(40_000, hasFooter: true, filler: 0xFF), .. Mp3.Tag(10), .. new byte[77], .. Mp3.Frames(5), 0xFF, 0xFB, 0x90, .. Mp3.Frames(5), .. Mp3.OldTag()];

        (await SecondsAsync(file)).Should().BeApproximately(10 * Mp3.SecondsAFrame, 0.0001);
    }

    [Fact]
    public async Task A_file_that_is_cut_short_is_as_long_as_its_whole_frames() =>
        (await SecondsAsync([.. Mp3.Tag(10), .. Mp3.Frames(10)[..^100]])).Should().BeApproximately(9 * Mp3.SecondsAFrame, 0.0001);

    [Theory]
    [InlineData("")]
    [InlineData("ID3")]
    [InlineData("ID3\u0004\0\0\0\0\0\u0005hello, this is no music")]
    [InlineData("<html>not found</html>")]
    public async Task What_has_no_frames_is_refused(string text) => (await ReadAsync(System.Text.Encoding.Latin1.GetBytes(text))).Fault.Should().Be(AudioSourceFault.InvalidFormat);

    [Fact]
    public async Task A_file_without_a_tag_plays_unless_it_is_refused()
    {
        (await ReadAsync(Mp3.Frames(3))).Fault.Should().Be(AudioSourceFault.None);
        (await ReadAsync(Mp3.Frames(3), untagged: "no tag")).Should().Be(AudioLength.Unusable(AudioSourceFault.InvalidFormat, "no tag"));
    }

    [Fact]
    public async Task The_preview_plays_only_telephone_wav() =>
        (await ReadAsync([.. Mp3.Tag(10), .. Mp3.Frames(3)], AudioFormats.TelephoneWav)).Fault.Should().Be(AudioSourceFault.InvalidFormat);

    [Fact]
    public async Task A_voice_plays_wav_of_any_rate() =>
        (await ReadAsync(Wav.Silence(1.5, channels: 2, rate: 44_100), AudioFormats.AnyWavOrMp3)).Should().Be(AudioLength.Of(TimeSpan.FromSeconds(1.5)));

    private static async Task<double> SecondsAsync(byte[] file) => (await ReadAsync(file)).Duration.TotalSeconds;

    private static Task<AudioLength> ReadAsync(byte[] file, AudioFormats formats = AudioFormats.WavOrMp3, string? untagged = null) =>
        AudioReader.ReadAsync(new MemoryStream(file), formats, () => untagged, CancellationToken.None);
}
