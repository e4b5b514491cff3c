using System.Text.Json;

namespace CallAutomation.Emulator.Tests.Preview;

/// <summary>What the door and the routes promise: versions, signatures, success codes, refusals word for word.</summary>
public class PreviewServiceTests
{
    [Fact]
    public async Task Every_operation_answers_with_its_own_success()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        string running = await stage.TwoPeopleAsync();
        string elsewhere = stage.CallbackMember();
        Dictionary<string, int> statuses = [];

        statuses["join"] = (await stage.OnServerCallAsync(running, ":join", $$"""{"source":{{PreviewStage.Source}},"callbackUri":"{{stage.Application.CallbackUri}}"}""")).Status;
        statuses["play outside"] = (await stage.OnServerCallAsync(running, ":playAudio", stage.PlayBody(elsewhere))).Status;
        Reply added = await stage.OnServerCallAsync(running, "participants", stage.AddBody(more: elsewhere));
        statuses["add outside"] = added.Status;
        statuses["remove outside"] = (await stage.OnServerCallAsync(running, "participants/" + added.Text("participantId"), method: "DELETE")).Status;
        Reply recorded = await stage.OnServerCallAsync(running, "recordings", $$"""{"recordingStateCallbackUri":"{{stage.Application.CallbackUri}}"}""");
        string recording = "recordings/" + recorded.Text("recordingId");
        statuses["start recording"] = recorded.Status;
        statuses["get recording"] = (await stage.OnServerCallAsync(running, recording, method: "GET")).Status;
        statuses["pause"] = (await stage.OnServerCallAsync(running, recording + "/:pause")).Status;
        statuses["resume"] = (await stage.OnServerCallAsync(running, recording + "/:resume")).Status;
        statuses["stop"] = (await stage.OnServerCallAsync(running, recording, method: "DELETE")).Status;
        string id = await stage.CreatePreviewAsync();
        stage.Clock.Advance(1);
        statuses["play"] = (await stage.OnConnectionAsync(id, ":playAudio", stage.PlayBody())).Status;
        statuses["cancel"] = (await stage.OnConnectionAsync(id, ":cancelAllMediaOperations", "{}")).Status;
        Reply invited = await stage.OnConnectionAsync(id, "participants", stage.AddBody("+14255550155"));
        statuses["add"] = invited.Status;
        statuses["remove"] = (await stage.OnConnectionAsync(id, "participants/" + invited.Text("participantId"), method: "DELETE")).Status;
        statuses["hang up"] = (await stage.OnConnectionAsync(id, ":hangup")).Status;

