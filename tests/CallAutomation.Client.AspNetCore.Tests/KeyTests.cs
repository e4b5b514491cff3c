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

    private Task<Site> StartAsync() => Site.StartAsync(build: hub => hub.Services.AddSingleton<TimeProvider>(_clock), issuer: _issuer);
}
