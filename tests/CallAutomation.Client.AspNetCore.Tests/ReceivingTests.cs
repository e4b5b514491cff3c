using System.Net;
using CallAutomation.Client.Events;
using FluentAssertions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CallAutomation.Client.AspNetCore.Tests;

/// <summary>Acknowledgement, repeated tokens, stopping, health, addresses, and front ends other than ASP.NET Core's.</summary>
public class ReceivingTests
{
    private static readonly Dictionary<string, string?> s_onHandled = new() { ["Audience"] = Site.Audience, ["Acknowledgement"] = "OnHandled" };

    [Fact]
    public async Task On_handled_the_answer_waits_for_the_handlers()
    {
        TaskCompletionSource go = new();
        await using Site site = await Site.StartAsync(s_onHandled, hub => hub.On<PlayCompleted>((_, _) => go.Task));

        Task<HttpResponseMessage> answer = site.PostAsync("/calls", site.Issuer.Token());
        Task<HttpResponseMessage> again = site.PostAsync("/calls", site.Issuer.Token());
        await Task.WhenAny(answer, site.HandledOneAsync());

        answer.IsCompleted.Should().BeFalse();
        go.SetResult();
        (await answer).StatusCode.Should().Be(HttpStatusCode.OK);
        (await again).StatusCode.Should().Be(HttpStatusCode.OK);
        (await site.HandledAsync()).Should().Equal("1");
    }

    [Fact]
    public async Task On_handled_a_handler_that_is_slow_is_joined_by_the_next_delivery()
    {
        FakeTimeProvider clock = new();
        TaskCompletionSource began = new();
        TaskCompletionSource go = new();
        int runs = 0;
        await using Site site = await Site.StartAsync(s_onHandled, hub =>
        {
            hub.On<PlayCompleted>((_, _) =>
            {
                Interlocked.Increment(ref runs);
                began.TrySetResult();
                return go.Task;
            });
            hub.Services.AddSingleton<TimeProvider>(clock);
        });

        Task<HttpResponseMessage> slow = site.PostAsync("/calls", site.Issuer.Token());
        await began.Task;
        while (!slow.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(4));
            await Task.Yield();
        }

        Task<HttpResponseMessage> again = site.PostAsync("/calls", site.Issuer.Token());
        go.SetResult();

