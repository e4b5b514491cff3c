namespace CallAutomation.Emulator.Tests.Admin;

public class PhoneScriptsTests
{
    [Fact]
    public async Task The_people_do_what_the_document_says()
    {
        await using WireStage stage = await WireStage.StartAsync(options => options.Scripts = PhoneScripts.Parse("""
            {
              "$schema": "phones.schema.json",
              "phones": {
                // The patient lets it ring, and hangs up after two seconds.
                "+1 (425) 555-0123": { "ringTime": 3, "afterPickUp": [{ "hangUp": true, "after": 2 }] },
              },
            }
            """));

        await stage.CreateAsync();
        stage.Clock.Advance(3);
        DateTimeOffset connected = (await stage.Application.NextAsync("CallConnected")).Time;
        await stage.Application.NextAsync("ParticipantsUpdated");
        stage.Clock.Advance(2);

        ((await stage.Application.NextAsync("CallDisconnected")).Time - connected).Should().Be(TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("{\n  \"phones\": {\n    \"+14255550123\": {\n      \"ringtime\": 3\n    }\n  }\n}", "line 4, $.phones.+14255550123.ringtime: *'ringtime' is not known here.")]
    [InlineData("{\"phones\": {\n\"five\": {}}}", "line 2, $.phones*: 'five' is neither a phone number*")]
    [InlineData("{\"phones\": {\"+14255550123\": {\"whenPrompted\": [\n{\"press\": \"1\"},\n{\"press\": \"?\"}]}}}", "line 3, *whenPrompted[1]*: A telephone has no key '?'.*")]
    [InlineData("{\"phones\": {\"+14255550123\": null}}", "line 1, *: a script is null.")]
    [InlineData("", "line 1, $: *")]
    [InlineData("null", "line 1, $: the document is null.")]
    public void What_is_wrong_is_told_with_line_and_member(string document, string message) =>
        FluentActions.Invoking(() => PhoneScripts.Parse(document)).Should().Throw<FormatException>().WithMessage(message).And.Message.Should().NotContain("CallAutomation.");
}
