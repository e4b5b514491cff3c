using System.Net;

namespace CallAutomation.Emulator.Tests.Admin;

/// <summary>What the suite in JavaScript does not see of the admin API: refusals, and what is inside.</summary>
public class AdminTests
{
    [Theory]
    [InlineData("PUT", "phones/+14255550123/script", """{"ringtime":4}""", "'ringtime' is not known here", "$.ringtime")]
    [InlineData("PUT", "phones/+14255550123/script", """{"ringTime":"4"}""", "number of seconds", "$.ringTime")]
    [InlineData("PUT", "phones/+14255550123/script", """{"ringTime":-1}""", "number of seconds", "$.ringTime")]
    [InlineData("PUT", "phones/+14255550123/script", """{"whenCalled":"sleeps"}""", "isUnreachable", "$.whenCalled")]
    [InlineData("PUT", "phones/+14255550123/script", """{"whenPrompted":[null]}""", "is null", "$")]
    [InlineData("PUT", "phones/+14255550123/script", """{"whenPrompted":[{}]}""", "exactly one of", "$.whenPrompted[0]")]
    [InlineData("PUT", "phones/+14255550123/script", """{"afterPickUp":[{"press":"1"}]}""", "after", "$.afterPickUp[0]")]
    [InlineData("PUT", "phones/+14255550123/script", """{"whenPrompted":[{"mumble":true,"duringPrompt":true,"after":1}]}""", "duringPrompt goes with", "$.whenPrompted[0]")]
    [InlineData("PUT", "phones", """{"phones":{"five":{}}}""", "'five' is neither", "$.phones")]
    [InlineData("PUT", "clock", """{"scale":-1}""", "scale is 0", "$")]
    [InlineData("PUT", "clock", """{"scale":1,"settledAfter":1}""", "exactly one of", "$")]
    [InlineData("PUT", "clock", """{"settledAfter":0.001}""", "from 0.005", "$")]
    [InlineData("PUT", "faults", """{"rules":[{"kind":"eventLost","probability":2}]}""", "from 0 to 1", "$.rules[0]")]
    [InlineData("PUT", "faults", """{"rules":[{"kind":"eventStolen","probability":1}]}""", "eventLost", "$.rules[0].kind")]
    [InlineData("POST", "failures", """{"operation":"everything"}""", "one of play, recognition, recording", "$.operation")]
    [InlineData("POST", "phones/+14255550123/call", """{"to":17}""", "a phone is a text", "$.to")]
    [InlineData("POST", "phones/+14255550123/call", "{", "line 1", "$")]
    [InlineData("POST", "subscriptions", """{"webhook":"http://127.0.0.1:1/","schema":"carrierPigeon"}""", "one of eventGrid, cloudEvents", "$.schema")]
    public async Task What_is_wrong_in_a_body_is_named_with_its_place(string method, string path, string body, string detail, string member)
    {
        await using AdminStage stage = await AdminStage.StartAsync();

        AdminAnswer refused = (await stage.SendAsync(new HttpMethod(method), path, body)).ShouldBe(HttpStatusCode.BadRequest);

        refused.Detail.Should().Contain(detail).And.NotContain("CallAutomation.").And.NotContain("System.");
        refused.Json.GetProperty("member").GetString().Should().StartWith(member);
        refused.Json.GetProperty("line").GetInt32().Should().Be(1);
        refused.Text.Should().NotContain("\\u0027");
    }

    [Theory]
    [InlineData("POST", "phones/+14255550123/press", """{"keys":"x"}""", 400, "no key 'x'")]
    [InlineData("POST", "phones/+14255550123/press", """{"keys":null}""", 400, "keys: ")]
    [InlineData("POST", "phones/+14255550123/say", """{"words":" "}""", 400, "words: ")]
    [InlineData("POST", "phones/+14255550123/say", """{"words":"hello"}""", 409, "has no call")]
    [InlineData("POST", "phones/+14255550123/answer", "", 409, "picks up, but has no call")]
    [InlineData("POST", "phones/+14255550123/join-room", """{"roomId":""}""", 400, "roomId: ")]
    [InlineData("POST", "phones/dance/answer", "", 400, "'dance' is neither")]
    [InlineData("POST", "phones/+14255550123/call", "", 400, "body in JSON")]
    [InlineData("POST", "calls/nobody/events", """{"name":"HoldFailed"}""", 404, "no call connection")]
    [InlineData("GET", "calls/nobody", "", 404, "no call connection")]
    [InlineData("GET", "recordings/nobody", "", 404, "no recording")]
    [InlineData("POST", "subscriptions", """{"webhook":"ftp://x"}""", 400, "http or https")]
    [InlineData("GET", "journal?kind=17", "", 400, "Kinds are: requestReceived")]
    [InlineData("GET", "journal?after=-1", "", 400, "number of an entry")]
    [InlineData("GET", "journal?limit=1000000", "", 400, "from 0 to 10000")]
    [InlineData("GET", "journal?who=a&who=b", "", 400, "once")]
    [InlineData("GET", "journal/next?timeout=NaN", "", 400, "timeout is a number")]
    [InlineData("POST", "clock/step", """{"by":1}""", 409, "Stop it first")]
    [InlineData("GET", "nothing", "", 404, "openapi.json")]
    [InlineData("DELETE", "clock", "", 405, "GET, PUT")]
    public async Task What_cannot_be_done_is_said(string method, string path, string body, int status, string detail)
    {
        await using AdminStage stage = await AdminStage.StartAsync();

        (await stage.SendAsync(new HttpMethod(method), path, body)).ShouldBe((HttpStatusCode)status).Detail.Should().Contain(detail);
    }