        statuses.Should().Equal(new Dictionary<string, int>
        {
            ["join"] = 202,
            ["play outside"] = 202,
            ["add outside"] = 202,
            ["remove outside"] = 202,
            ["start recording"] = 200,
            ["get recording"] = 200,
            ["pause"] = 200,
            ["resume"] = 200,
            ["stop"] = 200,
            ["play"] = 202,
            ["cancel"] = 200,
            ["add"] = 202,
            ["remove"] = 202,
            ["hang up"] = 202,
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("?api-version=2021-09-15-preview")]
    [InlineData("?api-version=2021-11-15-preview")]
    public async Task A_missing_or_another_preview_version_is_refused(string query)
    {
        await using WireStage stage = await PreviewStage.StartAsync();

        Reply reply = await stage.SendAsync(HttpMethod.Post, "/calling/callConnections/c/:hangup", query: query);

        reply.Status.Should().Be(400);
        if (query.Length > 0)
        {
            reply.ErrorCode.Should().Be("UnsupportedApiVersionValue");
            reply.ErrorMessage.Should().Contain(PreviewStage.First).And.Contain(PreviewStage.Second).And.Contain(Newest.Date);
        }
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Both_dates_can_be_signed(bool classicDate)
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        const string Target = "/calling/callConnections/c/:hangup?api-version=" + PreviewStage.First;

        Reply reply = await stage.SendAsync(
            HttpMethod.Post,
            "/calling/callConnections/c/:hangup",
            change: request => Signer.Sign(request, Target, [], stage.Emulator.AccessKey, classicDate: classicDate),
            sign: false,
            query: "?api-version=" + PreviewStage.First);

        reply.ShouldBeRefused(404, "8522", "Call not found.");
    }

    [Fact]
    public async Task An_unsigned_request_is_denied()
    {
        await using WireStage stage = await PreviewStage.StartAsync();

        Reply reply = await stage.SendAsync(HttpMethod.Post, "/calling/callConnections/c/:hangup", sign: false);

        (reply.Status, reply.ErrorCode).Should().Be((401, "7509"));
    }

    [Fact]
    public async Task A_doubled_slash_before_the_path_is_tolerated()
    {
        await using WireStage stage = await PreviewStage.StartAsync();

        (await stage.PostAsync("//calling/callConnections/c/:hangup")).ShouldBeRefused(404, "8522", "Call not found.");
    }

    [Theory]
    [InlineData("GET", "/calling/callConnections/c/:hangup", "POST")]
    [InlineData("PUT", "/calling/serverCalls/s/recordings/r", "GET, DELETE")]
    public async Task Another_method_is_not_allowed_and_the_answer_has_no_envelope(string method, string path, string allowed)
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        using HttpClient http = new();
        string target = $"{path}?api-version={stage.Version}";
        using HttpRequestMessage request = new(new HttpMethod(method), stage.Emulator.Endpoint.AbsoluteUri.TrimEnd('/') + target);
        Signer.Sign(request, target, [], stage.Emulator.AccessKey);

        using HttpResponseMessage response = await http.SendAsync(request);

        ((int)response.StatusCode).Should().Be(405);
        response.Content.Headers.Allow.Should().Equal(allowed.Split(", "));
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.EnumerateObject().Select(member => member.Name).Should().Equal("message");
    }

    [Fact]
    public async Task Answers_name_their_chain_and_repeat_the_id_of_the_client()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        using HttpClient http = new();
        string target = $"/calling/callConnections/c/:hangup?api-version={stage.Version}";
        using HttpRequestMessage request = new(HttpMethod.Post, stage.Emulator.Endpoint.AbsoluteUri.TrimEnd('/') + target);
        request.Headers.Add("x-ms-client-request-id", "mine");
        Signer.Sign(request, target, [], stage.Emulator.AccessKey);

        using HttpResponseMessage response = await http.SendAsync(request);

