using System.Net;

namespace CallAutomation.Emulator.Tests;

public class ListeningTests
{
    [Fact]
    public async Task Listening_beyond_this_machine_is_warned_of_in_the_journal_and_in_the_log()
    {
        LogLines log = new();
        await using WireStage stage = await WireStage.StartAsync(options =>
        {
            options.ListenAddress = IPAddress.Any;
            options.LoggerFactory = log;
        });

        JournalEntry warning = await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.Warning);

        warning.What.Should().Contain("0.0.0.0").And.Contain("other machines").And.Contain("anybody can use it");
        log.Lines.Should().ContainSingle(line => line.StartsWith("Warning: emulator", StringComparison.Ordinal) && line.Contains("other machines"));
        stage.Emulator.Endpoint.Host.Should().Be("127.0.0.1");
        (await stage.SendAsync(HttpMethod.Get, "/calling/callConnections/x")).Status.Should().Be(404);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.2")]
    public async Task Listening_on_this_machine_only_is_not(string address)
    {
        LogLines log = new();
        await using WireStage stage = await WireStage.StartAsync(options =>
        {
            options.ListenAddress = IPAddress.Parse(address);
            options.LoggerFactory = log;
        });
        await stage.CreateAsync();

        stage.Emulator.Journal.Entries.Should().NotBeEmpty().And.NotContain(entry => entry.Kind == JournalEntryKind.Warning);
        log.Lines.Should().NotContain(line => line.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Emulators_side_by_side_share_nothing()
    {
        await using Webhook webhook = await Webhook.StartAsync();
        await using WireStage one = await WireStage.StartAsync(options => options.AccessKey = Convert.ToBase64String("the first one's key"u8));
        await using WireStage other = await WireStage.StartAsync();
        await one.Emulator.SubscribeAsync(webhook.Subscription());
        await webhook.NextAsync();
        string call = await one.ConnectedCallAsync();
        string serverCallId = await one.ServerCallIdAsync(call);
        OfferedCall incoming = one.Phone.CallApplication(WireStage.Practice);
        string kid = one.Emulator.RotateSigningKey();

        // The same number is another phone next door, with another script and in no call.
        other.Phone.IsBusy();
        other.Phone.Press("1");
        other.Phone.CallApplication(WireStage.Practice);
        await other.CreateAsync();

        (await other.Application.UntilAsync("CreateCallFailed")).Result.Should().Be("486/560486");
        (await other.SendAsync(HttpMethod.Get, $"/calling/callConnections/{call}")).Status.Should().Be(404);
        (await other.StartRecordingAsync(serverCallId)).Status.Should().Be(400);
        (await other.PostAsync("/calling/callConnections:reject", $$"""{"incomingCallContext":"{{incoming.IncomingCallContext}}"}""")).Status.Should().Be(400);
        (await other.SendAsync(HttpMethod.Get, "/calling/callConnections/x", sign: false, change: request =>
            Signer.Sign(request, $"/calling/callConnections/x?api-version={Newest.Date}", [], one.Emulator.AccessKey))).Status.Should().Be(401);
        (await other.SendAsync(HttpMethod.Get, "/calling/keys", sign: false, query: "")).Text.Should().NotContain(kid);
        (await one.SendAsync(HttpMethod.Get, "/calling/keys", sign: false, query: "")).Text.Should().Contain(kid);
        (await one.StateAsync(call)).Should().Be("connected");
        one.Emulator.Journal.Entries.Should().NotContain(entry => entry.Kind == JournalEntryKind.TonePressed || entry.Kind == JournalEntryKind.NothingHappened);
        (await webhook.NextAsync()).Data.GetProperty("serverCallId").GetString().Should().Be(incoming.ServerCallId);
        webhook.All.Should().HaveCount(2, "the other emulator has not subscribed anybody");
    }
}
