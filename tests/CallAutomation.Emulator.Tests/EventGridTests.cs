using System.Text.Json;
using CallAutomation.Emulator.EventGrid;

namespace CallAutomation.Emulator.Tests;

public class EventGridTests
{
    [Fact]
    public async Task A_call_is_told_in_the_envelope_of_event_grid()
    {
        await using Webhook webhook = await Webhook.StartAsync();
        await using WireStage stage = await WireStage.StartAsync();
        await stage.Emulator.SubscribeAsync(webhook.Subscription());
        Delivery handshake = await webhook.NextAsync();

        OfferedCall incoming = stage.Phone.CallApplication(WireStage.Practice, "Ms Patient");
        Delivery delivery = await webhook.NextAsync();

        handshake.Kind.Should().Be("SubscriptionValidation");
        handshake.Text("eventType").Should().Be("Microsoft.EventGrid.SubscriptionValidationEvent");
        handshake.Data.EnumerateObject().Select(member => member.Name).Should().Equal("validationCode", "validationUrl");
        delivery.Method.Should().Be("POST");
        delivery.Target.Should().Be("/events?secret=hush");
        delivery.Kind.Should().Be("Notification");
        delivery.Header("aeg-subscription-name").Should().Be("calls");
        delivery.Header("Content-Type").Should().Be("application/json; charset=utf-8");
        delivery.Header("Authorization").Should().BeNull("Event Grid proves itself by its handshake");
        delivery.Json.GetArrayLength().Should().Be(1);
        delivery.Event.EnumerateObject().Select(member => member.Name)
            .Should().Equal("id", "topic", "subject", "eventType", "eventTime", "dataVersion", "metadataVersion", "data");
        delivery.Text("eventType").Should().Be("Microsoft.Communication.IncomingCall");
        delivery.Text("subject").Should().Be("/caller/4:+14255550123/recipient/4:+14255550199");
        delivery.Text("topic").Should().EndWith("/providers/Microsoft.Communication/CommunicationServices/emulator");
        delivery.Event.GetProperty("eventTime").GetDateTimeOffset().Should().Be(stage.Clock.GetUtcNow());
        JsonElement data = delivery.Data;
        data.GetProperty("to").GetRawText().Should().Be($$$"""{"kind":"phoneNumber","rawId":"4:{{{WireStage.Practice}}}","phoneNumber":{"value":"{{{WireStage.Practice}}}"}}""");
        data.GetProperty("from").GetProperty("rawId").GetString().Should().Be("4:" + WireStage.Patient);
        data.GetProperty("serverCallId").GetString().Should().Be(incoming.ServerCallId);
        data.GetProperty("correlationId").GetString().Should().Be(incoming.CorrelationId);
        data.GetProperty("callerDisplayName").GetString().Should().Be("Ms Patient");
        data.GetProperty("incomingCallContext").GetString().Should().Be(incoming.IncomingCallContext);
        data.EnumerateObject().Select(member => member.Name).Should().NotContain("customContext", "an ordinary call has none");
    }

    [Fact]
    public async Task A_call_is_told_as_a_cloud_event()
    {
        await using Webhook webhook = await Webhook.StartAsync();
        await using WireStage stage = await WireStage.StartAsync();
        await stage.Emulator.SubscribeAsync(webhook.Subscription(EventGridSchema.CloudEvents));
        Delivery handshake = await webhook.NextAsync();

        OfferedCall incoming = stage.Phone.CallApplication(WireStage.Practice, new IncomingCallDetails
        {
            SipHeaders = new Dictionary<string, string> { ["User-To-User"] = "56a390f3" },
            VoipHeaders = new Dictionary<string, string> { ["department"] = "cardiology" },
        });
        Delivery delivery = await webhook.NextAsync();

        handshake.Method.Should().Be("OPTIONS");
        handshake.Target.Should().Be("/events?secret=hush");
        handshake.Header("WebHook-Request-Origin").Should().Be("eventgrid.azure.net");
        delivery.Header("Content-Type").Should().Be("application/cloudevents+json; charset=utf-8");
        delivery.Kind.Should().Be("Notification");
        delivery.Json.ValueKind.Should().Be(JsonValueKind.Object);
        delivery.Json.EnumerateObject().Select(member => member.Name).Should().Equal("id", "source", "subject", "type", "time", "specversion", "data");
        delivery.Text("type").Should().Be("Microsoft.Communication.IncomingCall");
        delivery.Text("specversion").Should().Be("1.0");
        delivery.Data.GetProperty("incomingCallContext").GetString().Should().Be(incoming.IncomingCallContext);
        delivery.Data.GetProperty("customContext").GetRawText().Should().Be("""{"sipHeaders":{"User-To-User":"56a390f3"},"voipHeaders":{"department":"cardiology"}}""");
    }

