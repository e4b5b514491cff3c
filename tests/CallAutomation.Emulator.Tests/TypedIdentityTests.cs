namespace CallAutomation.Emulator.Tests;

public class TypedIdentityTests
{
    [Theory]
    [InlineData("+14255550177")]
    [InlineData("+1 (425) 555-0177")]
    [InlineData(" +1.425.555.0177 ")]
    [InlineData("+1\u00A0425\u2011555\u20110177")]
    [InlineData("\u202A+14255550177\u202C")]
    [InlineData("tel:+1-425-555-0177")]
    [InlineData("4:+1 425 555 0177")]
    public async Task A_number_is_scripted_however_people_write_it(string number)
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Emulator.Phone(number).IsBusy();

        await stage.CreateAsync("+14255550177");

        (await stage.Application.UntilAsync("CreateCallFailed")).Result.Should().Be("486/560486");
        stage.Emulator.Phone(number).Number.Should().Be("+14255550177");
    }

    [Theory]
    [InlineData("14255550177")]
    [InlineData("(425) 555-0177")]
    [InlineData("0014255550177")]
    [InlineData("+1425555017x")]
    [InlineData("+04255550177")]
    [InlineData("+1425555017712345678")]
    [InlineData("+")]
    [InlineData("patient")]
    [InlineData("sip:patient@clinic.example")]
    [InlineData("tel:4255550177")]
    [InlineData("acs:clinic_nurse")]
    [InlineData("8:acs: clinic_nurse")]
    [InlineData("8:")]
    [InlineData(" ")]
    [InlineData("+1425555\n0177")]
    public async Task What_no_call_would_ever_reach_is_refused_at_once(string number)
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync();

        Action phoning = () => emulator.Phone(number);
        Action calling = () => emulator.Phone(WireStage.Patient).CallApplication(number);

        phoning.Should().Throw<ArgumentException>().WithParameterName("numberOrRawId");
        calling.Should().Throw<ArgumentException>().WithParameterName("number");
    }

    [Theory]
    [InlineData("8:acs:clinic_nurse", "8:acs:clinic_nurse")]
    [InlineData("28:orgid:bot", "28:orgid:bot")]
    [InlineData("48:unheard-of", "48:unheard-of")]
    [InlineData("anonymous", "4:anonymous")]
    [InlineData("4:anonymous", "4:anonymous")]
    [InlineData("4:14255550177", "4:14255550177")]
    [InlineData("4:+14255550177_a1", "4:+14255550177_a1")]
    public async Task Raw_ids_are_taken_as_they_are(string given, string rawId)
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync();

        emulator.Phone(given).RawId.Should().Be(rawId);
        emulator.Phone(WireStage.Patient).CallApplication(given).To.Should().Be(rawId);
    }

    [Theory]
    [InlineData("+1 (425) 555-0177 calls +1 425 555 0199 Ms Patient", "+1 (425) 555-0177|calls|+1 425 555 0199|Ms|Patient")]
    [InlineData("+14255550177 calls +14255550199 7 Seas", "+14255550177|calls|+14255550199 7|Seas")]
    [InlineData("8:acs:nurse  presses 1 2", "8:acs:nurse|presses|1|2")]
    [InlineData("+14255550177 presses 42#", "+14255550177|presses|42#")]
    [InlineData("  ", "")]
    public void Typed_lines_are_taken_apart_around_numbers(string line, string words) => string.Join('|', global::CallAutomation.Emulator.Tool.KeyboardWords.Split(line)).Should().Be(words);
}
