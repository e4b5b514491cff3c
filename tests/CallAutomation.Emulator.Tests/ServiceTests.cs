namespace CallAutomation.Emulator.Tests;

public class ServiceTests
{
    [Fact]
    public async Task A_request_without_api_version_is_refused()
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply reply = await stage.SendAsync(HttpMethod.Get, "/calling/callConnections/x", query: "");

        reply.Status.Should().Be(400);
        reply.ErrorMessage.Should().Contain("api-version");
    }

    [Theory]
    [InlineData("2022-01-01")]
    [InlineData("2021-09-15-preview")]
    [InlineData("nonsense")]
    public async Task An_api_version_that_never_was_is_refused(string version)
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Version = version;

        (await stage.SendAsync(HttpMethod.Get, "/calling/callConnections/x")).Status.Should().Be(400);
    }

    [Fact]
    public async Task A_newer_api_version_is_served_with_a_warning()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Version = "9999-12-31";

        Reply reply = await stage.PostAsync("/calling/callConnections", stage.CreateBody(WireStage.Patient));

        reply.Status.Should().Be(201);
        reply.Warning.Should().Contain("9999-12-31");
        stage.Emulator.Journal.Entries.Should().Contain(entry => entry.Kind == JournalEntryKind.Warning);
    }

    [Fact]
    public async Task Strictly_a_newer_api_version_is_refused()
    {
        await using WireStage stage = await WireStage.StartAsync(options => options.Strict = true);
        stage.Version = "9999-12-31";

        Reply reply = await stage.PostAsync("/calling/callConnections", stage.CreateBody(WireStage.Patient));

        reply.Status.Should().Be(400);
        reply.ErrorCode.Should().Be("UnsupportedApiVersionValue");
        reply.ErrorMessage.Should().Contain(Newest.Date);
    }

    [Fact]
    public async Task Strictly_callbacks_to_other_machines_need_https()
    {
        await using WireStage stage = await WireStage.StartAsync(options => options.Strict = true);
        string body = stage.CreateBody(WireStage.Patient);

        Reply here = await stage.PostAsync("/calling/callConnections", body);
        Reply elsewhere = await stage.PostAsync("/calling/callConnections", body.Replace(stage.Application.CallbackUri, "http://app.example/cb", StringComparison.Ordinal));
        Reply secure = await stage.PostAsync("/calling/callConnections", body.Replace(stage.Application.CallbackUri, "https://app.example/cb", StringComparison.Ordinal));

        (here.Status, elsewhere.Status, secure.Status).Should().Be((201, 400, 201));
        elsewhere.ErrorMessage.Should().Contain("CallbackUri is invalid");
    }

    [Fact]
    public async Task Whatever_can_be_repeated_acts_once()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();
        string add = $$"""{"participantToAdd":{{StageVerbs.Raw(StageVerbs.User)}}}""";

        Reply first = await RepeatAsync(stage, $"/calling/callConnections/{id}/participants:add", add);
        Reply second = await RepeatAsync(stage, $"/calling/callConnections/{id}/participants:add", add);
        stage.Clock.Advance(1);
        await stage.Application.NextAsync("AddParticipantSucceeded");
        await stage.Application.NextAsync("ParticipantsUpdated");

        second.Should().Be(first);
        stage.Phone.HangUp();
        (await stage.Application.NextAsync("ParticipantsUpdated")).Participants.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_refusal_is_repeated_too()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();
        string terminate = $"/calling/callConnections/{id}:terminate";

        Reply first = await RepeatAsync(stage, terminate, null);
        await stage.Application.NextAsync("CallDisconnected");
        Reply again = await RepeatAsync(stage, terminate, null);
        Reply another = await stage.PostAsync(terminate);

        (first.Status, again.Status, another.Status).Should().Be((204, 204, 404));
    }

    private static Task<Reply> RepeatAsync(WireStage stage, string path, string? body) => stage.SendAsync(HttpMethod.Post, path, body, request =>
    {
        request.Headers.TryAddWithoutValidation("Repeatability-Request-ID", "6c0d5b0e-6f0f-4a51-9e0a-2b8b6d2f9a11");
        request.Headers.TryAddWithoutValidation("Repeatability-First-Sent", "Thu, 01 Oct 2026 12:00:00 GMT");
    });

    [Fact]
    public async Task An_operation_is_unknown_to_versions_before_it()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Version = "2024-04-15";

        Reply reply = await stage.PostAsync("/calling/callConnections:connect", "{}");

        reply.Status.Should().Be(404);
        reply.ErrorMessage.Should().Contain("2024-09-15");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("""{"targets":[],"callbackUri":"https://app.example/cb"}""")]
    [InlineData("""{"targets":"+1","callbackUri":"https://app.example/cb"}""")]
    [InlineData("""{"targets":[null],"callbackUri":"https://app.example/cb"}""")]
    [InlineData("""{"targets":[{}],"callbackUri":"https://app.example/cb"}""")]
    [InlineData("""{"targets":[{"rawId":"8:acs:a_b"}]}""")]
    [InlineData("""{"targets":[{"rawId":"8:acs:a_b"}],"callbackUri":"/cb"}""")]
    [InlineData("""{"targets":[{"rawId":"8:acs:a_b"}],"callbackUri":"ftp://app.example/cb"}""")]
    [InlineData("""{"targets":[{"rawId":"8:acs:a_b"}],"callbackUri":17}""")]
    [InlineData("""{"targets":[{"rawId":"4:+14255550123"}],"callbackUri":"https://app.example/cb"}""")]
    [InlineData("""{"targets":[{"rawId":"4:0815"}],"sourceCallerIdNumber":{"value":"+14255550199"},"callbackUri":"https://app.example/cb"}""")]
    [InlineData("""{"targets":[{"communicationUser":{"id":"8:acs:a_b"},"phoneNumber":{"value":"+14255550123"}}],"callbackUri":"https://app.example/cb"}""")]
    public async Task A_malformed_create_is_refused_in_the_envelope(string body)
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply reply = await stage.PostAsync("/calling/callConnections", body);

        reply.Status.Should().Be(400);
        reply.ErrorCode.Should().NotBeEmpty();
        reply.ErrorMessage.Should().NotBeEmpty().And.NotContain("CallAutomation.Emulator");
    }

    [Theory]
    [InlineData("play", "{}")]
    [InlineData("play", """{"playSources":[]}""")]
    [InlineData("play", """{"playSources":[{"kind":"file"}]}""")]
    [InlineData("play", """{"playSources":[{"kind":"tape","file":{"uri":"http://a/b.wav"}}]}""")]
    [InlineData("play", """{"playSources":[{"kind":"file","file":{"uri":"b.wav"}}]}""")]
    [InlineData("play", """{"playSources":[{"kind":"file","file":{"uri":"http://a/b.wav"}}],"playOptions":{}}""")]
    [InlineData("play", """{"playSources":[{"kind":"file","file":{"uri":"http://a/b.wav"}}],"operationCallbackUri":"cb"}""")]
    [InlineData("recognize", "{}")]
    [InlineData("recognize", """{"recognizeInputType":"dtmf"}""")]
    [InlineData("recognize", """{"recognizeInputType":"smoke","recognizeOptions":{"targetParticipant":{"rawId":"4:+14255550123"}}}""")]
    [InlineData("recognize", """{"recognizeInputType":"dtmf","recognizeOptions":{}}""")]
    [InlineData("recognize", """{"recognizeInputType":"dtmf","recognizeOptions":{"targetParticipant":{"rawId":"4:+14255550123"},"initialSilenceTimeoutInSeconds":301}}""")]
    [InlineData("recognize", """{"recognizeInputType":"dtmf","recognizeOptions":{"targetParticipant":{"rawId":"4:+14255550123"},"dtmfOptions":{"stopTones":["#"]}}}""")]
    [InlineData("recognize", """{"recognizeInputType":"dtmf","recognizeOptions":{"targetParticipant":{"rawId":"4:+14255550123"},"dtmfOptions":{"interToneTimeoutInSeconds":"2"}}}""")]
    [InlineData("startContinuousDtmfRecognition", "{}")]
    [InlineData("stopContinuousDtmfRecognition", "{")]
    public async Task Malformed_media_requests_are_refused(string verb, string body)
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        Reply reply = await stage.OnCallAsync(id, verb, body);

        reply.Status.Should().Be(400);
        reply.ErrorMessage.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("GET", "/calling/nothing")]
    [InlineData("PATCH", "/calling/callConnections")]
    [InlineData("GET", "/")]
    public async Task What_is_not_there_is_not_found(string method, string path)
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply reply = await stage.SendAsync(new HttpMethod(method), path);

        reply.Status.Should().Be(404);
        reply.ErrorCode.Should().Be("NotFound");
    }

    [Fact]
    public async Task A_repeated_request_acts_once_and_gets_the_first_answer()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = Guid.NewGuid().ToString();

        Reply first = await RepeatableAsync(stage, id, stage.CreateBody(WireStage.Patient));
        Reply second = await RepeatableAsync(stage, id, stage.CreateBody(WireStage.Patient));
        Reply other = await RepeatableAsync(stage, id, stage.CreateBody("+14255550124"));

        second.Should().Be(first);
        first.Status.Should().Be(201);
        other.Status.Should().Be(400);
        stage.Emulator.Journal.Entries.Count(entry => entry.Kind == JournalEntryKind.PhoneRings).Should().Be(1);
    }

    [Theory]
    [InlineData("6c0d5b0e-6f0f-4a51-9e0a-2b8b6d2f9a11", null)]
    [InlineData(null, "Thu, 01 Oct 2026 12:00:00 GMT")]
    [InlineData("not-a-uuid", "Thu, 01 Oct 2026 12:00:00 GMT")]
    [InlineData("6c0d5b0e-6f0f-4a51-9e0a-2b8b6d2f9a11", "yesterday")]
    public async Task Half_a_repeatability_is_refused(string? id, string? firstSent)
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply reply = await stage.SendAsync(HttpMethod.Post, "/calling/callConnections", stage.CreateBody(WireStage.Patient), request =>
        {
            if (id is not null)
            {
                request.Headers.TryAddWithoutValidation("Repeatability-Request-ID", id);
            }

            if (firstSent is not null)
            {
                request.Headers.TryAddWithoutValidation("Repeatability-First-Sent", firstSent);
            }
        });

        reply.Status.Should().Be(400);
    }

    [Fact]
    public async Task A_body_of_ten_megabytes_is_refused_politely()
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply reply = await stage.PostAsync("/calling/callConnections", new string(' ', 10_000_000));

        reply.Status.Should().Be(413);
        reply.ErrorCode.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Emulators_side_by_side_know_nothing_of_each_other()
    {
        await using WireStage one = await WireStage.StartAsync();
        await using WireStage other = await WireStage.StartAsync();
        string id = await one.ConnectedCallAsync();

        (await other.SendAsync(HttpMethod.Get, $"/calling/callConnections/{id}")).Status.Should().Be(404);
        other.Emulator.Endpoint.Should().NotBe(one.Emulator.Endpoint);
        one.Emulator.ConnectionString.Should().Be($"endpoint={one.Emulator.Endpoint};accesskey={one.Emulator.AccessKey}").And.Contain("http://127.0.0.1:");
    }

    private static Task<Reply> RepeatableAsync(WireStage stage, string id, string body) =>
        stage.SendAsync(HttpMethod.Post, "/calling/callConnections", body, request =>
        {
            request.Headers.TryAddWithoutValidation("Repeatability-Request-ID", id);
            request.Headers.TryAddWithoutValidation("Repeatability-First-Sent", "Thu, 01 Oct 2026 12:00:00 GMT");
        });
}