    [Theory]
    [InlineData(EventGridSchema.EventGrid)]
    [InlineData(EventGridSchema.CloudEvents)]
    public async Task A_call_is_answered_with_the_context_that_was_told(EventGridSchema schema)
    {
        await using Webhook webhook = await Webhook.StartAsync();
        await using WireStage stage = await WireStage.StartAsync(options => options.EventGridSubscriptions.Add(webhook.Subscription(schema)));
        OfferedCall incoming = stage.Phone.CallApplication(WireStage.Practice);
        await webhook.NextAsync();

        string context = await ContextAsync(webhook);
        Reply reply = await stage.PostAsync("/calling/callConnections:answer", $$"""{"incomingCallContext":"{{context}}","callbackUri":"{{stage.Application.CallbackUri}}"}""");

        reply.Status.Should().Be(200);
        ReceivedEvent connected = await stage.Application.NextAsync("CallConnected");
        connected.Data.GetProperty("serverCallId").GetString().Should().Be(incoming.ServerCallId);
    }

    [Fact]
    public async Task A_call_is_redirected_with_the_context_that_was_told()
    {
        await using Webhook webhook = await Webhook.StartAsync();
        await using WireStage stage = await WireStage.StartAsync();
        await stage.Emulator.SubscribeAsync(webhook.Subscription());
        await webhook.NextAsync();
        stage.Phone.CallApplication(WireStage.Practice);

        string context = await ContextAsync(webhook);
        Reply reply = await stage.PostAsync("/calling/callConnections:redirect", $$"""{"incomingCallContext":"{{context}}","target":{{StageVerbs.RawNumber(StageVerbs.Doctor)}}}""");

        reply.Status.Should().Be(204);
        (await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.PhoneRings)).Who.Should().Be(StageVerbs.Doctor);
    }

    [Fact]
    public async Task A_call_is_rejected_with_the_context_that_was_told()
    {
        await using Webhook webhook = await Webhook.StartAsync();
        await using WireStage stage = await WireStage.StartAsync();
        await stage.Emulator.SubscribeAsync(webhook.Subscription());
        await webhook.NextAsync();
        stage.Phone.CallApplication(WireStage.Practice);

        string context = await ContextAsync(webhook);
        Reply reply = await stage.PostAsync("/calling/callConnections:reject", $$"""{"incomingCallContext":"{{context}}","callRejectReason":"busy"}""");

        reply.Status.Should().Be(204);
        (await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.LineGoesDead)).Who.Should().Be(WireStage.Patient);
    }

    [Fact]
    public async Task The_context_that_was_told_is_worth_nothing_after_thirty_seconds()
    {
        await using Webhook webhook = await Webhook.StartAsync();
        await using WireStage stage = await WireStage.StartAsync();
        await stage.Emulator.SubscribeAsync(webhook.Subscription());
        await webhook.NextAsync();
        stage.Phone.CallApplication(WireStage.Practice);
        string context = await ContextAsync(webhook);

        stage.Clock.Advance(30);
        await stage.PostAsync("/calling/callConnections:answer", $$"""{"incomingCallContext":"{{context}}","callbackUri":"{{stage.Application.CallbackUri}}"}""");
        Reply redirect = await stage.PostAsync("/calling/callConnections:redirect", $$"""{"incomingCallContext":"{{context}}","target":{{StageVerbs.RawNumber(StageVerbs.Doctor)}}}""");

        (await stage.Application.NextAsync("AnswerFailed")).Result.Should().Be("404/0");
        redirect.Status.Should().Be(404);
    }

    [Fact]
    public async Task Everybody_who_subscribed_is_told_once()
    {
        await using Webhook one = await Webhook.StartAsync();
        await using Webhook other = await Webhook.StartAsync();
        await using WireStage stage = await WireStage.StartAsync();
        await stage.Emulator.SubscribeAsync(one.Subscription());
        await stage.Emulator.SubscribeAsync(other.Subscription(EventGridSchema.CloudEvents));
        await one.NextAsync();
        await other.NextAsync();

        stage.Phone.CallApplication(WireStage.Practice);
        Delivery first = await one.NextAsync();
        Delivery second = await other.NextAsync();

        first.Text("id").Should().Be(second.Text("id"));
        one.All.Should().HaveCount(2);
        other.All.Should().HaveCount(2);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(302)]
    [InlineData(206)]
    public async Task An_event_that_is_not_taken_is_tried_again_on_the_schedule_of_event_grid(int status)
    {
        await using Webhook webhook = await Webhook.StartAsync();
        await using WireStage stage = await WireStage.StartAsync();
        await stage.Emulator.SubscribeAsync(webhook.Subscription());
        await webhook.NextAsync();
        webhook.Answer = _ => new Answer(status);

        stage.Phone.CallApplication(WireStage.Practice);
        Delivery first = await webhook.NextAsync();
        int delays = 0;
        foreach (int seconds in new[] { 10, 30, 60, 300, 600, 1_800, 3_600 })
        {
            await DelayedAsync(stage, ++delays);
            stage.Clock.Advance(seconds - 1);
            webhook.All.Should().HaveCount(1 + delays);
            stage.Clock.Advance(1);
            (await webhook.NextAsync()).Text("id").Should().Be(first.Text("id"));
        }

        JournalEntry givenUp = await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.EventUndeliverable);

        givenUp.EventName.Should().Be("IncomingCall");
        givenUp.Status.Should().Be(status);
        webhook.All.Should().HaveCount(9);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    public async Task An_event_that_is_refused_for_good_is_dropped_at_once(int status)
    {
        await using Webhook webhook = await Webhook.StartAsync();
        await using WireStage stage = await WireStage.StartAsync();
        await stage.Emulator.SubscribeAsync(webhook.Subscription());
        await webhook.NextAsync();
        webhook.Answer = _ => new Answer(status);

        stage.Phone.CallApplication(WireStage.Practice);

        (await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.EventUndeliverable)).Status.Should().Be(status);
    }

    [Fact]
    public async Task How_often_and_when_can_be_set()
    {
        await using Webhook webhook = await Webhook.StartAsync();
        await using WireStage stage = await WireStage.StartAsync(options =>
        {
            options.EventGridTries = 3;
            options.EventGridRetryDelays = [TimeSpan.FromSeconds(7)];
        });
        await stage.Emulator.SubscribeAsync(webhook.Subscription());
        await webhook.NextAsync();
        webhook.Answer = _ => new Answer(500);

        stage.Phone.CallApplication(WireStage.Practice);
        await DelayedAsync(stage, 1);
        stage.Clock.Advance(7);
        await DelayedAsync(stage, 2);
        stage.Clock.Advance(7);

        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.EventUndeliverable);
        webhook.All.Should().HaveCount(4);
    }

    [Fact]
    public void A_webhook_has_thirty_seconds_to_answer() => new CallEmulatorOptions().EventGridTimeout.Should().Be(TimeSpan.FromSeconds(30));

    [Theory]
    [InlineData(EventGridSchema.EventGrid)]
    [InlineData(EventGridSchema.CloudEvents)]
    public async Task A_handshake_that_is_not_answered_is_loud_and_tried_again_after_ten_seconds(EventGridSchema schema)
    {
        await using Webhook webhook = await Webhook.StartAsync();
        webhook.Answer = _ => new Answer(0);
        await using WireStage stage = await WireStage.StartAsync(options =>
        {
            options.EventGridTimeout = TimeSpan.FromMilliseconds(300);
            options.EventGridSubscriptions.Add(webhook.Subscription(schema));
        });
        await webhook.NextAsync();
        JournalEntry hint = await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.Warning);
        await DelayedAsync(stage, 1);
        stage.Clock.Advance(9);
        webhook.Answer = Webhook.Willing;
        webhook.All.Should().ContainSingle();
        stage.Clock.Advance(1);

        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.WebhookSubscribed);
        hint.What.Should().Contain("YOUR APPLICATION DOES NOT ANSWER").And.Contain("EventGridTimeout");
        hint.Who.Should().NotContain("hush");
    }

    [Fact]
    public async Task An_event_that_waits_for_another_try_holds_up_neither_the_next_nor_the_end()
    {
        await using Webhook webhook = await Webhook.StartAsync();
        await using WireStage stage = await WireStage.StartAsync();
        await stage.Emulator.SubscribeAsync(webhook.Subscription());
        await webhook.NextAsync();
        webhook.Answer = _ => new Answer(500);
        stage.Phone.CallApplication(WireStage.Practice);
        await DelayedAsync(stage, 1);
        webhook.Answer = Webhook.Willing;

        stage.Emulator.Phone(StageVerbs.Doctor).CallApplication(WireStage.Practice);

        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.EventDelivered);
        await stage.Emulator.StopAsync().WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_webhook_that_does_not_answer_holds_up_no_other_call()
    {
        await using Webhook webhook = await Webhook.StartAsync();
        await using WireStage stage = await WireStage.StartAsync(options => options.EventGridTimeout = TimeSpan.FromMinutes(5));
        await stage.Emulator.SubscribeAsync(webhook.Subscription());
        await webhook.NextAsync();
        webhook.Answer = _ => new Answer(0);

        stage.Phone.CallApplication(WireStage.Practice);
        stage.Emulator.Phone(StageVerbs.Doctor).CallApplication(WireStage.Practice);

        string[] callers = [(await webhook.NextAsync()).Text("subject"), (await webhook.NextAsync()).Text("subject")];
        callers.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Nothing_of_it_is_a_secret_in_the_journal_or_the_log()
    {
        LogLines log = new();
        await using Webhook webhook = await Webhook.StartAsync();
        await using WireStage stage = await WireStage.StartAsync(options => options.LoggerFactory = log);
        await stage.Emulator.SubscribeAsync(webhook.Subscription());
        Delivery handshake = await webhook.NextAsync();
        OfferedCall incoming = stage.Phone.CallApplication(WireStage.Practice);
        await webhook.NextAsync();
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.EventDelivered);
        string everything = string.Join('\n', stage.Emulator.Journal.Entries.Select(entry => $"{entry} {entry.Who} {entry.EventName}")) + string.Join('\n', log.Lines);

        everything.Should().Contain("/events").And.Contain("IncomingCall");
        foreach (string secret in new[] { "hush", incoming.IncomingCallContext, handshake.Data.GetProperty("validationCode").GetString()! })
        {
            everything.Should().NotContain(secret);
        }

        new CallRings(incoming).ToString().Should().NotContain(incoming.IncomingCallContext);
    }

    [Theory]
    [InlineData(true, "SessionStillOngoing")]
    [InlineData(false, "CallEnded")]
    public async Task Files_of_a_recording_are_told_as_the_service_tells_them(bool byRequest, string reason)
    {
        await using Webhook webhook = await Webhook.StartAsync();
        await using WireStage stage = await WireStage.StartAsync();
        await stage.Emulator.SubscribeAsync(webhook.Subscription());
        await webhook.NextAsync();
        string id = await stage.ConnectedCallAsync();
        string serverCallId = await stage.ServerCallIdAsync(id);
        string recordingId = (await stage.StartRecordingAsync(serverCallId, ",\"recordingContentType\":\"audioVideo\"")).Text("recordingId");
        await stage.Application.NextAsync("RecordingStateChanged");
        stage.Clock.Advance(12);

        if (byRequest)
        {
            await stage.SendAsync(HttpMethod.Delete, $"/calling/recordings/{recordingId}");
        }
        else
        {
            stage.Phone.HangUp();
        }

        Delivery delivery = await webhook.NextAsync();

        delivery.Text("eventType").Should().Be("Microsoft.Communication.RecordingFileStatusUpdated");
        delivery.Text("subject").Should().Be($"/recording/call/{id}/serverCallId/{serverCallId}/recordingId/{recordingId}");
        delivery.Data.GetProperty("recordingId").GetString().Should().Be(recordingId);
        delivery.Data.GetProperty("recordingDurationMs").GetInt64().Should().Be(12_000);
        delivery.Data.GetProperty("recordingContentType").GetString().Should().Be("AudioVideo");
        delivery.Data.GetProperty("recordingChannelType").GetString().Should().Be("Mixed");
        delivery.Data.GetProperty("recordingFormatType").GetString().Should().Be("Mp4");
        delivery.Data.GetProperty("sessionEndReason").GetString().Should().Be(reason);
        delivery.Data.GetProperty("recordingStorageInfo").GetProperty("recordingChunks")[0].EnumerateObject().Select(member => member.Name)
            .Should().Equal("documentId", "index", "endReason", "contentLocation", "metadataLocation", "deleteLocation");
        RecordedCall? files = await stage.Emulator.FindRecordingAsync(recordingId);
        JsonElement chunk = delivery.Data.GetProperty("recordingStorageInfo").GetProperty("recordingChunks")[0];
        chunk.GetProperty("contentLocation").GetString().Should().Be(files!.ContentLocation.AbsoluteUri);
        chunk.GetProperty("metadataLocation").GetString().Should().Be(files.MetadataLocation.AbsoluteUri);
        chunk.GetProperty("deleteLocation").GetString().Should().Be(files.DeleteLocation.AbsoluteUri).And.EndWith(chunk.GetProperty("documentId").GetString());
    }

    private static async Task<string> ContextAsync(Webhook webhook) => (await webhook.NextAsync()).Data.GetProperty("incomingCallContext").GetString()!;

    private static async Task DelayedAsync(WireStage stage, int times)
    {
        int seen = 0;
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.EventDelayed && ++seen == times);
    }
}