    [Fact]
    public async Task A_clock_that_a_test_moves_is_not_moved_by_others()
    {
        await using AdminStage stage = await AdminStage.StartAsync(options => options.TimeProvider = new Microsoft.Extensions.Time.Testing.FakeTimeProvider());

        (await stage.GetAsync("clock")).ShouldBe(HttpStatusCode.OK).Json.GetProperty("canBeChanged").GetBoolean().Should().BeFalse();
        (await stage.PutAsync("clock", """{"scale":2}""")).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_reset_ends_everything_and_tells_nobody()
    {
        await using Application application = await Application.StartAsync();
        await using Webhook webhook = await Webhook.StartAsync();
        await using AdminStage stage = await AdminStage.StartAsync(options =>
        {
            options.Scripts = PhoneScripts.Parse("""{"phones":{"+14255550124":{"whenCalled":"isBusy"}}}""");
            options.RingTime = TimeSpan.Zero;
        });
        Task<AdminAnswer> subscribed = stage.PostAsync("subscriptions", $$"""{"webhook":"{{webhook.Uri.AbsoluteUri}}"}""");
        await webhook.NextAsync();
        (await subscribed).ShouldBe(HttpStatusCode.NoContent);
        await stage.PutAsync("faults", """{"everything":0}""");
        await stage.PutAsync("clock", """{"scale":10}""");
        await stage.PutAsync("phones/+14255550124/script", "{}");
        await stage.PutAsync("phones/+14255550125/script", """{"whenCalled":"isBusy"}""");
        await stage.PostAsync("phones/+14255550123/call-application", """{"to":"+14255550199"}""");
        (await webhook.NextAsync()).Kind.Should().Be("Notification");
        await stage.PostAsync("phones/8:acs:nurse/join-room", """{"roomId":"1"}""");
        long before = (await stage.GetAsync("journal")).Json.GetProperty("last").GetInt64();

        AdminAnswer reset = (await stage.PostAsync("reset")).ShouldBe(HttpStatusCode.OK);

        reset.Json.GetProperty("lastEntry").GetInt64().Should().BeGreaterThanOrEqualTo(before);
        (await stage.GetAsync("calls")).Json.GetProperty("calls").GetArrayLength().Should().Be(0);
        (await stage.GetAsync("incoming-calls")).Json.GetProperty("incomingCalls").GetArrayLength().Should().Be(0);
        (await stage.GetAsync("phones/8:acs:nurse")).Json.GetProperty("lines").GetArrayLength().Should().Be(0);
        (await stage.GetAsync("faults")).Json.TryGetProperty("plan", out _).Should().BeFalse();
        (await stage.GetAsync("clock")).Json.GetProperty("scale").GetDouble().Should().Be(1);
        stage.Emulator.Journal.Entries.Should().BeEmpty();

        // The script from the start is there again and no other, and nobody is subscribed any more.
        await stage.PostAsync("phones/+14255550123/call", """{"to":"+14255550124"}""");
        JournalEntry busy = await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.PhoneDoesNotAnswer);
        busy.Number.Should().BeGreaterThan(before);
        await stage.PostAsync("phones/+14255550123/call", """{"to":"+14255550125"}""");
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.PhoneAnswers && entry.Who == "+14255550125");
        await stage.PostAsync("phones/+14255550123/call-application", """{"to":"+14255550199"}""");
        await stage.Emulator.Journal.EntryAsync(entry => entry.What.Contains("calls the application", StringComparison.Ordinal));
        stage.Emulator.Journal.Entries.Should().NotContain(entry => entry.EventName == "IncomingCall");
    }

    [Fact]
    public async Task The_journal_is_read_in_parts_and_waited_for()
    {
        await using AdminStage stage = await AdminStage.StartAsync(options => options.RingTime = TimeSpan.Zero);
        await stage.PostAsync("phones/+14255550123/call", """{"to":"+14255550124"}""");
        (await stage.GetAsync("journal/next?kind=PhoneAnswers&who=%2B14255550124")).ShouldBe(HttpStatusCode.OK);

        AdminAnswer first = await stage.GetAsync("journal?limit=1");
        AdminAnswer second = await stage.GetAsync($"journal?limit=1&after={first.Json.GetProperty("last")}");
        Task<AdminAnswer> next = stage.GetAsync($"journal/next?kind=phoneHangsUp&after={second.Json.GetProperty("last")}");
        await stage.PostAsync("phones/+14255550123/hang-up");

        second.Json.GetProperty("entries")[0].GetProperty("number").GetInt64().Should().Be(first.Json.GetProperty("entries")[0].GetProperty("number").GetInt64() + 1);
        (await next).ShouldBe(HttpStatusCode.OK).Json.GetProperty("who").GetString().Should().Be("+14255550123");
    }
}
