using FluentAssertions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Xunit;

namespace CallAutomation.Client.AspNetCore.Tests;

/// <summary>An application does not start without what it needs for its checks, and says what to set.</summary>
public class StartTests
{
    [Theory]
    [InlineData("", "*set Callbacks:Audience*AllowAnonymousCallbacks()*")]
    [InlineData("Secret=correct-horse-battery", "*set Callbacks:Audience*")]
    [InlineData("UsesTokens=false", "*set Callbacks:Secret*AllowAnonymousCallbacks()*")]
    public void Callbacks_need_a_check(string settings, string message)
    {
        Site site = Site.Build(Read(settings));

        site.App.Invoking(app => app.MapCallAutomationCallbacks("/calls")).Should().Throw<InvalidOperationException>().WithMessage(message);
    }

    [Fact]
    public void Notifications_need_a_check()
    {
        Site site = Site.Build(Read("Audience=x"));

        site.App.Invoking(app => app.MapCallAutomationEventGrid("/events")).Should().Throw<InvalidOperationException>()
            .WithMessage("*set Callbacks:Secret*'?key=*Callbacks:EventGrid:TenantId*AllowAnonymousEventGrid()*");
    }

    [Fact]
    public void What_was_not_added_is_named()
    {
        WebApplication app = WebApplication.CreateSlimBuilder().Build();

        app.Invoking(app => app.MapCallAutomationCallbacks("/calls")).Should().Throw<InvalidOperationException>()
            .WithMessage("MapCallAutomationCallbacks*builder.Services.AddCallAutomationCallbacks(*");
    }

    [Theory]
    [InlineData("Issuer=emulator", "Callbacks:Issuer is not a web address*")]
    [InlineData("Issuer=http://emulator:8080", "Callbacks:Issuer is plain http on another machine*Development*")]
    [InlineData("OpenIdConfigurationUri=http://keys.example/", "Callbacks:OpenIdConfigurationUri is not an https address*")]
    [InlineData("Issuer=http://127.0.0.1:8080;OpenIdConfigurationUri=http://keys.example/", "Callbacks:OpenIdConfigurationUri is not an https address*emulator on this machine*")]
    [InlineData("EventGrid:Audiences:0=a;EventGrid:Audience=b", "Callbacks:EventGrid:TenantId and Callbacks:EventGrid:Audience go together*")]
    [InlineData("Secret=short", "Callbacks:Secret is too short*16*")]
    [InlineData("PublicUri=contoso", "Callbacks:PublicUri is not a web address*")]
    [InlineData("PublicUri=https://contoso.example/?key=x", "Callbacks:PublicUri is not a web address without a query*")]
    [InlineData("MaxBodySize=1", "Callbacks:MaxBodySize*")]
    [InlineData("MaxBodySize=many", "Callbacks:MaxBodySize is not a number*")]
    [InlineData("ClockSkew=01:00:00", "Callbacks:ClockSkew*")]
    [InlineData("HandledTimeout=00:00:00", "Callbacks:HandledTimeout*")]
    [InlineData("HandledTimeout=four", "Callbacks:HandledTimeout is not a time*")]
    [InlineData("DrainTimeout=-00:00:01", "Callbacks:DrainTimeout*")]
    [InlineData("UsesTokens=perhaps", "Callbacks:UsesTokens is not true or false*")]
    [InlineData("Acknowledgement=1", "Callbacks:Acknowledgement is not OnQueued or OnHandled*")]
    [InlineData("EventGrid:TenantId=8f7a2b54-3e0c-4d55-b1f0-0b6c2a3d4e5f", "Callbacks:EventGrid:TenantId and Callbacks:EventGrid:Audience go together*")]
    [InlineData("EventGrid:TenantId=common;EventGrid:Audience=a", "Callbacks:EventGrid:TenantId is not the id of a tenant*")]
    [InlineData("EventGrid:Authority=http://login.example", "Callbacks:EventGrid:Authority is not an https address*")]
    [InlineData("EventGrid:Handshake=Both", "Callbacks:EventGrid:Handshake is not InAnswer or ByGet*")]
    [InlineData("EventGrid:AllowedHosts:0=https://eventgrid.azure.us/", "Callbacks:EventGrid:AllowedHosts*")]
    [InlineData("SecretParameter=traceparent", "Callbacks:SecretParameter*")]
    public async Task A_wrong_setting_is_named(string setting, string message)
    {
        await using Site site = Site.Build(Read("Audience=x;" + setting));

        (await site.App.Awaiting(app => app.StartAsync()).Should().ThrowAsync<OptionsValidationException>()).WithMessage(message);
    }

