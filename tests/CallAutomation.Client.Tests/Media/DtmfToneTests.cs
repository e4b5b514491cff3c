namespace CallAutomation.Client.Tests.Media;

public class DtmfToneTests
{
    [Theory]
    [InlineData('0', "zero")]
    [InlineData('1', "one")]
    [InlineData('2', "two")]
    [InlineData('3', "three")]
    [InlineData('4', "four")]
    [InlineData('5', "five")]
    [InlineData('6', "six")]
    [InlineData('7', "seven")]
    [InlineData('8', "eight")]
    [InlineData('9', "nine")]
    [InlineData('A', "a")]
    [InlineData('B', "b")]
    [InlineData('C', "c")]
    [InlineData('D', "d")]
    [InlineData('#', "pound")]
    [InlineData('*', "asterisk")]
    public void Is_a_key_with_a_name(char key, string name)
    {
        DtmfTone.FromKey(key).ToString().Should().Be(name);
        DtmfTone.FromKey(char.ToLowerInvariant(key)).ToString().Should().Be(name);
        new DtmfTone(name.ToUpperInvariant()).ToKey().Should().Be(key);
        DtmfTone.FromWire(name.ToUpperInvariant()).Should().Be(DtmfTone.FromKey(key));
    }

    [Theory, InlineData('E'), InlineData(' '), InlineData('+'), InlineData('\u0660')]
    public void Refuses_what_no_telephone_has(char key)
    {
        Action tone = () => DtmfTone.FromKey(key);

        tone.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("key").WithMessage("A telephone has the keys 0 to 9, A to D, # and *.*");
    }

    [Fact]
    public void Keeps_a_tone_nobody_knows_yet()
    {
        DtmfTone tone = DtmfTone.FromWire("flash");

        tone.ToString().Should().Be("flash");
        tone.ToKey().Should().BeNull();
    }
}
