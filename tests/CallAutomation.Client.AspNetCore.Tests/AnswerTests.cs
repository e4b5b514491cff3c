using System.Net;
using System.Text;
using CallAutomation.Client.Events;
using FluentAssertions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CallAutomation.Client.AspNetCore.Tests;

/// <summary>What callers are answered.</summary>
public class AnswerTests
{
    private static readonly Dictionary<string, string?> s_secretOnly = new() { ["UsesTokens"] = "false", ["Secret"] = Site.Secret };

    [Fact]
    public async Task A_good_callback_is_taken_once_whatever_token_it_comes_with()
    {
        await using Site site = await Site.StartAsync();

        HttpResponseMessage first = await site.PostAsync("/calls", site.Issuer.Token());
        HttpResponseMessage again = await site.PostAsync("/calls", site.Issuer.Token());

        first.StatusCode.Should().Be(HttpStatusCode.OK);
        again.StatusCode.Should().Be(HttpStatusCode.OK);
        (await site.HandledAsync()).Should().Equal("1");
    }

    [Fact]
    public async Task Every_event_of_a_batch_is_taken()
    {
        await using Site site = await Site.StartAsync();

        await site.PostAsync("/calls", site.Issuer.Token(), Site.Callback("1", "2", "3"));

        (await site.HandledAsync()).Should().Equal("1", "2", "3");
    }

    [Theory]
    [InlineData("", HttpStatusCode.Unauthorized, CallbackRejection.SecretMissing)]
    [InlineData("?key=", HttpStatusCode.Unauthorized, CallbackRejection.SecretMissing)]
    [InlineData("?other=" + Site.Secret, HttpStatusCode.Unauthorized, CallbackRejection.SecretMissing)]
    [InlineData("?Key=" + Site.Secret, HttpStatusCode.Unauthorized, CallbackRejection.SecretMissing)]
    [InlineData("?key=wrong-horse-battery-staple", HttpStatusCode.Unauthorized, CallbackRejection.SecretWrong)]
    [InlineData("?key=" + Site.Secret + "x", HttpStatusCode.Unauthorized, CallbackRejection.SecretWrong)]
    [InlineData("?key=correct", HttpStatusCode.Unauthorized, CallbackRejection.SecretWrong)]
    [InlineData("?key=wrong-horse-battery-staple&key=" + Site.Secret, HttpStatusCode.Unauthorized, CallbackRejection.SecretWrong)]
    [InlineData("?key=" + Site.Secret, HttpStatusCode.OK, CallbackRejection.None)]
    [InlineData("?a=b&key=correct%2Dhorse-battery-staple", HttpStatusCode.OK, CallbackRejection.None)]
    [InlineData("?key=another-secret-that-replaces-it", HttpStatusCode.OK, CallbackRejection.None)]
    public async Task The_secret_of_a_preview(string query, HttpStatusCode status, CallbackRejection rejection)
    {
        await using Site site = await Site.StartAsync(new(s_secretOnly) { ["Secrets:0"] = "another-secret-that-replaces-it" });

        HttpResponseMessage answer = await site.PostAsync("/calls" + query, token: null);

        answer.StatusCode.Should().Be(status);
        if (rejection != CallbackRejection.None)
        {
            site.Log.All.Should().Contain(line => line.Text.Contains(rejection.ToString(), StringComparison.Ordinal));
        }

        site.Log.All.Should().NotContain(static line => line.Text.Contains("horse", StringComparison.Ordinal));
        (await site.HandledAsync()).Should().HaveCount(rejection == CallbackRejection.None ? 1 : 0);
    }

