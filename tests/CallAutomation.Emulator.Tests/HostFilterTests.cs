using System.Net;
using System.Net.Sockets;

namespace CallAutomation.Emulator.Tests;

public class HostFilterTests
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("10.0.0.1")]
    [InlineData("communication.azure.com")]
    public async Task A_name_of_somebody_else_is_refused_however_well_the_request_is_signed(string host)
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply signed = await SendAsync(stage, host, "/calling/callConnections/some-id");
        Reply document = await stage.SendAsync(HttpMethod.Get, "/calling/.well-known/acsopenidconfiguration", sign: false, query: "", change: request => request.Headers.Host = host);

        foreach (Reply reply in new[] { signed, document })
        {
            reply.Status.Should().Be(403);
            reply.ErrorCode.Should().Be("HostNotAllowed");
            reply.ErrorMessage.Should().Contain("--allow-host");
        }

        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.Warning && entry.Status == 403);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:1")]
    [InlineData("emulator.localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("127.1.2.3:80")]
    [InlineData("[::1]:80")]
    [InlineData("in-the-Container:8080")]
    public async Task Its_own_names_are_served(string host)
    {
        await using WireStage stage = await WireStage.StartAsync(options => options.AllowedHosts.Add("In-The-Container"));

        (await SendAsync(stage, host, "/calling/callConnections/some-id")).Status.Should().Be(404);
    }

    [Theory]
    [InlineData("192.0.2.7", 404)]
    [InlineData("emulator", 403)]
    public async Task Listening_everywhere_it_is_asked_by_any_address_and_by_no_name(string host, int status)
    {
        await using WireStage stage = await WireStage.StartAsync(options => options.ListenAddress = IPAddress.Any);

        (await SendAsync(stage, host, "/calling/callConnections/some-id")).Status.Should().Be(status);
    }

    // Signed for the name that it is sent to.
    private static Task<Reply> SendAsync(WireStage stage, string host, string path) => stage.SendAsync(
        HttpMethod.Get,
        path,
        sign: false,
        change: request =>
        {
            Signer.Sign(request, path + $"?api-version={stage.Version}", [], stage.Emulator.AccessKey, host: host);
            request.Headers.Host = host;
        });
}
