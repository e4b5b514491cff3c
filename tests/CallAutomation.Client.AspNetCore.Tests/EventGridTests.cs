using System.Net;
using System.Text.Json;
using CallAutomation.Client.Events;
using FluentAssertions;
using Microsoft.AspNetCore.Builder;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace CallAutomation.Client.AspNetCore.Tests;

/// <summary>Notifications of Event Grid: handshakes of both schemas, secrets, and tokens as Microsoft Entra ID makes them.</summary>
public class EventGridTests
{
    private const string Tenant = "8f7a2b54-3e0c-4d55-b1f0-0b6c2a3d4e5f";
    private const string Application = "api://contoso-calls";

    private static readonly Dictionary<string, string?> s_secret = new() { ["Audience"] = Site.Audience, ["Secret"] = Site.Secret };
    private static readonly Dictionary<string, string?> s_entra = new() { ["Audience"] = Site.Audience, ["EventGrid:TenantId"] = Tenant, ["EventGrid:Audience"] = Application };

    [Fact]
    public async Task A_subscription_in_the_event_grid_schema_is_confirmed_in_the_answer()
    {
        await using Site site = await Site.StartAsync(s_secret);

        HttpResponseMessage answer = await site.PostAsync("/events?key=" + Site.Secret, token: null, Validation("a\"b<c>", "https://rp-westeurope.eventgrid.azure.net/v"), eventType: "SubscriptionValidation");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/json");
        using JsonDocument json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        json.RootElement.GetProperty("validationResponse").GetString().Should().Be("a\"b<c>");
        (await site.HandledAsync()).Should().BeEmpty("it is no event of a call");
    }