    [Fact]
    public async Task Where_there_is_a_secret_the_token_alone_is_not_enough()
    {
        await using Site site = await Site.StartAsync(new() { ["Audience"] = Site.Audience, ["Secret"] = Site.Secret });

        HttpResponseMessage tokenOnly = await site.PostAsync("/calls", site.Issuer.Token());
        HttpResponseMessage secretOnly = await site.PostAsync("/calls?key=" + Site.Secret, token: null);
        HttpResponseMessage both = await site.PostAsync("/calls?key=" + Site.Secret, site.Issuer.Token());

        new[] { tokenOnly.StatusCode, secretOnly.StatusCode, both.StatusCode }.Should().Equal(HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("not json", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("[{}]", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("[{}]", "", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("[{}]", "application/json; charset=utf-16", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("[{}]", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    public async Task What_is_no_callback(string body, string contentType, HttpStatusCode status)
    {
        await using Site site = await Site.StartAsync();

        HttpResponseMessage answer = await site.PostAsync("/calls", site.Issuer.Token(), body, contentType);

        answer.StatusCode.Should().Be(status);
        (await answer.Content.ReadAsStringAsync()).Should().NotBeEmpty("it says why");
        (await site.HandledAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/cloudevents+json; charset=\"UTF-8\"")]
    [InlineData("application/cloudevents-batch+json")]
    public async Task Kinds_of_json(string contentType)
    {
        await using Site site = await Site.StartAsync();

        (await site.PostAsync("/calls", site.Issuer.Token(), contentType: contentType)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_large(bool saysItsLength)
    {
        await using Site site = await Site.StartAsync(new() { ["Audience"] = Site.Audience, ["MaxBodySize"] = "2000" });
        string fits = Site.Callback("1").PadRight(2000);

        HttpStatusCode[] answers = [await PostAsync(fits), await PostAsync(fits + " ")];

        answers.Should().Equal(HttpStatusCode.OK, HttpStatusCode.RequestEntityTooLarge);

        async Task<HttpStatusCode> PostAsync(string body)
        {
            using HttpRequestMessage request = new(HttpMethod.Post, "/calls")
            {
                Content = saysItsLength ? new StringContent(body, Encoding.UTF8, "application/json") : new StreamContent(new Unknown(Encoding.UTF8.GetBytes(body))),
            };
            request.Content.Headers.ContentType = new("application/json");
            request.Headers.Authorization = new("Bearer", site.Issuer.Token());
            return (await site.Http.SendAsync(request)).StatusCode;
        }
    }

    [Fact]
    public async Task A_body_of_a_stranger_is_not_read()
    {
        await using Site site = await Site.StartAsync();

        (await site.PostAsync("/calls", token: null, "not json", "text/plain")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Other_methods_are_refused()
    {
        await using Site site = await Site.StartAsync();

        (await site.Http.GetAsync("/calls")).StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task A_full_hub_has_events_delivered_again()
    {
        TaskCompletionSource go = new();
        await using Site site = await Site.StartAsync(build: hub =>
        {
            hub.On<PlayCompleted>((_, _) => go.Task);
            hub.Services.AddCallEventHub(options => options.EventsKeptOfACall = 1);
        });
        HttpStatusCode last = HttpStatusCode.OK;
        int sent = 0;
        while (last == HttpStatusCode.OK && sent < 5)
        {
            last = (await site.PostAsync("/calls", site.Issuer.Token(), Site.Callback($"{++sent}"))).StatusCode;
        }

        last.Should().Be(HttpStatusCode.ServiceUnavailable);
        go.SetResult();
        await site.Hub.DrainAsync();
        (await site.PostAsync("/calls", site.Issuer.Token(), Site.Callback($"{sent}"))).StatusCode.Should().Be(HttpStatusCode.OK);
        (await site.HandledAsync()).Should().HaveCount(sent);
    }

    [Fact]
    public async Task Below_a_path_base_and_with_conventions()
    {
        await using Site site = await Site.StartAsync(map: app =>
        {
            app.UsePathBase("/phones");
            app.UseRouting();
            app.MapGroup("/v1").MapCallAutomationCallbacks("/calls/{tenant}").WithDisplayName("mine");
        });

        (await site.PostAsync("/phones/v1/calls/7", site.Issuer.Token())).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private sealed class Unknown(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
