namespace CallAutomation.Emulator.Tests;

public class SubscriptionTests
{
    [Theory]
    [InlineData("ftp://app.example/events")]
    [InlineData("events")]
    public void A_webhook_needs_a_web_address(string address)
    {
        Action create = () => _ = new EventGridSubscription(new Uri(address, UriKind.RelativeOrAbsolute));

        create.Should().Throw<ArgumentException>().WithParameterName("webhook");
    }

    [Fact]
    public async Task A_webhook_that_returns_another_code_is_not_subscribed()
    {
        await using Webhook webhook = await Webhook.StartAsync();
        webhook.Answer = _ => new Answer(200, """{"validationResponse":"another"}""");
        await using WireStage stage = await WireStage.StartAsync();

        await RefusedAsync(stage, webhook, EventGridSchema.EventGrid, "another 'validationResponse'");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("somebody.example")]
    [InlineData("")]
    public async Task A_webhook_that_allows_another_origin_is_not_subscribed(string? origin)
    {
        await using Webhook webhook = await Webhook.StartAsync();
        webhook.Answer = _ => new Answer(200, AllowedOrigin: origin);
        await using WireStage stage = await WireStage.StartAsync();

        await RefusedAsync(stage, webhook, EventGridSchema.CloudEvents, "WebHook-Allowed-Origin");
    }

    [Fact]
    public async Task A_webhook_may_allow_everybody()
    {
        await using Webhook webhook = await Webhook.StartAsync();
        webhook.Answer = _ => new Answer(200, AllowedOrigin: "*");
        await using WireStage stage = await WireStage.StartAsync();

        await stage.Emulator.SubscribeAsync(webhook.Subscription(EventGridSchema.CloudEvents));

        stage.Emulator.Journal.Entries.Should().ContainSingle(entry => entry.Kind == JournalEntryKind.WebhookSubscribed);
    }

    [Fact]
    public async Task The_code_may_be_returned_in_any_case()
    {
        await using Webhook webhook = await Webhook.StartAsync();
        webhook.Answer = delivery => new Answer(200, $$"""{"ValidationResponse":"{{delivery.Data.GetProperty("validationCode").GetString()}}"}""");
        await using WireStage stage = await WireStage.StartAsync();

        await stage.Emulator.SubscribeAsync(webhook.Subscription());

        stage.Emulator.Journal.Entries.Should().ContainSingle(entry => entry.Kind == JournalEntryKind.WebhookSubscribed);
    }

    [Theory]
    [InlineData(EventGridSchema.EventGrid, 404)]
    [InlineData(EventGridSchema.EventGrid, 401)]
    [InlineData(EventGridSchema.CloudEvents, 405)]
    [InlineData(EventGridSchema.CloudEvents, 302)]
    public async Task A_webhook_that_refuses_is_not_asked_twice(EventGridSchema schema, int status)
    {
        await using Webhook webhook = await Webhook.StartAsync();
        webhook.Answer = _ => new Answer(status);
        await using WireStage stage = await WireStage.StartAsync();

        await RefusedAsync(stage, webhook, schema, status.ToString());

        webhook.All.Should().ContainSingle();
    }

    [Fact]
    public async Task A_webhook_that_is_not_there_is_asked_three_times()
    {
        await using WireStage stage = await WireStage.StartAsync();
        Task subscribing = stage.Emulator.SubscribeAsync(new EventGridSubscription(new Uri("http://127.0.0.1:1/events?secret=hush")));
        for (int seconds = 1; seconds <= 2; seconds++)
        {
            int seen = 0;
            await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.EventDelayed && ++seen == seconds);
            stage.Clock.Advance(seconds);
        }

        Func<Task> waiting = () => subscribing;

