using CallAutomation.Client.Events;

namespace CallAutomation.Client.Tests.Hub;

/// <summary>Requests and what comes of them.</summary>
public class OutcomeTests
{
    private static readonly FileSource s_file = new(new Uri("https://app.example/a.wav"));

    [Fact]
    public async Task Completion_is_the_event_of_success()
    {
        await using HubStage stage = new HubStage().Answers(202);
        PlayResult play = await stage.Connection.PlayAsync(s_file);

        Task<PlayCompleted> completion = play.WaitForCompletionAsync();
        await stage.PutAsync(HubStage.Of(new PlayCompleted(), "another"), HubStage.Of(new PlayCompleted(), play.OperationContext, "call-2"), HubStage.Of(new PlayStarted(), play.OperationContext));
        completion.IsCompleted.Should().BeFalse();
        await stage.PutAsync(HubStage.Of(new PlayCompleted(), play.OperationContext));

        (await completion.WaitAsync(HubStage.Patience)).OperationContext.Should().Be(play.OperationContext);
    }

    [Fact]
    public async Task One_line_asks_and_waits()
    {
        await using HubStage stage = new HubStage().Answers(202);

        Task<CallEvent> outcome = stage.Connection.PlayAsync(new PlayOptions(s_file) { OperationContext = "greeting" }).WaitForOutcomeAsync();
        await stage.PutAsync(HubStage.Of(new PlayCanceled(), "greeting"));

        (await outcome.WaitAsync(HubStage.Patience)).Should().BeOfType<PlayCanceled>();
    }

    [Fact]
    public async Task A_failure_carries_the_event_and_its_remedy()
    {
        await using HubStage stage = new HubStage().Answers(202);
        PlayResult play = await stage.Connection.PlayAsync(s_file);
        await stage.PutAsync(HubStage.Of(new PlayFailed { ResultInformation = new ResultInformation { Code = 400, SubCode = 8535 } }, play.OperationContext));

        Func<Task> wait = () => play.WaitForCompletionAsync();

        CallOperationException failure = (await wait.Should().ThrowAsync<CallOperationException>()).Which;
        failure.Event.Should().BeOfType<PlayFailed>();
        failure.ResultInformation!.SubCode.Should().Be(8535);
        failure.Message.Should().Contain("Play did not complete: PlayFailed (400/8535)").And.Contain(failure.ResultInformation.Remedy);
    }

    [Fact]
    public async Task Events_that_overtake_the_answer_count()
    {
        await using HubStage stage = new();
        stage.Answers(202, before: async () => await stage.PutAsync(HubStage.Of(new PlayCompleted(), "early")));

        PlayResult play = await stage.Connection.PlayAsync(new PlayOptions(s_file) { OperationContext = "early" });

        (await play.WaitForCompletionAsync().WaitAsync(HubStage.Patience)).Should().NotBeNull();
    }

    [Fact]
    public async Task Events_that_overtake_the_answer_of_a_new_call_count()
    {
        await using HubStage stage = new();
        stage.Answers(201, """{"callConnectionId":"call-1"}""", async () => await stage.PutAsync(HubStage.Of(new CallConnected { ServerCallId = "server-1" })));

        CreateCallResult placed = await stage.Client.CreateCallAsync(new UserIdentifier("8:acs:a_b"), new Uri("https://app.example/cb"));

        (await placed.WaitForCompletionAsync().WaitAsync(HubStage.Patience)).ServerCallId.Should().Be("server-1");
    }

    [Fact]
    public async Task Events_of_before_the_request_do_not_count()
    {
        await using HubStage stage = new HubStage().Answers(202);
        await stage.PutAsync(HubStage.Of(new PlayCompleted(), "again"));

        Task<CallEvent> outcome = stage.Connection.PlayAsync(new PlayOptions(s_file) { OperationContext = "again" }).WaitForOutcomeAsync();

        outcome.IsCompleted.Should().BeFalse();
        await stage.PutAsync(HubStage.Of(new PlayFailed(), "again"));
        (await outcome.WaitAsync(HubStage.Patience)).Should().BeOfType<PlayFailed>();
    }

