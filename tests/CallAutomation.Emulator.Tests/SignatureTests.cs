using System.Globalization;
using System.Text;
using CallAutomation.Emulator.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace CallAutomation.Emulator.Tests;

public class SignatureTests
{
    private const string Path = "/calling/callConnections/x";
    private static readonly string s_target = Path + "?api-version=" + Newest.Date;
    private const string HangUp = "/calling/callConnections/0b1c2d3e-0000-4000-8000-000000000001/";

    [Theory]
    [InlineData("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=", "POST", "/calling/callConnections?api-version=2026-03-12", "contoso.communication.azure.com", "Thu, 01 Oct 2026 12:00:00 GMT", """{"callbackUri":"https://app.example/cb","targets":[]}""", "HeurkSxVQxVtlfB+N9l/Vy29HKLdD8O2mUuZDcmnU0o=", "igXsxQyz582ol2lXsyAfTvYv+JkS43o/D6p+wZ+IvPs=")]
    [InlineData("ZW11bGF0b3Ita2V5LTAxMjM0NTY3ODlhYmNkZWY=", "POST", HangUp + ":hangup?api-version=2021-06-15-preview", "localhost:8443", "Wed, 30 Jun 2021 12:00:00 GMT", "", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "/QR9Ab7gQ6TG1hinE5dzWunTFfMV5sKuqmit1Xg0loY=")]
    [InlineData("ZW11bGF0b3Ita2V5LTAxMjM0NTY3ODlhYmNkZWY=", "POST", HangUp + ":cancelAllMediaOperations?api-version=2021-06-15-preview", "localhost:8443", "Wed, 30 Jun 2021 12:00:00 GMT", """{"operationContext":"ctx-1"}""", "0z1jST7VoF5mGKH9PufE5gDOOgMi7jStw29823rN6Wg=", "OYzd7swFgbgEUDaNbONIAsRDKSCb+wBfD2r2IYyAudI=")]
    [InlineData("ZW11bGF0b3Ita2V5LTAxMjM0NTY3ODlhYmNkZWY=", "GET", "/v1/objects/0-emu-d1-00000000000000000000000000000001/content/video", "localhost:8443", "Wed, 30 Jun 2021 12:00:00 GMT", "", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "dSXlipLZFvaoFPeSwGaM05/lV8yRDIObYE+QIirtTCA=")]
    public void The_published_vectors_are_accepted(string key, string method, string target, string host, string date, string body, string hash, string signature)
    {
        foreach (string dateHeader in new[] { "x-ms-date", "date" })
        {
            HeaderDictionary headers = new()
            {
                [dateHeader] = date,
                ["host"] = host,
                ["x-ms-content-sha256"] = hash,
                ["Authorization"] = $"HMAC-SHA256 SignedHeaders={dateHeader};host;x-ms-content-sha256&Signature={signature}",
            };
            RequestSignature check = new(key, new FakeTimeProvider(DateTimeOffset.Parse(date, CultureInfo.InvariantCulture)));

            check.FindFault(method, target, headers, Encoding.UTF8.GetBytes(body)).Should().BeNull();
            check.FindFault(method, target + "x", headers, Encoding.UTF8.GetBytes(body)).Should().Contain("signature");
        }
    }

    [Fact]
    public async Task An_unsigned_request_is_refused_with_401()
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply reply = await stage.SendAsync(HttpMethod.Post, "/calling/callConnections", stage.CreateBody(WireStage.Patient), sign: false);

