using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CallAutomation.Emulator.Tests.Tool;

public class ToolTests
{
    [UnixFact]
    public async Task Says_goodbye_to_everybody_and_ends_well_when_asked_to_terminate()
    {
        await using Application application = await Application.StartAsync();
        await using ToolProcess tool = await ToolProcess.ListeningAsync("--port", "0", "--time-scale", "100");
        (int status, string body) = await SendAsync(tool, HttpMethod.Post, "/calling/callConnections", CreateBody(application));
        status.Should().Be(201, body);
        await application.NextAsync("CallConnected");
        await application.NextAsync("ParticipantsUpdated");

        tool.Signal(ToolProcess.Terminate);
        (int exitCode, string errors) = await tool.EndAsync();

        (await application.NextAsync("CallDisconnected")).Result.Should().Be("200/7000");
        exitCode.Should().Be(0);
        errors.Should().BeEmpty();
        tool.Printed[0].Should().StartWith("endpoint=http://127.0.0.1:").And.EndWith($";accesskey={CallEmulatorOptions.DefaultAccessKey}");
        tool.Printed.Should().Contain(line => line.EndsWith("CallDisconnected was delivered: the application answered 200", StringComparison.Ordinal));
    }

    [UnixFact]
    public async Task Ends_well_on_ctrl_c_with_nothing_to_do()
    {
        await using ToolProcess tool = await ToolProcess.ListeningAsync();

        tool.Signal(ToolProcess.Interrupt);

        (await tool.EndAsync()).Should().Be((0, ""));
    }

    [UnixFact]
    public async Task Asked_twice_it_does_not_wait_for_an_application_that_never_answers()
    {
        await using Application application = await Application.StartAsync();
        application.Answer = received => received.Name == "CallDisconnected" ? null : 200;
        await using ToolProcess tool = await ToolProcess.ListeningAsync("--time-scale", "100");
        await SendAsync(tool, HttpMethod.Post, "/calling/callConnections", CreateBody(application));
        await application.NextAsync("CallConnected");
        await application.NextAsync("ParticipantsUpdated");

        tool.Signal(ToolProcess.Terminate);
        await application.NextAsync("CallDisconnected");
        tool.Signal(ToolProcess.Terminate);

        (await tool.EndAsync()).ExitCode.Should().Be(0);
        tool.Printed.Should().Contain(line => line.EndsWith("is told CallDisconnected", StringComparison.Ordinal))
            .And.NotContain(line => line.Contains("CallDisconnected will be tried again", StringComparison.Ordinal));
    }

    [UnixFact]
    public async Task A_proxy_of_the_machine_is_not_asked_for_what_is_on_the_machine()
    {
        await using Application application = await Application.StartAsync();
        await using Webhook webhook = await Webhook.StartAsync();
        await using ToolProcess tool = await ToolProcess.ListeningBehindAsync("http://127.0.0.1:1", "--webhook", webhook.Uri.AbsoluteUri);
        (await webhook.NextAsync()).Kind.Should().Be("SubscriptionValidation");

        (int status, string body) = await SendAsync(tool, HttpMethod.Post, "/calling/callConnections", CreateBody(application));

        status.Should().Be(201, body);
        await application.NextAsync();
    }

    [Fact]
    public async Task Two_of_them_take_ports_of_their_own()
    {
        await using ToolProcess one = await ToolProcess.ListeningAsync("--port", "0");
        await using ToolProcess other = await ToolProcess.ListeningAsync("--port", "0");

        other.Endpoint.Port.Should().NotBe(one.Endpoint.Port);
        (await SendAsync(one, HttpMethod.Get, "/calling/callConnections/x")).Status.Should().Be(404);
        (await SendAsync(other, HttpMethod.Get, "/calling/callConnections/x")).Status.Should().Be(404);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_to_be()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await using ToolProcess tool = ToolProcess.Start("--port", $"{port}");

        (int exitCode, string errors) = await tool.EndAsync();

        exitCode.Should().Be(1);
        errors.Should().StartWith($"Cannot listen at 127.0.0.1, port {port}:");
        errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().ContainSingle("nobody wants to read a stack trace");
    }

