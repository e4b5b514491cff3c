using System.Net;
using System.Net.Sockets;
using System.Text;
using CallAutomation.Emulator.Admin;
using Microsoft.AspNetCore.Http;

namespace CallAutomation.Emulator.Tests.Admin;

/// <summary>What nobody well-meaning would ask of the admin API.</summary>
[CollectionDefinition(nameof(HostileAdminTests), DisableParallelization = true)]
[Collection(nameof(HostileAdminTests))]
public class HostileAdminTests
{
    [Fact]
    public async Task There_is_none_unless_asked_for()
    {
        await using AdminStage stage = await AdminStage.StartAsync(options => options.Admin = AdminAccess.Off);

        (await stage.PostAsync("reset")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:3000")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_web_page_of_others_gets_nothing_done_and_sees_nothing(string header, string value)
    {
        await using AdminStage stage = await AdminStage.StartAsync();
        await stage.PutAsync("phones/+14255550123/script", """{"whenCalled":"isBusy"}""");

        foreach ((HttpMethod method, string path) in new[] { (HttpMethod.Post, "reset"), (HttpMethod.Get, "journal"), (HttpMethod.Delete, "faults"), (HttpMethod.Options, "reset") })
        {
            (await stage.SendAsync(method, path, change: request => request.Headers.TryAddWithoutValidation(header, value))).ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task A_page_that_the_emulator_itself_would_show_is_served()
    {
        await using AdminStage stage = await AdminStage.StartAsync();
        string origin = stage.Emulator.Endpoint.GetLeftPart(UriPartial.Authority);

        (await stage.SendAsync(HttpMethod.Post, "reset", change: request =>
        {
            request.Headers.TryAddWithoutValidation("Origin", origin);
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        })).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain; application/json")]
    [InlineData(null)]
    public async Task What_a_form_can_send_is_refused(string? contentType)
    {
        await using AdminStage stage = await AdminStage.StartAsync();

        (await stage.SendAsync(HttpMethod.Post, "reset", change: request =>
        {
            request.Content = new ByteArrayContent("{}"u8.ToArray());
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        })).ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("169.254.169.254")]
    public async Task A_name_that_was_pointed_at_this_machine_is_refused(string host)
    {
        await using AdminStage stage = await AdminStage.StartAsync();

        AdminAnswer answer = await stage.SendAsync(HttpMethod.Get, "journal", change: request => request.Headers.Host = host);

        answer.Status.Should().Be(HttpStatusCode.Forbidden);
        answer.Text.Should().Contain("HostNotAllowed");
    }

    [Theory]
    [InlineData("10.0.0.7", AdminAccess.ThisMachine, false)]
    [InlineData("::ffff:10.0.0.7", AdminAccess.ThisMachine, false)]
    [InlineData(null, AdminAccess.ThisMachine, false)]
    [InlineData("127.0.0.1", AdminAccess.ThisMachine, true)]
    [InlineData("::ffff:127.0.0.1", AdminAccess.ThisMachine, true)]
    [InlineData("::1", AdminAccess.ThisMachine, true)]
    [InlineData("10.0.0.7", AdminAccess.Anywhere, true)]
    [InlineData("192.168.1.5", AdminAccess.ThisMachine, true)]
    public void Other_machines_are_let_in_only_when_that_was_said(string? from, AdminAccess access, bool letIn)
    {
        DefaultHttpContext context = new();
        context.Request.Method = "GET";
        context.Connection.RemoteIpAddress = from is null ? null : IPAddress.Parse(from);
        context.Connection.LocalIpAddress = IPAddress.Parse("192.168.1.5");

        Action asking = () => AdminGuard.Check(context, access);

        if (letIn)
        {
            asking.Should().NotThrow();
        }
        else
        {
            asking.Should().Throw<AdminRefusal>().Which.Status.Should().Be(403);
        }
    }

    [Theory]
    [InlineData("admin/v1/phones/+14255550123/script", true)]
    [InlineData("admin/v1/phones/+14255550123/script", false)]
    public async Task A_body_without_end_is_refused_and_the_next_request_is_served(string path, bool tellsItsLength)
    {
        await using AdminStage stage = await AdminStage.StartAsync();
        byte[] large = Encoding.UTF8.GetBytes($$"""{"whenPrompted":[{"say":"{{new string('x', 3_000_000)}}"}]}""");

        using HttpRequestMessage request = new(HttpMethod.Put, new Uri(stage.Emulator.Endpoint, path)) { Content = new StreamContent(new MemoryStream(large)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        request.Headers.TransferEncodingChunked = !tellsItsLength;
        HttpStatusCode? status = null;
        try
        {
            using HttpResponseMessage answer = await stage.Http.SendAsync(request);
            status = answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            // The server may close before all has been sent.
        }

        (status ?? HttpStatusCode.RequestEntityTooLarge).Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await stage.GetAsync("phones/+14255550123")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"whenPrompted":[{"say":"TEXT"}]}""", 100_000, 1)]
    [InlineData("""{"whenPrompted":[LIST]}""", 1, 5_000)]
    [InlineData("""{"whenPrompted":NEST}""", 1, 1)]
    public async Task Texts_lists_and_depths_have_limits(string form, int length, int count)
    {
        await using AdminStage stage = await AdminStage.StartAsync();
        string body = form
            .Replace("TEXT", new string('x', length), StringComparison.Ordinal)
            .Replace("LIST", string.Join(',', Enumerable.Repeat("""{"press":"1"}""", count)), StringComparison.Ordinal)
            .Replace("NEST", new string('[', 5_000) + new string(']', 5_000), StringComparison.Ordinal);

        (await stage.PutAsync("phones/+14255550123/script", body)).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("GET /admin/../admin/v1/journal HTTP/1.1", 200)]
    [InlineData("GET /admin/v1/../../calling/callConnections/x HTTP/1.1", 404)]
    [InlineData("GET /admin/v1/%2e%2e/%2e%2e/etc/passwd HTTP/1.1", 404)]
    [InlineData("GET /calling/../admin/v1/reset HTTP/1.1", 405)]
    [InlineData("GET //admin/v1/journal HTTP/1.1", 404)]
    [InlineData("GET /admin/v1/phones/..%2f..%2fx HTTP/1.1", 400)]
    [InlineData("GET /admin/v1/phones/%00 HTTP/1.1", 400)]
    [InlineData("GET /admin/v1/phones/%ff%fe HTTP/1.1", 400)]
    [InlineData("GET /admin/v2/journal HTTP/1.1", 404)]
    [InlineData("GET /administration HTTP/1.1", 404)]
    [InlineData("TRACE /admin/v1/journal HTTP/1.1", 405)]
    public async Task Odd_paths_lead_nowhere_else(string line, int status)
    {
        await using AdminStage stage = await AdminStage.StartAsync();
        using TcpClient tcp = new();
        await tcp.ConnectAsync(IPAddress.Loopback, stage.Emulator.Endpoint.Port);
        NetworkStream stream = tcp.GetStream();

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        using StreamReader reader = new(stream);

        (await reader.ReadLineAsync()).Should().StartWith($"HTTP/1.1 {status}");
    }

    [Fact]
    public async Task Of_a_thousand_who_wait_a_hundred_may_and_everybody_else_is_served()
    {
        await using AdminStage stage = await AdminStage.StartAsync();
        Task<AdminAnswer>[] waiters = [.. Enumerable.Range(0, 1_000).Select(_ => stage.GetAsync("journal/next?kind=phoneRings&timeout=120"))];

        // Those who find no place are told at once; those who do are told what they wait for.
        await Watchdog.WaitAsync(
            Task.Run(async () =>
            {
                while (waiters.Count(waiter => waiter.IsCompleted) < 1_000 - AdminWaiters.Places)
                {
                    await Task.Delay(20);
                }

                return true;
            }),
            () => waiters.Count(waiter => waiter.IsCompleted),
            () => $"{waiters.Count(waiter => waiter.IsCompleted)} were answered.");
        (await stage.GetAsync("clock")).ShouldBe(HttpStatusCode.OK);
        (await stage.PostAsync("phones/+14255550123/call", """{"to":"+14255550124"}""")).ShouldBe(HttpStatusCode.Created);
        AdminAnswer[] answers = await Task.WhenAll(waiters);

        answers.Count(answer => answer.Status == HttpStatusCode.OK).Should().Be(AdminWaiters.Places);
        answers.Count(answer => answer.Status == HttpStatusCode.TooManyRequests).Should().Be(1_000 - AdminWaiters.Places);
    }
}