        (await slow).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await again).StatusCode.Should().Be(HttpStatusCode.OK);
        runs.Should().Be(1);
    }

    [Fact]
    public async Task On_handled_what_failed_is_delivered_and_handled_again()
    {
        int runs = 0;
        await using Site site = await Site.StartAsync(s_onHandled, hub => hub.On<PlayCompleted>(
            (_, _) => Interlocked.Increment(ref runs) == 1 ? throw new InvalidOperationException() : Task.CompletedTask));

        HttpStatusCode first = (await site.PostAsync("/calls", site.Issuer.Token())).StatusCode;
        HttpStatusCode second = (await site.PostAsync("/calls", site.Issuer.Token())).StatusCode;

        new[] { first, second }.Should().Equal(HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK);
        runs.Should().Be(2);
        (await site.HandledAsync()).Should().Equal("1");
    }

    [Fact]
    public async Task A_token_may_serve_many_events()
    {
        await using Site site = await Site.StartAsync();
        using CountedMetrics metrics = new(site.App.Services);
        string token = site.Issuer.Token();

        HttpStatusCode[] answers =
        [
            (await site.PostAsync("/calls", token, Site.Callback("1"))).StatusCode,
            (await site.PostAsync("/calls", token, Site.Callback("1"))).StatusCode,
            (await site.PostAsync("/calls", token, Site.Callback("2"))).StatusCode,
        ];

        answers.Should().OnlyContain(static answer => answer == HttpStatusCode.OK);
        (await site.HandledAsync()).Should().Equal("1", "2");
        metrics["call_automation.callbacks.tokens.reused"].Should().Be(1, "a repetition of the same event is no reuse");
        metrics["call_automation.callbacks.received"].Should().Be(3);
    }

    [Fact]
    public async Task Reuse_is_refused_where_that_was_asked_for()
    {
        await using Site site = await Site.StartAsync(new() { ["Audience"] = Site.Audience, ["RefusesReusedTokens"] = "true" });
        using CountedMetrics metrics = new(site.App.Services);
        string token = site.Issuer.Token();

        HttpStatusCode[] answers =
        [
            (await site.PostAsync("/calls", token, Site.Callback("1"))).StatusCode,
            (await site.PostAsync("/calls", token, Site.Callback("1"))).StatusCode,
            (await site.PostAsync("/calls", token, Site.Callback("2"))).StatusCode,
        ];

        answers.Should().Equal(HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized);
        (await site.PostAsync("/calls", " " + token + " ", Site.Callback("3"))).StatusCode.Should().Be(HttpStatusCode.Unauthorized, "it is the same token, however the header is written");
        metrics["call_automation.callbacks.rejected:TokenReused"].Should().Be(2);
        site.Log.All.Should().Contain(static line => line.Level == LogLevel.Warning && line.Text.Contains("RefusesReusedTokens", StringComparison.Ordinal));
    }

    [Fact]
    public void Tokens_are_remembered_as_many_as_come_in_their_life_and_what_is_forgotten_is_said()
    {
        LogLines log = new();
        using Checks.UsedTokens used = new(log);
        CallEvent[] events = [new PlayCompleted { Id = "1" }];
        CallEvent[] others = [new PlayCompleted { Id = "2" }];
        for (int i = 0; i < Checks.UsedTokens.Most; i++)
        {
            used.IsReused($"h.{i}.s", events).Should().BeFalse();
        }

        used.IsReused("h.0.s", others).Should().BeTrue();
        log.All.Should().BeEmpty();
        used.IsReused("h.new.s", events).Should().BeFalse();
        used.IsReused("h.new.s", others).Should().BeTrue("the newest are remembered");
        used.IsReused($"h.{Checks.UsedTokens.Most - 1}.t", others).Should().BeTrue("the signature is not what is signed");
        log.All.Should().ContainSingle().Which.Text.Should().Contain("oldest are forgotten");
    }

    [Fact]
    public async Task A_token_is_first_with_one_event_only_however_many_come_at_once()
    {
        await using Site site = await Site.StartAsync(new() { ["Audience"] = Site.Audience, ["RefusesReusedTokens"] = "true" });
        string token = site.Issuer.Token();

        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => site.PostAsync("/calls", token, Site.Callback($"{i}")))));

        answers.Count(static answer => answer.IsSuccessStatusCode).Should().Be(1);
        (await site.HandledAsync()).Should().ContainSingle();
    }

    [Theory]
    [InlineData("OnQueued")]
    [InlineData("OnHandled")]
    public async Task A_relay_that_hangs_holds_up_no_sender(string acknowledgement)
    {
        FakeTimeProvider clock = new();
        HangingRelay relay = new();
        await using Site site = await Site.StartAsync(new() { ["Audience"] = Site.Audience, ["Acknowledgement"] = acknowledgement }, hub =>
        {
            hub.Services.AddSingleton<TimeProvider>(clock);
            hub.Services.AddCallEventHub(options => options.Relay = relay);
        });

        Task<HttpResponseMessage> slow = site.PostAsync("/calls", site.Issuer.Token());
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(20));
        while (!slow.IsCompleted)
        {
            patience.Token.ThrowIfCancellationRequested();
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        relay.Go.SetResult(true);
        HttpResponseMessage again = await site.PostAsync("/calls", site.Issuer.Token());

        (await slow).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        again.StatusCode.Should().Be(HttpStatusCode.OK);
        (await site.HandledAsync()).Should().Equal("1");
    }

    [Fact]
    public async Task A_graceful_stop_lets_handlers_finish()
    {
        TaskCompletionSource go = new();
        bool isFinished = false;
        await using Site site = await Site.StartAsync(build: hub => hub.On<PlayCompleted>(async (_, _) =>
        {
            await go.Task;
            isFinished = true;
        }));
        await site.PostAsync("/calls", site.Issuer.Token());

        Task stopping = site.App.StopAsync();
        stopping.IsCompleted.Should().BeFalse();
        go.SetResult();
        await stopping;

        isFinished.Should().BeTrue();
    }

    [Fact]
    public async Task A_new_call_is_left_to_others_when_the_application_stops()
    {
        TaskCompletionSource go = new();
        await using Site site = await Site.StartAsync(
            new() { ["Audience"] = Site.Audience, ["Secret"] = Site.Secret, ["DrainTimeout"] = "00:00:30" }, hub => hub.On<PlayCompleted>((_, _) => go.Task));
        await site.PostAsync("/calls?key=" + Site.Secret, site.Issuer.Token());
        await site.PostAsync("/events?key=" + Site.Secret, token: null, Site.Incoming("before"));

        Task stopping = site.App.StopAsync();
        HttpResponseMessage call = await site.PostAsync("/events?key=" + Site.Secret, token: null, Site.Incoming("c"));
        HttpResponseMessage again = await site.PostAsync("/events?key=" + Site.Secret, token: null, Site.Incoming("before"));
        go.SetResult();
        await stopping;

        call.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        again.StatusCode.Should().Be(HttpStatusCode.OK, "it is handled here already");
    }

    [Theory]
    [InlineData("1C000000-CA11-4000-8000-00000000000A")]
    [InlineData("{1c000000-ca11-4000-8000-00000000000a}")]
    [InlineData(" 1c000000-ca11-4000-8000-00000000000a ")]
    public async Task The_id_of_the_resource_may_be_written_otherwise(string audience)
    {
        await using Site site = await Site.StartAsync(new() { ["Audience"] = audience });

        (await site.PostAsync("/calls", site.Issuer.Token())).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_method_that_lives_on_is_told_to_end()
    {
        TaskCompletionSource<bool> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using Site site = await Site.StartAsync(new() { ["Audience"] = Site.Audience, ["DrainTimeout"] = "00:00:00.05" }, hub => hub.On<PlayCompleted>(async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token).ContinueWith(waited => ended.TrySetResult(waited.IsCanceled), TaskScheduler.Default);
        }));
        await site.PostAsync("/calls", site.Issuer.Token());

        await site.App.StopAsync();

        (await ended.Task).Should().BeTrue();
        site.Log.All.Should().Contain(static line => line.Text.Contains("told to end", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Health_tells_of_keys_and_of_the_hub()
    {
        await using Site site = await Site.StartAsync(build: hub => hub.Services.AddHealthChecks().AddCallAutomationCallbacks());
        HealthCheckService health = site.App.Services.GetRequiredService<HealthCheckService>();

        HealthReport good = await health.CheckHealthAsync();
        await site.Hub.DisposeAsync();
        HealthReport ended = await health.CheckHealthAsync();

        good.Status.Should().Be(HealthStatus.Healthy);
        good.Entries.Values.Single().Data.Keys.Should().Contain(["queued", "waiters"]);
        ended.Status.Should().Be(HealthStatus.Unhealthy);
    }

    [Fact]
    public async Task Health_asks_for_no_keys_that_nobody_needs()
    {
        TestIssuer issuer = new(CallAutomationCallbackOptions.ServiceIssuer) { IsReachable = false };
        await using Site site = await Site.StartAsync(
            build: hub => hub.AllowAnonymousCallbacks().Services.AddHealthChecks().AddCallAutomationCallbacks(), issuer: issuer);

        HealthReport report = await site.App.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        report.Status.Should().Be(HealthStatus.Healthy);
        issuer.Asked.Should().BeEmpty();
    }

    [Fact]
    public async Task An_address_in_the_start_of_a_hosted_service_is_not_known_yet()
    {
        await using Site site = Site.Build(new() { ["Audience"] = Site.Audience, ["PublicUri"] = "https://contoso.example" });
        site.App.MapCallAutomationCallbacks("/calls");

        site.App.Services.GetRequiredService<CallbackAddress>().Invoking(static address => address.CallbackUri)
            .Should().Throw<InvalidOperationException>().WithMessage("*IHostedLifecycleService.StartedAsync*UriFor*");
    }

    [Fact]
    public async Task A_limit_of_the_server_is_said_as_one()
    {
        await using Site site = await Site.StartAsync();

        CallbackResult result = await site.App.Services.GetRequiredService<CallbackReceiver>().ReceiveCallbackAsync(new CallbackRequest(
            "POST", null, name => name == "Authorization" ? "Bearer " + site.Issuer.Token() : name == "Content-Type" ? "application/json" : null, new LimitedBody()));

        (result.StatusCode, result.Rejection).Should().Be((413, CallbackRejection.BodyTooLarge));
    }

    [Fact]
    public void Results_can_be_made_for_tests()
    {
        CallbackResult.Accepted(new PlayCompleted()).Should().Match<CallbackResult>(static result => result.IsAccepted && result.StatusCode == 200 && result.Events.Count == 1);
        CallbackResult.Rejected(CallbackRejection.NoRoom).StatusCode.Should().Be(503);
        FluentActions.Invoking(static () => CallbackResult.Rejected(CallbackRejection.None)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task Health_tells_when_keys_cannot_be_obtained()
    {
        TestIssuer issuer = new(CallAutomationCallbackOptions.ServiceIssuer) { IsReachable = false };
        await using Site site = await Site.StartAsync(build: hub => hub.Services.AddHealthChecks().AddCallAutomationCallbacks(), issuer: issuer);

        HealthReport report = await site.App.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        report.Status.Should().Be(HealthStatus.Unhealthy);
        report.Entries.Values.Single().Description.Should().Contain("keys");
    }

    [Fact]
    public async Task Health_tells_of_a_handler_that_holds_up_its_call()
    {
        TaskCompletionSource began = new();
        TaskCompletionSource go = new();
        await using Site site = await Site.StartAsync(build: hub =>
        {
            hub.On<PlayCompleted>((_, _) =>
            {
                began.TrySetResult();
                return go.Task;
            });
            hub.Services.AddCallEventHub(static options => options.HandlerPatience = TimeSpan.Zero);
            hub.Services.AddHealthChecks().AddCallAutomationCallbacks();
        });
        await site.PostAsync("/calls", site.Issuer.Token(), Site.Callback("1", "2"));
        await began.Task;

        HealthReport report = await site.App.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        go.SetResult();
        report.Status.Should().Be(HealthStatus.Degraded);
        report.Entries.Values.Single().Description.Should().Contain("has not returned");
    }

    [Theory]
    [InlineData("https://contoso.example", "https://contoso.example/calls?key=" + Site.Secret)]
    [InlineData("https://contoso.example/phones/", "https://contoso.example/phones/calls?key=" + Site.Secret)]
    public async Task Addresses_come_from_the_configuration(string publicUri, string expected)
    {
        await using Site site = await Site.StartAsync(new() { ["Audience"] = Site.Audience, ["Secret"] = Site.Secret, ["PublicUri"] = publicUri });
        CallbackAddress address = site.App.Services.GetRequiredService<CallbackAddress>();

        address.CallbackUri.AbsoluteUri.Should().Be(expected);
        address.EventGridUri.AbsoluteUri.Should().Be(expected.Replace("/calls", "/events", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_that_is_not_known_is_asked_for()
    {
        await using Site site = await Site.StartAsync();
        CallbackAddress address = site.App.Services.GetRequiredService<CallbackAddress>();

        address.Invoking(static address => address.CallbackUri).Should().Throw<InvalidOperationException>().WithMessage("*set Callbacks:PublicUri*");
    }

    [Fact]
    public async Task An_address_of_a_route_with_parameters_is_made_by_path()
    {
        await using Site site = await Site.StartAsync(
            new() { ["Audience"] = Site.Audience, ["PublicUri"] = "https://contoso.example/base" }, map: static app => app.MapCallAutomationCallbacks("/tenants/{tenant}/calls"));
        CallbackAddress address = site.App.Services.GetRequiredService<CallbackAddress>();

        address.Invoking(static address => address.CallbackUri).Should().Throw<InvalidOperationException>().WithMessage("*CallbackAddress.UriFor(*");
        address.UriFor("/tenants/7/calls").AbsoluteUri.Should().Be("https://contoso.example/base/tenants/7/calls");
        address.Invoking(static address => address.EventGridUri).Should().Throw<InvalidOperationException>().WithMessage("*app.MapCallAutomationEventGrid*");
    }

    [Fact]
    public async Task Another_front_end_uses_the_receiver()
    {
        // No web application: services, and what a function gets of a request.
        TestIssuer issuer = new(CallAutomationCallbackOptions.ServiceIssuer);
        ServiceCollection services = new();
        services.AddCallAutomationCallbacks(static options => options.Audience = Site.Audience);
        services.AddHttpClient(Checks.TokenChecks.ConnectionName).ConfigurePrimaryHttpMessageHandler(() => issuer);
        await using ServiceProvider provider = services.BuildServiceProvider();
        CallbackReceiver receiver = provider.GetRequiredService<CallbackReceiver>();

        CallbackResult refused = await receiver.ReceiveCallbackAsync(Request(token: null));
        CallbackResult accepted = await receiver.ReceiveCallbackAsync(Request(issuer.Token()));

        (refused.IsAccepted, refused.StatusCode, refused.Rejection).Should().Be((false, 401, CallbackRejection.TokenMissing));
        refused.Headers.Should().ContainKey("WWW-Authenticate");
        (accepted.IsAccepted, accepted.StatusCode).Should().Be((true, 200));
        accepted.Events.Should().ContainSingle().Which.Should().BeOfType<PlayCompleted>();
        (await provider.GetRequiredService<CallEventHub>().WaitForAsync<PlayCompleted>("call")).Id.Should().Be("1");

        static CallbackRequest Request(string? token) => new(
            "POST",
            query: null,
            name => name switch { "Authorization" => token is null ? null : "Bearer " + token, "Content-Type" => "application/json", _ => null },
            new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Site.Callback("1"))));
    }

    [Fact]
    public async Task A_receiver_without_checks_says_what_to_set()
    {
        ServiceCollection services = new();
        services.AddCallAutomationCallbacks(static options => { });
        await using ServiceProvider provider = services.BuildServiceProvider();
        CallbackReceiver receiver = provider.GetRequiredService<CallbackReceiver>();

        await receiver.Awaiting(static receiver => receiver.ReceiveCallbackAsync(new CallbackRequest("POST", null, static _ => null, Stream.Null)))
            .Should().ThrowAsync<InvalidOperationException>().WithMessage("*set Audience*");
    }

    private sealed class HangingRelay : ICallEventRelay
    {
        public TaskCompletionSource<bool> Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async ValueTask<bool> AcceptAsync(CallEvent callEvent, CancellationToken cancellationToken) => await Go.Task;
    }

    private sealed class LimitedBody : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new Microsoft.AspNetCore.Http.BadHttpRequestException("Request body too large.", 413);
    }
}
