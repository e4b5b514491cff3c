using Azure;
using CallAutomation.Client.Tests.Fixture;
using CallAutomation.Client.Tests.Requests;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Preview;

/// <summary>What comes back over the channel in the preview language: results, refusals, and what is sent a second time.</summary>
public class PreviewAnswerTests
{
    private static readonly ServiceVersion s_version = ServiceVersion.V2021_06_15_Preview;

    [Fact]
    public async Task A_created_call_is_known_by_its_id_and_nothing_else()
    {
        MockedService service = Service().Answers(201, WireSample.Response("call-connection", WireSample.Preview).ToString());

        CreateCallResult created = await service.Client().CreateCallAsync(new CreateCallOptions(StableRequests.User, StableRequests.Callback));

        created.CallConnection.CallConnectionId.Should().Be("0b1c2d3e-0000-4000-8000-000000000001");
        created.Properties.Should().BeEquivalentTo(new CallConnectionProperties { CallConnectionId = "0b1c2d3e-0000-4000-8000-000000000001" });
        created.Properties.State.Should().Be(CallConnectionState.Unknown);
        created.OperationContext.Should().BeNull();
        service.Sent.Single().Address.Query.Should().Be("?api-version=2021-06-15-preview");
    }

    [Fact]
    public async Task A_joined_call_is_known_by_its_id_and_nothing_else()
    {
        MockedService service = Service().Answers(202, """{"callConnectionId":"call-1"}""");

        JoinResult joined = await service.Client().GetServerCall("server-1").JoinAsync(new JoinOptions(StableRequests.Callback));

        (joined.CallConnection.CallConnectionId, joined.Properties.ServerCallId, joined.OperationContext).Should().Be(("call-1", null, null));
    }

    [Fact]
    public async Task A_play_shows_all_the_service_said_and_its_own_context()
    {
        MockedService service = Service().Answers(202, WireSample.Response("operation", WireSample.Preview).ToString());

        PlayResult played = await service.Client().GetCallConnection("call-1").PlayAsync(new PlayOptions(StableRequests.Greeting));

        (played.OperationContext, played.OperationId, played.Status).Should().Be(("context-of-the-service", "5a0d5f0e-2b5c-4d53-9a0e-0a6f2f0f1c11", OperationStatus.Running));
        (played.ResultInformation!.Code, played.ResultInformation.SubCode).Should().Be((200, 0));
    }

    [Fact]
    public async Task A_context_made_up_is_sent_and_shown()
    {
        MockedService service = Service().Answers(202, """{"status":"running"}""");

        PlayResult played = await service.Client().GetCallConnection("call-1").PlayAsync(new PlayOptions(StableRequests.Greeting));

        Guid.TryParse(played.OperationContext, out _).Should().BeTrue();
        service.Sent.Single().Body.Should().Contain(played.OperationContext);
    }

    [Fact]
    public async Task A_recording_is_shown_as_far_as_the_service_describes_it()
    {
        ServerCall call = Service().Answers(200, """{"recordingId":"recording-1"}""").Client().GetServerCall("server-1");
        ServerCall later = Service().Answers(200, """{"recordingState":"inactive"}""").Client().GetServerCall("server-1");

        RecordingStateResult started = await call.StartRecordingAsync();
        RecordingStateResult asked = await later.GetRecordingStateAsync("recording-1");

        started.Should().BeEquivalentTo(new RecordingStateResult { RecordingId = "recording-1" });
        asked.Should().BeEquivalentTo(new RecordingStateResult { RecordingId = "recording-1", State = RecordingState.Inactive });
    }

    [Theory]
    [InlineData("""{"error":{"code":"8522","message":"Call not found."}}""")]
    [InlineData("""{"code":"8522","message":"Call not found."}""")]
    public async Task A_refusal_is_read_with_its_envelope_and_without(string body)
    {
        CallConnection call = Service().Answers(404, body).Client().GetCallConnection("call-1");

        RequestFailedException refused = (await call.Invoking(it => it.HangUpAsync()).Should().ThrowAsync<RequestFailedException>()).Which;

        (refused.Status, refused.ErrorCode).Should().Be((404, "8522"));
        refused.Message.Should().Contain("Call not found.").And.Contain("What to do:");
    }

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task No_post_is_sent_twice_in_the_dark(int status)
    {
        MockedService service = Service().Answers(status, "{}");
        CallConnection call = service.Client().GetCallConnection("call-1");

        await call.Invoking(it => it.PlayAsync(new PlayOptions(StableRequests.Greeting))).Should().ThrowAsync<RequestFailedException>();
        await service.Client().Invoking(it => it.CreateCallAsync(new CreateCallOptions(StableRequests.User, StableRequests.Callback))).Should().ThrowAsync<RequestFailedException>();

        service.Sent.Should().HaveCount(2);
        service.Sent.Should().OnlyContain(sent => !sent.Headers.Any(header => header.Key.StartsWith("Repeatability", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task What_the_service_asks_to_have_repeated_is()
    {
        MockedService service = Service().Answers(
            MockedService.Answer(429, "{}", retryAfter: "0"),
            MockedService.Answer(202, """{"status":"running"}"""));

        await service.Client().GetCallConnection("call-1").PlayAsync(new PlayOptions(StableRequests.Greeting));

        service.Sent.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_hang_up_that_is_repeated_and_finds_the_call_gone_has_succeeded()
    {
        MockedService service = Service().Answers(
            MockedService.Answer(503, "{}", retryAfter: "0"),
            MockedService.Answer(404, """{"error":{"code":"8522","message":"Call not found."}}"""));

        Response gone = await service.Client().GetCallConnection("call-1").HangUpAsync();

        gone.Status.Should().Be(404);
    }

    [Fact]
    public async Task Another_success_than_the_promised_one_is_none()
    {
        CallConnection call = Service().Answers(200, """{"status":"running"}""").Client().GetCallConnection("call-1");

        await call.Invoking(it => it.PlayAsync(new PlayOptions(StableRequests.Greeting))).Should().ThrowAsync<RequestFailedException>().WithMessage("*Expected was status 202*");
    }

    private static MockedService Service()
    {
        MockedService service = new(s_version);
        service.Options.Source = PreviewRequests.Other;
        service.Options.CallbackUri = StableRequests.Callback;
        return service;
    }
}