        response.Headers.GetValues("x-ms-client-request-id").Should().Equal("mine");
        Guid.TryParse(response.Headers.GetValues("X-Microsoft-Skype-Chain-ID").Single(), out _).Should().BeTrue();
    }

    [Theory]
    [InlineData("""{"targets":[{"phoneNumber":{"value":"+14255550123"}}],"callbackUri":"http://x.example/"}""", "source")]
    [InlineData("""{"source":{"communicationUser":{"id":"8:acs:a_b"}},"callbackUri":"http://x.example/"}""", "targets")]
    [InlineData("""{"source":{"communicationUser":{"id":"8:acs:a_b"}},"targets":[],"callbackUri":"http://x.example/"}""", "targets")]
    [InlineData("""{"source":{"communicationUser":{"id":"8:acs:a_b"}},"targets":[{"phoneNumber":{"value":"+14255550123"}}],"callbackUri":"http://x.example/"}""", "alternateCallerId")]
    [InlineData("""{"source":{"communicationUser":{"id":"8:acs:a_b"}},"targets":[{"communicationUser":{"id":"8:acs:c_d"}}]}""", "callbackUri")]
    [InlineData("""{"source":{"communicationUser":{"id":"8:acs:a_b"}},"targets":[{"communicationUser":{"id":"8:acs:c_d"}}],"callbackUri":"callbacks"}""", "callbackUri")]
    [InlineData("""{"source":{"communicationUser":{"id":"8:acs:a_b"},"phoneNumber":{"value":"+14255550123"}},"targets":[{"communicationUser":{"id":"8:acs:c_d"}}],"callbackUri":"http://x.example/"}""", "only one kind")]
    [InlineData("""{"source":{"communicationUser":{"id":"8:acs:a_b"}},"targets":[{"communicationUser":{"id":"8:acs:c_d"}}],"callbackUri":"http://x.example/","requestedMediaTypes":["smell"]}""", "requestedMediaTypes")]
    public async Task A_call_that_cannot_be_made_is_refused_by_the_field(string body, string field)
    {
        await using WireStage stage = await PreviewStage.StartAsync();

        Reply reply = await stage.PostAsync("/calling/callConnections", body);

        reply.Status.Should().Be(400);
        reply.ErrorMessage.Should().Contain(field);
    }

    [Fact]
    public async Task Before_the_call_is_up_nothing_can_be_done_in_it()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        stage.Phone.WaitsToBePickedUp();
        string id = await stage.CreatePreviewAsync();
        const string TooEarly = "Action is invalid when call is not in Established state";

        (await stage.OnConnectionAsync(id, ":playAudio", stage.PlayBody())).ShouldBeRefused(400, "8501", TooEarly);
        (await stage.OnConnectionAsync(id, ":cancelAllMediaOperations", "{}")).ShouldBeRefused(400, "8501", TooEarly);
        (await stage.OnConnectionAsync(id, "participants", stage.AddBody())).ShouldBeRefused(400, "8501", TooEarly);
        (await stage.OnConnectionAsync(id, ":hangup")).Status.Should().Be(202);
    }

    [Fact]
    public async Task A_call_that_is_over_or_never_was_is_not_found()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        (string id, string serverCallId) = await stage.ConnectedPreviewAsync();
        await stage.OnConnectionAsync(id, ":hangup");
        await stage.Application.UntilAsync("CallConnectionStateChanged", changed => changed.State() == "disconnected");

        foreach (string connection in new[] { id, "never" })
        {
            (await stage.OnConnectionAsync(connection, ":playAudio", stage.PlayBody())).ShouldBeRefused(404, "8522", "Call not found.");
            (await stage.OnConnectionAsync(connection, ":cancelAllMediaOperations", "{}")).ShouldBeRefused(404, "8522", "Call not found.");
            (await stage.OnConnectionAsync(connection, "participants", stage.AddBody())).ShouldBeRefused(404, "8522", "Call not found.");
            (await stage.OnConnectionAsync(connection, "participants/p", method: "DELETE")).ShouldBeRefused(404, "8522", "Call not found.");
        }

        string elsewhere = stage.CallbackMember();
        (await stage.OnServerCallAsync(serverCallId, ":playAudio", stage.PlayBody(elsewhere))).ShouldBeRefused(404, "8522", "Call not found.");
        (await stage.OnServerCallAsync(serverCallId, "participants", stage.AddBody(more: elsewhere))).ShouldBeRefused(404, "8522", "Call not found.");
        (await stage.OnServerCallAsync(serverCallId, "participants/p", method: "DELETE")).ShouldBeRefused(404, "8522", "Call not found.");
        (await stage.OnServerCallAsync(serverCallId, "recordings", "{}")).ShouldBeRefused(404, "8522", "Call not found.");
        (await stage.OnServerCallAsync("never", "recordings", "{}")).ShouldBeRefused(400, "8527", "Invalid join identity, cannot join call.");
        (await stage.OnServerCallAsync("never", ":join", $$"""{"source":{{PreviewStage.Source}},"callbackUri":"{{stage.Application.CallbackUri}}"}"""))
            .ShouldBeRefused(400, "8527", "Invalid join identity, cannot join call.");
    }
}
