using System.Net.Sockets;
using System.Text;

namespace CallAutomation.Emulator.Tests;

/// <summary>Requests for somebody else, and requests that no server can read.</summary>
public class MisdirectedRequestTests
{
    [Theory]
    [InlineData("POST", "/identities", "identity")]
    [InlineData("POST", "/identities/8:acs:x/:issueAccessToken", "identity")]
    [InlineData("GET", "/rooms/99100000000000001", "Rooms")]
    [InlineData("POST", "/sms", "SMS")]
    [InlineData("POST", "/emails:send", "email")]
    [InlineData("GET", "/phoneNumbers", "phone numbers")]
    [InlineData("POST", "/chat/threads", "chat")]
    [InlineData("GET", "/callConnections/x", "paths begin with /calling")]
    [InlineData("GET", "/", "paths begin with /calling")]
    public async Task Another_services_path_is_not_found_and_says_whose_it_is(string method, string path, string whose)
    {
        await using WireStage stage = await WireStage.StartAsync();

        foreach (string query in new[] { "?api-version=2023-10-01", $"?api-version={Newest.Date}", "" })
        {
            Reply reply = await stage.SendAsync(new HttpMethod(method), path, query: query, sign: query.Length > 0);

            reply.Status.Should().Be(404, reply.Text);
            reply.ErrorMessage.Should().Contain("is not Call Automation").And.Contain(whose).And.NotContain("api-version");
        }

        JournalEntry entry = await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.RequestReceived);
        entry.What.Should().Contain($"{method} {path}");
        entry.Status.Should().Be(404);
    }

    [Theory]
    [InlineData("/calling/callConnections")]
    [InlineData("/calling:answer")]
    public async Task An_unknown_version_on_a_path_of_this_service_is_still_said_to_be_unknown(string path)
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply reply = await stage.SendAsync(HttpMethod.Post, path, "{}", query: "?api-version=1999-01-01");

        reply.Status.Should().Be(400);
        reply.ErrorMessage.Should().Contain("api-version");
    }

    [Theory]
    [InlineData("GET /calling/callConnections/x?secret=hush HTTP/1.1\r\nHost: 127.0.0.1:7801:7801\r\n\r\n", "adds the port to a name that has it already", 400)]
    [InlineData("GET /calling/callConnections/x?secret=hush HTTP/1.1\r\n\r\n", "Host", 400)]
    [InlineData("GET /calling/callConnections/x?secret=hush HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "Host", 400)]
    [InlineData("HELLO\r\n\r\n", "request line", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: many\r\n\r\n", "content length", 400)]
    [InlineData("GET / HTTP/9.9\r\nHost: a\r\n\r\n", "HTTP version", 505)]
    public async Task What_the_web_server_itself_refuses_is_in_the_journal(string request, string hint, int status)
    {
        await using WireStage stage = await WireStage.StartAsync();

        string answer = await SendRawAsync(stage.Emulator.Endpoint, request);
        JournalEntry entry = await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.Warning);

        answer.Should().StartWith($"HTTP/1.1 {status}");
        entry.Status.Should().Be(status);
        entry.What.Should().Contain("the web server refuses").And.Contain(hint).And.NotContain("hush");
    }

    [Fact]
    public async Task Each_emulator_notes_only_what_is_sent_to_it()
    {
        await using WireStage one = await WireStage.StartAsync();
        await using WireStage other = await WireStage.StartAsync();

        await SendRawAsync(one.Emulator.Endpoint, "HELLO\r\n\r\n");
        await one.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.Warning);

        other.Emulator.Journal.Entries.Should().BeEmpty();
    }

    private static async Task<string> SendRawAsync(Uri endpoint, string request)
    {
        using TcpClient client = new();
        await client.ConnectAsync(endpoint.Host, endpoint.Port);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using StreamReader reader = new(stream, Encoding.ASCII);
        return await reader.ReadToEndAsync();
    }
}