    [Fact]
    public async Task A_context_used_twice_is_served_in_order_of_the_requests()
    {
        await using HubStage stage = new HubStage().Answers(202);
        PlayResult first = await stage.Connection.PlayAsync(new PlayOptions(s_file) { OperationContext = "twice" });
        PlayResult second = await stage.Connection.PlayAsync(new PlayOptions(s_file) { OperationContext = "twice" });

        await stage.PutAsync(HubStage.Of(new PlayCompleted(), "twice"));
        second.WaitForCompletionAsync().IsCompleted.Should().BeFalse();
        await stage.PutAsync(HubStage.Of(new PlayFailed(), "twice"));

        (await first.WaitForOutcomeAsync().WaitAsync(HubStage.Patience)).Should().BeOfType<PlayCompleted>();
        (await second.WaitForOutcomeAsync().WaitAsync(HubStage.Patience)).Should().BeOfType<PlayFailed>();
    }

    [Fact]
    public async Task A_request_that_failed_takes_no_event_from_the_next()
    {
        await using HubStage stage = new();
        int asked = 0;
        stage.Service.Answers(() => MockedAnswer(asked++ == 0 ? 400 : 202));
        Func<Task> refused = () => stage.Connection.PlayAsync(new PlayOptions(s_file) { OperationContext = "again" });
        await refused.Should().ThrowAsync<Azure.RequestFailedException>();

        PlayResult play = await stage.Connection.PlayAsync(new PlayOptions(s_file) { OperationContext = "again" });
        await stage.PutAsync(HubStage.Of(new PlayCompleted(), "again"));

        (await play.WaitForCompletionAsync().WaitAsync(HubStage.Patience)).Should().NotBeNull();
    }

    [Fact]
    public async Task A_canceled_invitation_ends_the_invitation_and_its_cancellation()
    {
        await using HubStage stage = new HubStage().Answers(202, """{"invitationId":"invitation-1"}""");
        AddParticipantResult adding = await stage.Connection.AddParticipantAsync(new UserIdentifier("8:acs:a_b"));
        CancelAddParticipantResult canceling = await stage.Connection.CancelAddParticipantAsync(adding.InvitationId!);

        await stage.PutAsync(HubStage.Of(new CancelAddParticipantSucceeded { InvitationId = "invitation-1" }));

        (await canceling.WaitForCompletionAsync().WaitAsync(HubStage.Patience)).Should().NotBeNull();
        Func<Task> added = () => adding.WaitForCompletionAsync();
        (await added.Should().ThrowAsync<CallOperationException>()).Which.Event.Should().BeOfType<CancelAddParticipantSucceeded>();
    }