    [Fact]
    public async Task Nobody_else_can_have_a_subscription_confirmed()
    {
        await using Site site = await Site.StartAsync(s_secret);

        HttpResponseMessage answer = await site.PostAsync("/events", token: null, Validation("code", "https://rp-westeurope.eventgrid.azure.net/v"), eventType: "SubscriptionValidation");
        HttpResponseMessage options = await OptionsAsync(site, "/events", "eventgrid.azure.net");

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        options.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("eventgrid.azure.net", true)]
    [InlineData("rp-westeurope.eventgrid.azure.net", true)]
    [InlineData("eventgrid.azure.net.example", false)]
    [InlineData("myeventgrid.azure.net", false)]
    [InlineData("*", false)]
    [InlineData(null, false)]
    public async Task A_subscription_of_cloud_events_is_confirmed_for_event_grid_only(string? origin, bool isAllowed)
    {
        await using Site site = await Site.StartAsync(s_secret);

        HttpResponseMessage answer = await OptionsAsync(site, "/events?key=" + Site.Secret, origin);

        answer.StatusCode.Should().Be(isAllowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        answer.Headers.TryGetValues("WebHook-Allowed-Origin", out IEnumerable<string>? allowed).Should().Be(isAllowed);
        allowed?.Should().Equal(origin);
    }

    [Theory]
    [InlineData("https://rp-westeurope.eventgrid.azure.net:553/eventsubscriptions/s/validate?id=1&t=2", true)]
    [InlineData("https://rp-westeurope.eventgrid.azure.net:8443/validate", false)]
    [InlineData("http://rp-westeurope.eventgrid.azure.net/validate", false)]
    [InlineData("https://eventgrid.azure.net@attacker.example/", false)]
    [InlineData("https://attacker.example/?eventgrid.azure.net", false)]
    [InlineData("https://169.254.169.254/metadata", false)]
    [InlineData("file:///etc/passwd", false)]
    public async Task By_get_only_addresses_of_event_grid_are_called(string address, bool isCalled)
    {
        await using Site site = await Site.StartAsync(new(s_secret) { ["EventGrid:Handshake"] = "ByGet" });

        HttpResponseMessage answer = await site.PostAsync("/events?key=" + Site.Secret, token: null, Validation("code", address), eventType: "SubscriptionValidation");
        HttpResponseMessage options = await OptionsAsync(site, "/events?key=" + Site.Secret, "eventgrid.azure.net", address);

        answer.StatusCode.Should().Be(isCalled ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        options.StatusCode.Should().Be(isCalled ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync()).Should().NotContain("validationResponse");
        if (isCalled)
        {
            await site.Log.WaitForAsync("was confirmed", count: 2);
            site.Issuer.Asked.Should().HaveCount(2).And.OnlyContain(asked => asked == new Uri(address));
        }
        else
        {
            site.Issuer.Asked.Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData("application/json", """[{"id":"e1","topic":"/t","subject":"/caller/4:+14255550123/recipient/4:+14255550199","eventType":"Microsoft.Communication.IncomingCall","eventTime":"2026-10-01T12:00:00Z","dataVersion":"1.0","metadataVersion":"1","data":{"incomingCallContext":"c","from":{"rawId":"4:+14255550123"},"to":{"rawId":"4:+14255550199"}}}]""")]
    [InlineData("application/cloudevents+json", """{"id":"e1","source":"/t","subject":"/caller/4:+14255550123/recipient/4:+14255550199","type":"Microsoft.Communication.IncomingCall","time":"2026-10-01T12:00:00Z","specversion":"1.0","data":{"incomingCallContext":"c","from":{"rawId":"4:+14255550123"},"to":{"rawId":"4:+14255550199"}}}""")]
    public async Task An_incoming_call_is_taken_once_in_either_schema(string contentType, string body)
    {
        int calls = 0;
        await using Site site = await Site.StartAsync(s_secret, hub => hub.On<IncomingCall>((_, _) =>
        {
            Interlocked.Increment(ref calls);
            return Task.CompletedTask;
        }));

        HttpResponseMessage first = await site.PostAsync("/events?key=" + Site.Secret, token: null, body, contentType, "Notification");
        await site.PostAsync("/events?key=" + Site.Secret, token: null, body, contentType, "Notification");

        first.StatusCode.Should().Be(HttpStatusCode.OK);
        await site.Hub.DrainAsync();
        calls.Should().Be(1);
    }

    public static TheoryData<string, CallbackRejection> EntraTokens => new()
    {
        { "version 2", CallbackRejection.None },
        { "version 1", CallbackRejection.None },
        { "none", CallbackRejection.TokenMissing },
        { "another application of the tenant", CallbackRejection.ApplicationWrong },
        { "no application", CallbackRejection.ApplicationWrong },
        { "another tenant", CallbackRejection.IssuerWrong },
        { "for another application", CallbackRejection.AudienceWrong },
        { "expired", CallbackRejection.TokenExpired },
        { "own key", CallbackRejection.SignatureInvalid },
        { "unknown key", CallbackRejection.KeyUnknown },
        { "the service's callback token", CallbackRejection.IssuerWrong },
        { "HS256", CallbackRejection.AlgorithmNotAllowed },
    };

    [Theory]
    [MemberData(nameof(EntraTokens))]
    public async Task Tokens_of_entra_id(string kind, CallbackRejection rejection)
    {
        TestIssuer entra = new($"https://login.microsoftonline.com/{Tenant}/v2.0");
        await using Site site = await Site.StartAsync(s_entra, issuer: entra);

        HttpResponseMessage answer = await site.PostAsync("/events", Make(kind, entra), Site.Incoming());

        answer.StatusCode.Should().Be(rejection == CallbackRejection.None ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
        (await site.HandledAsync()).Should().HaveCount(rejection == CallbackRejection.None ? 1 : 0);
        if (rejection != CallbackRejection.None)
        {
            site.Log.All.Should().Contain(line => line.Text.Contains(rejection.ToString(), StringComparison.Ordinal));
        }

        if (kind == "version 2")
        {
            entra.Asked[0].AbsoluteUri.Should().Be($"https://login.microsoftonline.com/{Tenant}/v2.0/.well-known/openid-configuration");
        }
    }

    [Fact]
    public async Task The_handshake_needs_the_token_as_well()
    {
        TestIssuer entra = new($"https://login.microsoftonline.com/{Tenant}/v2.0");
        await using Site site = await Site.StartAsync(s_entra, issuer: entra);

        HttpResponseMessage without = await site.PostAsync("/events", token: null, Validation("code", "https://x.eventgrid.azure.net"), eventType: "SubscriptionValidation");
        HttpResponseMessage with = await site.PostAsync("/events", Make("version 2", entra), Validation("code", "https://x.eventgrid.azure.net"), eventType: "SubscriptionValidation");

        without.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        with.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_happens_in_a_call_is_not_taken_with_the_secret_alone()
    {
        await using Site site = await Site.StartAsync(s_secret);
        string both = $"[{Site.Incoming("2")[1..^1]},{Site.Callback("3")[1..^1]}]";

        HttpResponseMessage forged = await site.PostAsync("/events?key=" + Site.Secret, token: null, Site.Callback("1"));
        HttpResponseMessage hidden = await site.PostAsync("/events?key=" + Site.Secret, token: null, both);

        new[] { forged.StatusCode, hidden.StatusCode }.Should().OnlyContain(static status => status == HttpStatusCode.BadRequest);
        (await forged.Content.ReadAsStringAsync()).Should().Contain("MapCallAutomationCallbacks");
        (await site.HandledAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task An_incoming_call_is_not_taken_among_callbacks()
    {
        await using Site site = await Site.StartAsync();

        HttpResponseMessage answer = await site.PostAsync("/calls", site.Issuer.Token(), Site.Incoming());

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("MapCallAutomationEventGrid");
        (await site.HandledAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_not_known_takes_no_place_in_a_call()
    {
        List<CallEvent> handled = [];
        await using Site site = await Site.StartAsync(s_secret, hub => hub.On<UnknownCallEvent>((callEvent, _) =>
        {
            handled.Add(callEvent);
            return Task.CompletedTask;
        }));
        Task<UnknownCallEvent> inTheCall = site.Hub.WaitForAsync<UnknownCallEvent>("call");

        HttpResponseMessage answer = await site.PostAsync(
            "/events?key=" + Site.Secret,
            token: null,
            Site.Callback("1").Replace("PlayCompleted", "SomethingNew", StringComparison.Ordinal));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        await site.Hub.DrainAsync();
        handled.Should().ContainSingle().Which.CallConnectionId.Should().BeNull();
        handled[0].RawJson.ToString().Should().Contain("\"callConnectionId\":\"call\"");
        inTheCall.IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task A_validation_comes_alone()
    {
        await using Site site = await Site.StartAsync(s_secret);
        string batch = $"[{Validation("code", "https://x.eventgrid.azure.net/v")[1..^1]},{Site.Incoming()[1..^1]}]";

        HttpResponseMessage answer = await site.PostAsync("/events?key=" + Site.Secret, token: null, batch);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest, "with 200 the call would be lost");
        (await site.HandledAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("https://login.microsoftonline.com", Application, "version 1", "https://sts.windows.net/{0}/")]
    [InlineData("https://login.microsoftonline.us/", Application, "version 1", "https://sts.windows.net/{0}/")]
    [InlineData("https://login.chinacloudapi.cn", Application, "version 1", "https://sts.chinacloudapi.cn/{0}/")]
    [InlineData("https://login.microsoftonline.us/", "5d1f3a0c-8a53-4a9e-9a43-2f8a2e4f7b11", "version 2", "https://login.microsoftonline.us/{0}/v2.0")]
    public async Task Either_audience_of_any_cloud_in_a_tenant_written_in_capitals(string authority, string audience, string version, string issuer)
    {
        TestIssuer entra = new(string.Format(System.Globalization.CultureInfo.InvariantCulture, issuer, Tenant));
        await using Site site = await Site.StartAsync(
            new()
            {
                ["Audience"] = Site.Audience,
                ["EventGrid:TenantId"] = Tenant.ToUpperInvariant(),
                ["EventGrid:Audience"] = Application,
                ["EventGrid:Audiences:0"] = "5D1F3A0C-8A53-4A9E-9A43-2F8A2E4F7B11",
                ["EventGrid:Authority"] = authority,
            },
            issuer: entra);
        string token = entra.Token(descriptor =>
        {
            descriptor.Audience = audience;
            descriptor.Claims = new Dictionary<string, object> { [version == "version 1" ? "appid" : "azp"] = EventGridCheckOptions.EventGridApplicationId };
        });

        (await site.PostAsync("/events", token, Site.Incoming())).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task No_stranger_has_requests_sent_from_here()
    {
        const string Address = "https://rp-westeurope.eventgrid.azure.net/validate";
        TestIssuer entra = new($"https://login.microsoftonline.com/{Tenant}/v2.0");
        await using Site site = await Site.StartAsync(new(s_entra) { ["EventGrid:Handshake"] = "ByGet" }, issuer: entra);

        HttpResponseMessage stranger = await OptionsAsync(site, "/events", "eventgrid.azure.net", Address);
        HttpResponseMessage forged = await OptionsAsync(site, "/events", "eventgrid.azure.net", Address, Make("own key", entra));
        HttpResponseMessage own = await OptionsAsync(site, "/events", "eventgrid.azure.net", Address, Make("version 2", entra));

        new[] { stranger, forged, own }.Should().OnlyContain(static answer => answer.StatusCode == HttpStatusCode.OK);
        stranger.Headers.Contains("WebHook-Allowed-Origin").Should().BeTrue("permission can be given in the answer, without any request");
        await site.Log.WaitForAsync("was confirmed", count: 3);
        entra.Asked.Count(static asked => asked == new Uri(Address)).Should().Be(1);
    }

    [Fact]
    public async Task Confirmations_by_get_do_not_pile_up()
    {
        TaskCompletionSource go = new();
        await using Site site = await Site.StartAsync(new(s_secret) { ["EventGrid:Handshake"] = "ByGet" });
        site.Issuer.Hangs = go.Task;
        List<HttpStatusCode> answers = [];
        for (int i = 0; i < 6; i++)
        {
            answers.Add((await OptionsAsync(site, "/events?key=" + Site.Secret, "eventgrid.azure.net", $"https://x.eventgrid.azure.net/{i}")).StatusCode);
        }

        answers.Should().Equal(Enumerable.Repeat(HttpStatusCode.OK, 4).Concat(Enumerable.Repeat(HttpStatusCode.ServiceUnavailable, 2)));
        go.SetResult();
        await site.Log.WaitForAsync("was confirmed", count: 4);
        (await OptionsAsync(site, "/events?key=" + Site.Secret, "eventgrid.azure.net", "https://x.eventgrid.azure.net/7")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static string? Make(string kind, TestIssuer entra)
    {
        string token = entra.Token(descriptor =>
        {
            descriptor.Audience = kind == "for another application" ? "api://fabrikam" : Application;
            descriptor.Issuer = kind switch
            {
                "version 1" => $"https://sts.windows.net/{Tenant}/",
                "another tenant" => $"https://login.microsoftonline.com/{Guid.Empty}/v2.0",
                "the service's callback token" => CallAutomationCallbackOptions.ServiceIssuer,
                _ => descriptor.Issuer,
            };
            if (kind == "expired")
            {
                (descriptor.IssuedAt, descriptor.NotBefore, descriptor.Expires) = (DateTime.UtcNow.AddHours(-2), DateTime.UtcNow.AddHours(-2), DateTime.UtcNow.AddHours(-1));
            }

            descriptor.Claims = kind == "no application"
                ? []
                : new Dictionary<string, object>
                {
                    [kind == "version 1" ? "appid" : "azp"] = kind == "another application of the tenant" ? Guid.NewGuid().ToString() : EventGridCheckOptions.EventGridApplicationId,
                    ["tid"] = Tenant,
                    ["roles"] = new[] { "AzureEventGridSecureWebhookSubscriber" },
                };
        },
        kind switch
        {
            "own key" => TestIssuer.NewKey("key-1"),
            "unknown key" => TestIssuer.NewKey("key-9"),
            "HS256" => new SymmetricSecurityKey(new byte[32]) { KeyId = "key-1" },
            _ => null,
        },
        kind == "HS256" ? SecurityAlgorithms.HmacSha256 : SecurityAlgorithms.RsaSha256);
        return kind == "none" ? null : token;
    }

    private static string Validation(string code, string url) => JsonSerializer.Serialize(new[]
    {
        new
        {
            id = "v1", topic = "/t", subject = "", eventType = "Microsoft.EventGrid.SubscriptionValidationEvent", eventTime = "2026-10-01T12:00:00Z",
            dataVersion = "2", metadataVersion = "1", data = new { validationCode = code, validationUrl = url },
        },
    });

    private static async Task<HttpResponseMessage> OptionsAsync(Site site, string path, string? origin, string? callback = null, string? token = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Options, path);
        if (origin is not null)
        {
            request.Headers.Add("WebHook-Request-Origin", origin);
        }

        if (callback is not null)
        {
            request.Headers.Add("WebHook-Request-Callback", callback);
        }

        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        return await site.Http.SendAsync(request);
    }
}
