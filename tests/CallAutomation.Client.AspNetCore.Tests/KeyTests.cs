using System.Net;
using CallAutomation.Client.AspNetCore.Checks;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace CallAutomation.Client.AspNetCore.Tests;

/// <summary>How the keys of the issuer are obtained, kept and renewed.</summary>
public class KeyTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly TestIssuer _issuer = new(CallAutomationCallbackOptions.ServiceIssuer);

    [Fact]
    public async Task They_are_fetched_from_the_service_once()
    {
        await using Site site = await StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => site.PostAsync("/calls", _issuer.Token())));

        _issuer.KeysFetched.Should().Be(1);
        _issuer.Asked[0].AbsoluteUri.Should().Be("https://acscallautomation.communication.azure.com/calling/.well-known/acsopenidconfiguration");
    }

    [Fact]
    public async Task A_new_key_is_accepted_with_its_first_token()
    {
        await using Site site = await StartAsync();
        await site.PostAsync("/calls", _issuer.Token());
        _issuer.Publish(TestIssuer.NewKey("key-2"));

        HttpResponseMessage answer = await site.PostAsync("/calls", _issuer.Token());

        answer.StatusCode.Should().Be(HttpStatusCode.OK, "the service does not deliver again what was answered with 401");
        _issuer.KeysFetched.Should().Be(2);
    }

    [Fact]
    public async Task Unknown_keys_do_not_flood_the_issuer()
    {
        await using Site site = await StartAsync();
        await site.PostAsync("/calls", _issuer.Token());
        RsaSecurityKey stranger = TestIssuer.NewKey("stranger");

        for (int i = 0; i < 20; i++)
        {
            (await site.PostAsync("/calls", _issuer.Token(key: stranger))).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        }

        _issuer.KeysFetched.Should().Be(2, "once at first, and once because of the stranger");
    }

    [Fact]
    public async Task A_new_key_amid_unknown_ones_is_not_refused_unseen()
    {
        await using Site site = await StartAsync();
        await site.PostAsync("/calls", _issuer.Token());
        await site.PostAsync("/calls", _issuer.Token(key: TestIssuer.NewKey("stranger")));
        _issuer.Publish(TestIssuer.NewKey("key-2"));

        HttpStatusCode tooSoon = (await site.PostAsync("/calls", _issuer.Token(), Site.Callback("2"))).StatusCode;
        _clock.Advance(IssuerKeys.MinimumInterval);
        HttpStatusCode again = (await site.PostAsync("/calls", _issuer.Token(), Site.Callback("2"))).StatusCode;

        new[] { tooSoon, again }.Should().Equal(HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK);
    }

    [Fact]
    public async Task Known_keys_outlive_an_outage()
    {
        await using Site site = await StartAsync();
        await site.PostAsync("/calls", _issuer.Token());
        _issuer.IsReachable = false;
        _clock.Advance(TimeSpan.FromDays(2));

        (await site.PostAsync("/calls", _issuer.Token(), Site.Callback("2"))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Old_keys_are_renewed_and_withdrawn_ones_forgotten()
    {
        await using Site site = await StartAsync();
        RsaSecurityKey old = _issuer.Key;
        await site.PostAsync("/calls", _issuer.Token());
        _issuer.Publish(TestIssuer.NewKey("key-2"));
        _issuer.Withdraw(old);
        _clock.Advance(TimeSpan.FromHours(13));

        HttpResponseMessage byOld = await site.PostAsync("/calls", _issuer.Token(key: old), Site.Callback("2"));

        byOld.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await site.PostAsync("/calls", _issuer.Token(), Site.Callback("3"))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_any_key_the_service_is_asked_to_try_again()
    {
        await using Site site = await StartAsync();
        _issuer.IsReachable = false;

        HttpStatusCode during = (await site.PostAsync("/calls", _issuer.Token())).StatusCode;
        _issuer.IsReachable = true;
        HttpStatusCode tooSoon = (await site.PostAsync("/calls", _issuer.Token())).StatusCode;
        _clock.Advance(IssuerKeys.MinimumInterval);
        HttpStatusCode after = (await site.PostAsync("/calls", _issuer.Token())).StatusCode;

        new[] { during, tooSoon, after }.Should().Equal(HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK);
        (await site.HandledAsync()).Should().Equal("1");
    }

    [Fact]
    public async Task A_document_without_keys_is_none()
    {
        await using Site site = await StartAsync();
        _issuer.Withdraw(_issuer.Key);

        HttpResponseMessage answer = await site.PostAsync("/calls", _issuer.Token(key: TestIssuer.NewKey("key-1")));

        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task An_issuer_that_never_answers_holds_up_no_known_key()
    {
        await using Site site = await StartAsync();
        await site.PostAsync("/calls", _issuer.Token());
        _clock.Advance(TimeSpan.FromHours(13));
        _issuer.Hangs = new TaskCompletionSource().Task;

        HttpResponseMessage first = await PatientlyAsync(site.PostAsync("/calls", _issuer.Token(), Site.Callback("2")));

        first.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task After_an_outage_was_noticed_nobody_waits_for_it()
    {
        await using Site site = await StartAsync();
        await site.PostAsync("/calls", _issuer.Token());
        _clock.Advance(TimeSpan.FromHours(13));
        _issuer.IsReachable = false;
        await site.PostAsync("/calls", _issuer.Token(), Site.Callback("2"));
        (_issuer.IsReachable, _issuer.Hangs) = (true, new TaskCompletionSource().Task);
        _clock.Advance(IssuerKeys.MinimumInterval);

        // The clock stands: this would never end if it waited.
        HttpResponseMessage answer = await site.PostAsync("/calls", _issuer.Token(), Site.Callback("3")).WaitAsync(TimeSpan.FromSeconds(20));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_unknown_key_is_answered_before_the_sender_gives_up()
    {
        await using Site site = await StartAsync();
        _issuer.Hangs = new TaskCompletionSource().Task;

        HttpResponseMessage answer = await PatientlyAsync(site.PostAsync("/calls", _issuer.Token()));

        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable, "it has to be delivered again");
    }

    [Fact]
    public async Task Keys_are_not_taken_over_plain_http_from_anywhere_else()
    {
        _issuer.KeysAddress = "http://keys.example/keys";
        await using Site site = await StartAsync();

        HttpResponseMessage answer = await site.PostAsync("/calls", _issuer.Token());

        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        _issuer.KeysFetched.Should().Be(0);
    }

    [Theory]
    [InlineData("https://ACSCallAutomation.communication.azure.com/")]
    [InlineData(" https://acscallautomation.communication.azure.com ")]
    [InlineData("HTTPS://acscallautomation.communication.azure.com:443")]
    public async Task The_issuer_may_be_written_otherwise(string issuer)
    {
        await using Site site = await Site.StartAsync(new() { ["Audience"] = Site.Audience, ["Issuer"] = issuer });

        (await site.PostAsync("/calls", site.Issuer.Token())).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    /// <summary>Lets the clock go on until there is an answer, for 20 seconds of real time at most.</summary>
    private async Task<HttpResponseMessage> PatientlyAsync(Task<HttpResponseMessage> answer)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(20));
        while (!answer.IsCompleted)
        {
            patience.Token.ThrowIfCancellationRequested();
            _clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        return await answer;
    }

    private Task<Site> StartAsync() => Site.StartAsync(build: hub => hub.Services.AddSingleton<TimeProvider>(_clock), issuer: _issuer);
}
