using Azure;
using CallAutomation.Client.Tests.Fixture;

namespace CallAutomation.Client.Tests.Requests;


public class ResultReadingTests
{
    private static readonly CallParticipant s_phone = new() { Identifier = StableRequests.Phone, IsMuted = true, IsOnHold = true };

    [Fact]
    public async Task Takes_the_subscriptions_of_a_call()
    {
        CallConnectionProperties properties = await Call(200, "call-connection-subscriptions").GetPropertiesAsync();

        properties.MediaStreaming.Should().BeEquivalentTo(new MediaStreamingSubscription
        {
            Id = "stream-1",
            State = SubscriptionState.Active,
            SubscribedContent = [MediaStreamingContent.Audio],
        });
        properties.Transcription.Should().BeEquivalentTo(new TranscriptionSubscription
        {
            Id = "transcription-1",
            State = SubscriptionState.Inactive,
            SubscribedResults = [TranscriptionResultType.Final, TranscriptionResultType.Intermediate],
            Locale = "en-US",
        });
    }

    [Fact]
    public async Task Takes_an_invitation()
    {
        AddParticipantResult result = await Call(202, "add-participant").AddParticipantAsync(new AddParticipantOptions(StableRequests.User));

        result.Should().BeEquivalentTo(CallAutomationModelFactory.AddParticipantResult("order-17", s_phone, "invitation-1"));
    }

    [Fact]
    public async Task Takes_a_canceled_invitation()
    {
        CancelAddParticipantResult result = await Call(202, "cancel-add-participant").CancelAddParticipantAsync(new("invitation-1"));

        result.Should().BeEquivalentTo(CallAutomationModelFactory.CancelAddParticipantResult("order-17", "invitation-1"));
    }

    [Fact]
    public async Task Takes_a_move()
    {
        MoveParticipantsResult result = await Call(202, "move-participants").MoveParticipantsAsync(new([StableRequests.Phone, StableRequests.User], "call-2"));

        result.Should().BeEquivalentTo(CallAutomationModelFactory.MoveParticipantsResult("order-17", [s_phone, new() { Identifier = StableRequests.User }], "call-2"));
    }

    [Fact]
    public async Task Takes_one_participant()
    {
        CallParticipant participant = await Call(200, "participant").GetParticipantAsync(StableRequests.Phone);

        participant.Should().Be(s_phone);
    }

    [Fact]
    public async Task Takes_the_context_the_service_repeats()
    {
        (await Call(202, "operation-context").TransferAsync(new(StableRequests.Phone))).Value.OperationContext.Should().Be("order-17");
        (await Call(202, "operation-context").RemoveParticipantAsync(new(StableRequests.Phone))).Value.OperationContext.Should().Be("order-17");
        (await Call(200, "operation-context").MuteParticipantAsync(new(StableRequests.User))).Value.OperationContext.Should().Be("order-17");
        (await Call(202, "operation-context").SendDtmfTonesAsync(new([DtmfTone.One], StableRequests.Phone))).Value.OperationContext.Should().Be("order-17");
    }

    [Fact]
    public async Task Has_the_context_that_was_sent_where_the_service_repeats_none()
    {
        CallConnection Answering(int status, string? body = null) => new MockedService().Answers(status, body).Client().GetCallConnection("call-1");

        (await Answering(202).TransferAsync(new(StableRequests.Phone) { OperationContext = "mine" })).Value.OperationContext.Should().Be("mine");
        (await Answering(202, "{}").AddParticipantAsync(new(StableRequests.User) { OperationContext = "mine" })).Value.OperationContext.Should().Be("mine");
        (await Answering(200).HoldParticipantAsync(new(StableRequests.Phone) { OperationContext = "mine" })).Value.OperationContext.Should().Be("mine");
        (await Answering(200).UnholdParticipantAsync(new(StableRequests.Phone) { OperationContext = "mine" })).Value.OperationContext.Should().Be("mine");
        (await Answering(202).StartTranscriptionAsync(new() { OperationContext = "mine" })).Value.OperationContext.Should().Be("mine");
        (await Answering(202).StartMediaStreamingAsync()).Value.OperationContext.Should().MatchRegex("^[0-9a-f-]{36}$");
    }

    [Fact]
    public async Task Takes_the_id_of_a_transcription()
    {
        StartTranscriptionResult started = await Call(202, "transcription").StartTranscriptionAsync();
        StopTranscriptionResult stopped = await Call(202, "transcription").StopTranscriptionAsync();

        started.Should().BeEquivalentTo(CallAutomationModelFactory.StartTranscriptionResult("order-17", "7d1f0f7e-2f0e-4c55-9d0a-3f7f7b1f9c11"));
        stopped.Should().BeEquivalentTo(CallAutomationModelFactory.StopTranscriptionResult("order-17", "7d1f0f7e-2f0e-4c55-9d0a-3f7f7b1f9c11"));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("{}", null)]
    [InlineData("""{"subscriptionId":"transcription-1"}""", "transcription-1")]
    public async Task Takes_a_transcription_that_the_service_says_less_of(string? body, string? subscriptionId)
    {
        CallConnection call = new MockedService().Answers(202, body).Client().GetCallConnection("call-1");

        StartTranscriptionResult started = await call.StartTranscriptionAsync(new() { OperationContext = "mine" });
        StopTranscriptionResult stopped = await call.StopTranscriptionAsync(new() { OperationContext = "mine" });

        (started.OperationContext, started.SubscriptionId).Should().Be(("mine", subscriptionId));
        (stopped.OperationContext, stopped.SubscriptionId).Should().Be(("mine", subscriptionId));
    }

    [Theory, InlineData(200), InlineData(202)]
    public async Task Takes_a_recording(int status)
    {
        ServerCall call = new MockedService().Answers(status, WireSample.Response("recording-state").ToString()).Client().GetServerCall("server-1");

        RecordingStateResult result = await call.StartRecordingAsync();

        result.Should().BeEquivalentTo(CallAutomationModelFactory.RecordingStateResult("recording-1", RecordingState.Active, RecordingKind.AzureCommunicationServices));
    }

    [Fact]
    public async Task Refuses_another_success_than_the_one_promised()
    {
        ServerCall call = new MockedService().Answers(200).Client().GetServerCall("server-1");

        Func<Task> pause = () => call.PauseRecordingAsync("recording-1");

        await pause.Should().ThrowAsync<RequestFailedException>().WithMessage("ServerCall.PauseRecording got an answer it cannot use: 200*Expected was status 202*");
    }

    [Fact]
    public async Task Demands_a_caller_id_for_a_phone_and_none_where_a_teams_app_calls()
    {
        MockedService service = new MockedService().Answers(201, """{"callConnectionId":"call-1"}""");
        CreateCallOptions teams = new(StableRequests.Phone, StableRequests.Callback) { TeamsAppSource = new TeamsAppIdentifier("teams-app") };

        Func<Task> invite = () => service.Client().GetCallConnection("call-1").AddParticipantAsync(new AddParticipantOptions(StableRequests.Phone));
        Func<Task> create = () => service.Client().CreateCallAsync(teams);

        await invite.Should().ThrowAsync<ArgumentException>().WithMessage("*AddParticipantOptions.CallerId*");
        await create.Should().NotThrowAsync();
    }

    private static CallConnection Call(int status, string sample) =>
        new MockedService().Answers(status, WireSample.Response(sample).ToString()).Client().GetCallConnection("call-1");
}