    [Theory]
    [InlineData("--port", "--port 65536")]
    [InlineData("--port", "--port x")]
    [InlineData("--port", "--port")]
    [InlineData("--listen", "--listen everywhere")]
    [InlineData("--webhook", "--webhook /events")]
    [InlineData("--webhook", "--webhook ftp://app.example")]
    [InlineData("--webhook-schema", "--webhook-schema xml")]
    [InlineData("--time-scale", "--time-scale 0")]
    [InlineData("--time-scale", "--time-scale fast")]
    [InlineData("--time-scale", "--time-scale NaN")]
    [InlineData("--colour", "--colour red")]
    [InlineData("--https-port", "--https-port x")]
    [InlineData("--admin", "--admin everybody")]
    [InlineData("--seed", "--seed x")]
    [InlineData("--settled", "--settled 1")]
    [InlineData("--settled", "--settled --time-scale 2")]
    [InlineData("--token-issuer", "--token-issuer https://issuer.example/")]
    [InlineData("--script", "--script /nowhere/phones.json")]
    [InlineData("start", "start")]
    public async Task What_cannot_be_understood_is_named_and_nothing_starts(string named, string line)
    {
        await using ToolProcess tool = ToolProcess.Start(line.Split(' '));

        (int exitCode, string errors) = await tool.EndAsync();

        exitCode.Should().Be(2);
        errors.Should().Contain(named).And.Contain("--help").And.NotContain("   at ");
        tool.Printed.Should().BeEmpty();
    }

    [Fact]
    public async Task Help_names_every_option()
    {
        await using ToolProcess tool = ToolProcess.Start("--help");

        (int exitCode, string errors) = await tool.EndAsync();

        exitCode.Should().Be(0);
        errors.Should().BeEmpty();
        string help = string.Join('\n', tool.Printed);
        foreach (string word in new[] { "call-automation-emulator [options]", "--port", "--listen", "--webhook", "--webhook-schema", "--strict", "--time-scale", "--interactive", "--https", "--https-port", "--certificate-folder", "--recording-host", "--admin", "--script", "--seed", "--settled", "--token-issuer", "--token-keys", "--help" })
        {
            help.Should().Contain(word);
        }
    }

    [Fact]
    public async Task Strict_refuses_what_is_otherwise_tolerated()
    {
        await using ToolProcess strict = await ToolProcess.ListeningAsync("--strict");
        await using ToolProcess tolerant = await ToolProcess.ListeningAsync();

        (await SendAsync(strict, HttpMethod.Get, "/calling/callConnections/x", version: "2099-01-01")).Status.Should().Be(400);
        (await SendAsync(tolerant, HttpMethod.Get, "/calling/callConnections/x", version: "2099-01-01")).Status.Should().Be(404);
    }

    [Theory]
    [InlineData("eventgrid", "POST")]
    [InlineData("cloudevents", "OPTIONS")]
    public async Task A_typed_call_rings_at_the_webhook_and_nobody_waits_half_a_minute_on_a_fast_clock(string schema, string handshake)
    {
        await using Webhook webhook = await Webhook.StartAsync();
        await using ToolProcess tool = await ToolProcess.ListeningAsync(
            "--webhook", webhook.Uri.AbsoluteUri, "--webhook-schema", schema, "--interactive", "--time-scale", "200");
        (await webhook.NextAsync()).Method.Should().Be(handshake);

        await tool.TypeAsync("+14255550123 calls +14255550199 Ms Patient");
        Delivery delivery = await webhook.NextAsync();

        // Thirty seconds of ringing, and less of patience here.
        await tool.UntilAsync(line => line.Contains("+14255550123: the line goes dead", StringComparison.Ordinal));
        delivery.Data.GetProperty("callerDisplayName").GetString().Should().Be("Ms Patient");
        string.Join('\n', tool.Printed).Should().NotContain("hush").And.NotContain(delivery.Data.GetProperty("incomingCallContext").GetString());
    }

    [UnixFact]
    public async Task What_is_typed_wrongly_is_answered_with_what_can_be_typed()
    {
        await using ToolProcess tool = await ToolProcess.ListeningAsync("--interactive");
        await tool.TypeAsync("dance");
        await tool.TypeAsync("+14255550123 presses ?");
        await tool.TypeAsync("+14255550123 hangs up");
        await tool.UntilAsync(line => line.Contains("has no call", StringComparison.Ordinal));

        tool.Signal(ToolProcess.Terminate);
        (int exitCode, string errors) = await tool.EndAsync();

        exitCode.Should().Be(0);
        errors.Should().Contain("<phone> calls <number> [name]").And.Contain("?").And.NotContain("   at ");
    }