        (await waiting.Should().ThrowAsync<InvalidOperationException>()).Which.Message.Should().Contain("http://127.0.0.1:1/events").And.Contain("could not be reached").And.NotContain("hush");
    }

    [Fact]
    public async Task A_webhook_that_is_silent_can_be_validated_by_hand()
    {
        await using Webhook webhook = await Webhook.StartAsync();
        webhook.Answer = _ => new Answer(200);
        await using WireStage stage = await WireStage.StartAsync();
        Task subscribing = stage.Emulator.SubscribeAsync(webhook.Subscription());
        Uri byHand = new((await webhook.NextAsync()).Data.GetProperty("validationUrl").GetString()!);
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.EventDelayed);

        Reply wrong = await GetAsync(stage, byHand.AbsolutePath, "?code=0000");
        Reply none = await GetAsync(stage, byHand.AbsolutePath, "");
        Reply right = await GetAsync(stage, byHand.AbsolutePath, byHand.Query);
        Reply again = await GetAsync(stage, byHand.AbsolutePath, byHand.Query);
        await subscribing;

        byHand.Authority.Should().Be(stage.Emulator.Endpoint.Authority);
        new[] { wrong.Status, none.Status, right.Status, again.Status }.Should().Equal(404, 404, 200, 404);
        stage.Phone.CallApplication(WireStage.Practice);
        (await webhook.NextAsync()).Kind.Should().Be("Notification");
    }

    [Fact]
    public async Task Nobody_waits_for_a_hand_longer_than_five_minutes()
    {
        await using Webhook webhook = await Webhook.StartAsync();
        webhook.Answer = _ => new Answer(200, "thank you");
        await using WireStage stage = await WireStage.StartAsync();
        Task subscribing = stage.Emulator.SubscribeAsync(webhook.Subscription());
        Uri byHand = new((await webhook.NextAsync()).Data.GetProperty("validationUrl").GetString()!);
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.EventDelayed);

        stage.Clock.Advance(300);
        Func<Task> waiting = () => subscribing;

        (await waiting.Should().ThrowAsync<InvalidOperationException>()).Which.Message.Should().Contain("validationUrl");
        (await GetAsync(stage, byHand.AbsolutePath, byHand.Query)).Status.Should().Be(404);
    }

    [Fact]
    public async Task A_webhook_that_was_refused_hears_nothing()
    {
        await using Webhook refused = await Webhook.StartAsync();
        await using Webhook subscribed = await Webhook.StartAsync();
        refused.Answer = _ => new Answer(403);
        await using WireStage stage = await WireStage.StartAsync();
        await RefusedAsync(stage, refused, EventGridSchema.EventGrid, "403");
        await stage.Emulator.SubscribeAsync(subscribed.Subscription());
        await subscribed.NextAsync();

        stage.Phone.CallApplication(WireStage.Practice);
        await subscribed.NextAsync();

        refused.All.Should().ContainSingle();
    }

    [Fact]
    public async Task The_emulator_is_ready_before_its_webhooks_are_and_asks_again_when_a_call_comes()
    {
        await using Webhook webhook = await Webhook.StartAsync();
        webhook.Answer = _ => new Answer(404);
        await using WireStage stage = await WireStage.StartAsync(options => options.EventGridSubscriptions.Add(webhook.Subscription()));
        await webhook.NextAsync();
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.Warning);

        webhook.Answer = Webhook.Willing;
        stage.Phone.CallApplication(WireStage.Practice);

        (await webhook.NextAsync()).Kind.Should().Be("SubscriptionValidation");
        (await webhook.NextAsync()).Kind.Should().Be("Notification");
    }

    [Fact]
    public async Task An_event_for_a_webhook_that_never_subscribes_is_given_up()
    {
        await using Webhook webhook = await Webhook.StartAsync();
        webhook.Answer = _ => new Answer(404);
        await using WireStage stage = await WireStage.StartAsync(options => options.EventGridSubscriptions.Add(webhook.Subscription()));

        stage.Phone.CallApplication(WireStage.Practice);
        JournalEntry entry = await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.EventUndeliverable);

        entry.EventName.Should().Be("IncomingCall");
        entry.What.Should().Contain("not subscribed");
        webhook.All.Should().OnlyContain(delivery => delivery.Kind == "SubscriptionValidation");
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_is_not_subscribed()
    {
        await using Webhook webhook = await Webhook.StartAsync();
        webhook.Answer = _ => new Answer(200);
        await using WireStage stage = await WireStage.StartAsync();
        using CancellationTokenSource patience = new();
        Task subscribing = stage.Emulator.SubscribeAsync(webhook.Subscription(), patience.Token);
        Uri byHand = new((await webhook.NextAsync()).Data.GetProperty("validationUrl").GetString()!);

        await patience.CancelAsync();
        Func<Task> waiting = () => subscribing;

        await waiting.Should().ThrowAsync<OperationCanceledException>();
        (await GetAsync(stage, byHand.AbsolutePath, byHand.Query)).Status.Should().Be(404);
    }

    private static async Task RefusedAsync(WireStage stage, Webhook webhook, EventGridSchema schema, string reason)
    {
        Func<Task> subscribing = () => stage.Emulator.SubscribeAsync(webhook.Subscription(schema));

        (await subscribing.Should().ThrowAsync<InvalidOperationException>()).Which.Message.Should().Contain(reason).And.NotContain("hush");
    }

    private static Task<Reply> GetAsync(WireStage stage, string path, string query) => stage.SendAsync(HttpMethod.Get, path, sign: false, query: query);
}