    [Fact]
    public async Task An_invitation_that_another_one_takes_back_goes_on()
    {
        await using HubStage stage = new HubStage().Answers(202, """{"invitationId":"invitation-1"}""");
        AddParticipantResult adding = await stage.Connection.AddParticipantAsync(new UserIdentifier("8:acs:a_b"));

        await stage.PutAsync(HubStage.Of(new CancelAddParticipantSucceeded { InvitationId = "invitation-2" }));

        adding.WaitForOutcomeAsync().IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task A_recording_is_known_by_its_id_although_its_events_come_from_the_recorder()
    {
        await using HubStage stage = new HubStage().Answers(200, """{"recordingId":"recording-1","recordingState":"inactive"}""");
        RecordingStateResult started = await stage.Client.GetServerCall("server-1").StartRecordingAsync();

        await stage.PutAsync(
            new RecordingStateChanged { CallConnectionId = "recorder", ServerCallId = "server-1", RecordingId = "recording-2", State = RecordingState.Active },
            new RecordingStateChanged { CallConnectionId = "recorder", ServerCallId = "server-1", RecordingId = "recording-1", State = RecordingState.Inactive });
        started.WaitForCompletionAsync().IsCompleted.Should().BeFalse("another recording began, and this one has not");
        await stage.PutAsync(new RecordingStateChanged { CallConnectionId = "recorder", ServerCallId = "server-1", RecordingId = "recording-1", State = RecordingState.Active });

        (await started.WaitForCompletionAsync().WaitAsync(HubStage.Patience)).RecordingId.Should().Be("recording-1");
    }

    [Fact]
    public async Task The_files_of_a_recording_are_awaited_longer_than_the_call()
    {
        await using HubStage stage = new();
        Task<RecordingFileStatusUpdated> files = stage.Hub.WaitForRecordingAsync<RecordingFileStatusUpdated>("recording-1");
        await stage.PutAsync(HubStage.Of(new CallDisconnected()));
        stage.Clock.Advance(TimeSpan.FromHours(2));

        await stage.PutAsync(new RecordingFileStatusUpdated { RecordingId = "recording-1" });

        (await files.WaitAsync(HubStage.Patience)).RecordingId.Should().Be("recording-1");
    }

    [Theory, InlineData("start-1"), InlineData(null)]
    public async Task What_is_told_under_the_context_of_its_start_is_recognized(string? context)
    {
        await using HubStage stage = new HubStage().Answers(202, "{}");
        StopMediaStreamingResult stop = await stage.Connection.StopMediaStreamingAsync();
        UpdateTranscriptionResult update = await stage.Connection.UpdateTranscriptionAsync("sv-SE");

        await stage.PutAsync(HubStage.Of(new MediaStreamingStopped(), context), HubStage.Of(new TranscriptionUpdated(), context));

        (await stop.WaitForCompletionAsync().WaitAsync(HubStage.Patience)).Should().NotBeNull();
        (await update.WaitForCompletionAsync().WaitAsync(HubStage.Patience)).Should().NotBeNull();
    }

    [Fact]
    public async Task A_rejected_call_is_one_failure_although_two_events_tell_of_it()
    {
        await using HubStage stage = new HubStage().Answers(201, """{"callConnectionId":"call-1"}""");
        CreateCallResult placed = await stage.Client.CreateCallAsync(new UserIdentifier("8:acs:a_b"), new Uri("https://app.example/cb"));

        await stage.PutAsync(HubStage.Of(new CallDisconnected { ResultInformation = new ResultInformation { Code = 200, SubCode = 5002 } }));
        await stage.PutAsync(HubStage.Of(new CreateCallFailed { ResultInformation = new ResultInformation { Code = 200, SubCode = 5002 } }));

        Func<Task> connected = () => placed.WaitForCompletionAsync();
        (await connected.Should().ThrowAsync<CallOperationException>()).Which.Event.Should().BeOfType<CallDisconnected>();
    }

    [Fact]
    public async Task All_who_are_moved_are_waited_for()
    {
        await using HubStage stage = new HubStage().Answers(202, "{}");
        UserIdentifier[] people = [new("8:acs:a_b"), new("8:acs:c_d")];
        MoveParticipantsResult moving = await stage.Connection.MoveParticipantsAsync(people, "call-2");

        await stage.PutAsync(HubStage.Of(new MoveParticipantSucceeded { Participant = people[0] }, moving.OperationContext));
        moving.WaitForCompletionAsync().IsCompleted.Should().BeFalse();
        await stage.PutAsync(HubStage.Of(new MoveParticipantSucceeded { Participant = people[1] }, moving.OperationContext));

        (await moving.WaitForCompletionAsync().WaitAsync(HubStage.Patience)).Select(moved => moved.Participant).Should().Equal(people);
    }

    [Fact]
    public async Task A_play_of_the_previews_is_found_by_its_context_and_told_which_call_it_was()
    {
        await using HubStage stage = new HubStage(version: CallAutomationClientOptions.ServiceVersion.V2021_08_30_Preview)
            .Answers(202, """{"operationId":"operation-1","status":"running","operationContext":"greeting"}""");
        List<PlayCompleted> handled = [];
        stage.Hub.On<PlayCompleted>((completed, _) =>
        {
            handled.Add(completed);
            return Task.CompletedTask;
        });
        PlayResult play = await stage.Connection.PlayAsync(new PlayOptions(s_file) { OperationContext = "greeting" });

        CallEventReceipt receipt = await stage.PutAsync(new PlayCompleted { OperationContext = "greeting" });

        (await play.WaitForCompletionAsync().WaitAsync(HubStage.Patience)).CallConnectionId.Should().Be(HubStage.Call);
        await receipt.Handled.WaitAsync(HubStage.Patience);
        handled.Should().ContainSingle().Which.CallConnectionId.Should().Be(HubStage.Call);
    }

    [Fact]
    public async Task When_the_call_ends_a_wait_fails_after_a_grace_and_says_why()
    {
        await using HubStage stage = new HubStage().Answers(202);
        PlayResult play = await stage.Connection.PlayAsync(s_file);
        Task<PlayCompleted> completion = play.WaitForCompletionAsync();

        await stage.PutAsync(HubStage.Of(new CallDisconnected { ResultInformation = new ResultInformation { Code = 200, SubCode = 560000 } }));
        stage.Clock.Advance(TimeSpan.FromSeconds(1.9));
        completion.IsCompleted.Should().BeFalse();
        stage.Clock.Advance(TimeSpan.FromSeconds(0.2));

        CallOperationException failure = (await completion.Invoking(wait => wait.WaitAsync(HubStage.Patience)).Should().ThrowAsync<CallOperationException>()).Which;
        failure.Event.Should().BeOfType<CallDisconnected>();
        failure.Message.Should().Contain("the call has ended (200/560000)");
    }

    [Fact]
    public async Task What_is_late_still_counts_within_the_grace()
    {
        await using HubStage stage = new HubStage().Answers(202);
        PlayResult play = await stage.Connection.PlayAsync(s_file);
        await stage.PutAsync(HubStage.Of(new CallDisconnected()));
        stage.Clock.Advance(TimeSpan.FromSeconds(1));

        await stage.PutAsync(HubStage.Of(new PlayCanceled(), play.OperationContext));

        (await play.WaitForOutcomeAsync().WaitAsync(HubStage.Patience)).Should().BeOfType<PlayCanceled>();
    }

    [Fact]
    public async Task The_token_ends_the_wait_and_nothing_else()
    {
        await using HubStage stage = new HubStage().Answers(202);
        PlayResult play = await stage.Connection.PlayAsync(s_file);
        using CancellationTokenSource impatient = new();
        Task<PlayCompleted> completion = play.WaitForCompletionAsync(impatient.Token);

        await impatient.CancelAsync();

        (await completion.Invoking(wait => wait.WaitAsync(HubStage.Patience)).Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(impatient.Token);
        await stage.PutAsync(HubStage.Of(new PlayCompleted(), play.OperationContext));
        (await play.WaitForCompletionAsync().WaitAsync(HubStage.Patience)).Should().NotBeNull();
    }

    [Fact]
    public async Task Without_a_hub_a_sentence_says_how_to_attach_one()
    {
        CallConnection call = new Fixture.MockedService().Answers(202).Client().GetCallConnection("call-1");
        PlayResult play = await call.PlayAsync(s_file);

        Func<Task> wait = () => play.WaitForCompletionAsync();

        (await wait.Should().ThrowAsync<InvalidOperationException>()).Which.Message.Should().Contain("CallAutomationClientOptions.EventHub").And.Contain("AddCallEventHub").And.NotContain("\n");
    }

    [Fact]
    public async Task Where_no_event_tells_the_outcome_there_is_nothing_to_wait_for()
    {
        await using HubStage stage = new HubStage().Answers(200, "{}");
        StartToneRecognitionResult listening = await stage.Connection.StartToneRecognitionAsync(new UserIdentifier("8:acs:a_b"));

        Func<Task> wait = () => listening.WaitForOutcomeAsync();

        await wait.Should().ThrowAsync<InvalidOperationException>().WithMessage("No event tells*");
    }

    [Fact]
    public async Task The_end_of_the_hub_fails_waits_at_once()
    {
        HubStage stage = new HubStage().Answers(202);
        PlayResult play = await stage.Connection.PlayAsync(s_file);
        Task<PlayCompleted> completion = play.WaitForCompletionAsync();
        Task<CallConnected> connected = stage.Hub.WaitForAsync<CallConnected>(HubStage.Call);

        await stage.Hub.DisposeAsync();

        await completion.Invoking(wait => wait.WaitAsync(HubStage.Patience)).Should().ThrowAsync<ObjectDisposedException>().WithMessage("*the event hub has ended*");
        await connected.Invoking(wait => wait.WaitAsync(HubStage.Patience)).Should().ThrowAsync<ObjectDisposedException>();
        Func<Task> receive = async () => await stage.PutAsync(HubStage.Of(new PlayCompleted()));
        await receive.Should().ThrowAsync<ObjectDisposedException>();
    }

    private static HttpResponseMessage MockedAnswer(int status) => Fixture.MockedService.Answer(status)();
}