    [Fact]
    public void No_value_is_repeated()
    {
        Site site = Site.Build(Read("Audience=x;UsesTokens=a-secret-in-the-wrong-place"));

        site.App.Invoking(app => app.MapCallAutomationCallbacks("/calls")).Should().Throw<OptionsValidationException>().Which.ToString().Should().NotContain("a-secret-in");
    }

    [Fact]
    public async Task An_emulator_in_another_container_is_accepted_in_development_only()
    {
        await using Site site = Site.Build(Read("Issuer=http://emulator:8080"), environment: "Development");

        site.App.Invoking(app => app.MapCallAutomationCallbacks("/calls")).Should().NotThrow();
        site.Log.All.Should().Contain(line => line.Level == LogLevel.Warning && line.Text.Contains("http://emulator:8080", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Anonymous_is_said_loudly()
    {
        await using Site site = await Site.StartAsync([], hub => hub.AllowAnonymousCallbacks().AllowAnonymousEventGrid(), map: app =>
        {
            app.MapCallAutomationCallbacks("/calls");
            app.MapCallAutomationEventGrid("/events");
        });

        HttpResponseMessage callback = await site.PostAsync("/calls", token: null, Site.Callback("1"));
        HttpResponseMessage notification = await site.PostAsync("/events", token: null, Site.Incoming("2"));

        callback.IsSuccessStatusCode.Should().BeTrue();
        notification.IsSuccessStatusCode.Should().BeTrue();
        (await site.HandledAsync()).Should().BeEquivalentTo("1", "2");
        site.Log.All.Count(static line => line.Level == LogLevel.Critical && line.Text.Contains("ANYBODY", StringComparison.Ordinal)).Should().Be(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_blank_audience_in_code_is_none(string audience)
    {
        Site site = Site.Build([], hub => hub.Services.Configure<CallAutomationCallbackOptions>(options => options.Audience = audience));

        site.App.Invoking(app => app.MapCallAutomationCallbacks("/calls")).Should().Throw<InvalidOperationException>().WithMessage("*set Callbacks:Audience*");
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("Microsoft.AspNetCore", false)]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics", true)]
    public async Task A_log_that_would_show_the_secret_is_said(string? category, bool isSaid)
    {
        await using Site site = Site.Build(
            new() { ["Audience"] = Site.Audience, ["Secret"] = Site.Secret },
            hub => hub.Services.Configure<LoggerFilterOptions>(options => options.Rules.Add(new LoggerFilterRule(null, category, LogLevel.Information, null))));

        site.App.MapCallAutomationCallbacks("/calls");

        site.Log.All.Any(static line => line.Level == LogLevel.Warning && line.Text.Contains("query strings", StringComparison.Ordinal)).Should().Be(isSaid);
    }

    [Theory]
    [InlineData("00:00:05", 30)]
    [InlineData("00:01:00", 137)]
    public async Task The_host_waits_as_long_as_handlers_may_take(string drainTimeout, int seconds)
    {
        await using Site site = Site.Build(new() { ["Audience"] = Site.Audience, ["DrainTimeout"] = drainTimeout });

        site.App.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout.Should().Be(TimeSpan.FromSeconds(seconds));
    }

    private static Dictionary<string, string?> Read(string settings) => settings.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(static setting => setting.Split('=', 2)).ToDictionary(static pair => pair[0], static pair => (string?)pair[1]);
}