        reply.Status.Should().Be(401);
        reply.ErrorCode.Should().Be("7509");
        stage.Emulator.Journal.Entries.Should().NotContain(entry => entry.Kind == JournalEntryKind.PhoneRings);
    }

    [Fact]
    public async Task A_request_may_be_signed_for_the_host_without_its_port()
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply reply = await stage.SendAsync(HttpMethod.Get, Path, sign: false, query: "?api-version=" + Newest.Date, change: request =>
        {
            using HttpRequestMessage signed = new(HttpMethod.Get, $"http://{stage.Emulator.Endpoint.Host}/");
            Signer.Sign(signed, s_target, [], stage.Emulator.AccessKey);
            foreach ((string name, IEnumerable<string> values) in signed.Headers)
            {
                request.Headers.TryAddWithoutValidation(name, values);
            }
        });

        reply.Status.Should().Be(404, reply.Text);
    }

    [Fact]
    public async Task A_signature_with_another_key_is_refused()
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply reply = await stage.SendAsync(HttpMethod.Get, "/calling/callConnections/x", sign: false, change: request =>
            Signer.Sign(request, "/calling/callConnections/x?api-version=" + Newest.Date, [], Convert.ToBase64String("another key"u8)));

        reply.Status.Should().Be(401);
    }

    [Theory]
    [InlineData(-16, 401)]
    [InlineData(-14, 404)]
    [InlineData(14, 404)]
    [InlineData(16, 401)]
    public async Task The_date_may_be_fifteen_minutes_off(int minutes, int status)
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply reply = await stage.SendAsync(HttpMethod.Get, "/calling/callConnections/x", sign: false, change: request =>
            Signer.Sign(request, "/calling/callConnections/x?api-version=" + Newest.Date, [], stage.Emulator.AccessKey, DateTimeOffset.UtcNow.AddMinutes(minutes)));

        reply.Status.Should().Be(status);
    }

    [Fact]
    public async Task The_standard_date_header_may_be_signed_too()
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply reply = await stage.SendAsync(HttpMethod.Get, "/calling/callConnections/x", sign: false, change: request =>
            Signer.Sign(request, "/calling/callConnections/x?api-version=" + Newest.Date, [], stage.Emulator.AccessKey, classicDate: true));

        reply.Status.Should().Be(404);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_client_that_sends_both_dates_is_judged_by_the_one_it_signed(bool classicDate)
    {
        await using WireStage stage = await WireStage.StartAsync();
        DateTimeOffset old = DateTimeOffset.UtcNow.AddDays(-1);

        Reply reply = await stage.SendAsync(HttpMethod.Get, Path, sign: false, change: request =>
        {
            Signer.Sign(request, s_target, [], stage.Emulator.AccessKey, classicDate: classicDate);
            request.Headers.TryAddWithoutValidation(classicDate ? "x-ms-date" : "Date", old.ToString("r"));
        });
        Reply stale = await stage.SendAsync(HttpMethod.Get, Path, sign: false, change: request =>
        {
            Signer.Sign(request, s_target, [], stage.Emulator.AccessKey, at: old, classicDate: classicDate);
            request.Headers.TryAddWithoutValidation(classicDate ? "x-ms-date" : "Date", DateTimeOffset.UtcNow.ToString("r"));
        });

        reply.Status.Should().Be(404);
        stale.Status.Should().Be(401);
        stale.ErrorMessage.Should().Contain(classicDate ? "date header" : "x-ms-date header").And.Contain("15 minutes");
    }

    [Fact]
    public async Task The_same_signature_is_accepted_again_since_clients_sign_once_and_retry()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string target = "/calling/callConnections?api-version=" + Newest.Date;
        string body = stage.CreateBody(WireStage.Patient);
        DateTimeOffset signedAt = DateTimeOffset.UtcNow.AddMinutes(-5);
        string id = Guid.NewGuid().ToString();
        void SignOnce(HttpRequestMessage request)
        {
            Signer.Sign(request, target, Encoding.UTF8.GetBytes(body), stage.Emulator.AccessKey, signedAt);
            request.Headers.TryAddWithoutValidation("Repeatability-Request-ID", id);
            request.Headers.TryAddWithoutValidation("Repeatability-First-Sent", signedAt.ToString("r"));
        }

        Reply first = await stage.SendAsync(HttpMethod.Post, "/calling/callConnections", body, SignOnce, sign: false);
        Reply second = await stage.SendAsync(HttpMethod.Post, "/calling/callConnections", body, SignOnce, sign: false);

        first.Status.Should().Be(201);
        second.Should().Be(first);
    }

    [Fact]
    public async Task A_signature_for_one_request_does_not_fit_another()
    {
        await using WireStage stage = await WireStage.StartAsync(options => options.AllowedHosts.Add("contoso.communication.azure.com"));

        Reply otherVerb = await stage.SendAsync(HttpMethod.Delete, Path, sign: false, change: request =>
        {
            request.Method = HttpMethod.Get;
            Signer.Sign(request, s_target, [], stage.Emulator.AccessKey);
            request.Method = HttpMethod.Delete;
        });
        Reply otherHost = await stage.SendAsync(HttpMethod.Get, Path, change: request => request.Headers.Host = "contoso.communication.azure.com");

        otherVerb.Status.Should().Be(401);
        otherHost.Status.Should().Be(401);
    }

    [Theory]
    [InlineData("x-ms-date", "yesterday")]
    [InlineData("x-ms-date", null)]
    [InlineData("x-ms-content-sha256", null)]
    [InlineData("x-ms-content-sha256", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFX=")]
    public async Task A_signed_header_that_is_missing_or_malformed_is_named(string header, string? value)
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply reply = await stage.SendAsync(HttpMethod.Get, Path, change: request =>
        {
            request.Headers.Remove(header);
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(header, value);
            }
        });

        reply.Status.Should().Be(401);
        reply.ErrorMessage.Should().Contain(header);
    }

    [Theory]
    [InlineData("no base64!")]
    [InlineData("")]
    public async Task An_access_key_that_is_no_key_is_noticed_at_once(string accessKey)
    {
        Func<Task> start = () => CallEmulator.StartAsync(new CallEmulatorOptions { AccessKey = accessKey });

        await start.Should().ThrowAsync<ArgumentException>().WithMessage("*access*key*");
    }

    [Fact]
    public async Task Escapes_in_the_path_are_signed_as_sent()
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply reply = await stage.SendAsync(HttpMethod.Get, "/calling/callConnections/4%3A%2B15551230001");

        reply.Status.Should().Be(404);
    }

    [Theory]
    [InlineData("Bearer abc")]
    [InlineData("HMAC-SHA256 nonsense")]
    [InlineData("HMAC-SHA256 SignedHeaders=host&Signature=AAAA")]
    [InlineData("HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=%%%")]
    public async Task Other_kinds_of_authorization_are_refused(string authorization)
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply reply = await stage.SendAsync(HttpMethod.Get, "/calling/callConnections/x", sign: false, change: request =>
            request.Headers.TryAddWithoutValidation("Authorization", authorization));

        reply.Status.Should().Be(401);
    }

    [Fact]
    public async Task A_body_that_was_changed_on_the_way_is_refused()
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply reply = await stage.SendAsync(HttpMethod.Post, "/calling/callConnections", "{}", change: request => request.Content = new StringContent("{ }"));

        reply.Status.Should().Be(401);
    }
}