    [UnixFact]
    public async Task Phones_are_used_by_typing()
    {
        await using ToolProcess tool = await ToolProcess.ListeningAsync("--interactive", "--settled", "50");
        await tool.TypeAsync("+14255550124 waits");
        await tool.TypeAsync("+14255550123 rings +14255550124");
        await tool.TypeAsync("+14255550124 answers");
        await tool.TypeAsync("+14255550124 says hello there");
        await tool.UntilAsync(line => line.EndsWith("+14255550124: says “hello there”", StringComparison.Ordinal));
        await tool.TypeAsync("+14255550124 mutes");
        await tool.TypeAsync("+14255550124 unmutes");
        await tool.UntilAsync(line => line.EndsWith("+14255550124: is not muted any more", StringComparison.Ordinal));
        await tool.TypeAsync("8:acs:nurse joins room 17");
        await tool.TypeAsync("8:acs:nurse joins group 18");
        await tool.UntilAsync(line => line.EndsWith("joins a group call", StringComparison.Ordinal));
        await tool.TypeAsync("+14255550123 rings five");
        await tool.TypeAsync("+14255550125 waits");
        await tool.TypeAsync("+14255550126 rings +14255550125");
        await tool.TypeAsync("+14255550125 declines");
        await tool.UntilAsync(line => line.EndsWith("+14255550125: declines", StringComparison.Ordinal));

        tool.Signal(ToolProcess.Terminate);

        (await tool.EndAsync()).Errors.Should().Contain("'five' is neither a phone number").And.NotContain("Parameter");
    }

    [Fact]
    public async Task Tells_over_https_first_and_whom_each_language_has_to_trust()
    {
        string folder = Directory.CreateTempSubdirectory("emulator-tests-").FullName;
        await using ToolProcess tool = await ToolProcess.ListeningAsync("--https", "--certificate-folder", folder, "--admin", "off");
        string authority = await tool.UntilAsync(line => line.StartsWith("Certificate authority: ", StringComparison.Ordinal));
        await tool.UntilAsync(line => line.Contains("SSL_CERT_FILE", StringComparison.Ordinal));

        tool.Printed[0].Should().StartWith("endpoint=https://127.0.0.1:");
        tool.Printed[1].Should().StartWith("endpoint=http://127.0.0.1:");
        string file = authority["Certificate authority: ".Length..].Split(" (")[0];
        File.Exists(file).Should().BeTrue();
        string told = string.Join('\n', tool.Printed);
        told.Should().Contain($"NODE_EXTRA_CA_CERTS={file}").And.Contain($"REQUESTS_CA_BUNDLE={file}").And.Contain("keytool -importcert").And.Contain($"SSL_CERT_FILE={file}");
        told.Should().NotContain("Admin API");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_mistake_in_a_script_is_told_with_line_and_member()
    {
        string file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "{\"phones\": {\n\"+14255550123\": {\"ringTime\": -4}}}");
        await using ToolProcess tool = ToolProcess.Start("--script", file);

        (int exitCode, string errors) = await tool.EndAsync();

        exitCode.Should().Be(2);
        errors.Should().Contain("line 2, $.phones.+14255550123.ringTime: a time is a number of seconds").And.NotContain("   at ");
        File.Delete(file);
    }

    [UnixFact]
    public async Task Listening_beyond_this_machine_is_warned_of_on_the_error_output()
    {
        await using ToolProcess tool = await ToolProcess.ListeningAsync("--listen", "0.0.0.0");
        await SendAsync(tool, HttpMethod.Get, "/calling/callConnections/x");

        tool.Signal(ToolProcess.Terminate);

        (await tool.EndAsync()).Errors.Should().Contain("0.0.0.0").And.Contain("anybody can use it");
    }

    private static string CreateBody(Application application) =>
        $$"""{"targets":[{{WireStage.Number(WireStage.Patient)}}],"sourceCallerIdNumber":{"value":"{{WireStage.Practice}}"},"callbackUri":"{{application.CallbackUri}}"}""";

    private static async Task<(int Status, string Body)> SendAsync(ToolProcess tool, HttpMethod method, string path, string? body = null, string? version = null)
    {
        using HttpClient http = new();
        string target = $"{path}?api-version={version ?? Newest.Date}";
        byte[] bytes = Encoding.UTF8.GetBytes(body ?? "");
        using HttpRequestMessage request = new(method, new Uri(tool.Endpoint, target)) { Content = body is null ? null : new ByteArrayContent(bytes) };
        Signer.Sign(request, target, bytes, tool.AccessKey);
        using HttpResponseMessage response = await http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
