using Azure;
using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using CallAutomation.EndToEnd.Tests.Stage;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.EndToEnd.Tests.Visits;

/// <summary>What is told of a visit: what came of it, whether the application has left, and which events are a visitor's.</summary>
public class VisitReportTests
{
    private static readonly AddParticipantOptions s_expert = new(VirtualVisit.Expert) { CallerId = VirtualVisit.Line };

    [Fact]
    public async Task Says_that_it_was_done_and_that_the_application_has_left()
    {
        await using VirtualVisit stage = await VirtualVisit.StartAsync();
        AddParticipantResult added = null!;

        await stage.RunAsync(async () => added = await stage.Call.AddParticipantAsync(s_expert));

        added.Visit!.Outcome.Should().Be(VisitOutcome.Succeeded);
        added.Visit.Event.Should().BeOfType<AddParticipantSucceeded>();
        added.Visit.HasLeft.Should().BeTrue();
        added.Visit.CallConnectionId.Should().Be(stage.Emulator.Journal.Ever().Single());
        added.Visit.ToString().Should().Be($"Succeeded ({added.Visit.CallConnectionId})");
    }

    [Fact]
    public async Task Says_that_it_was_not_done()
    {
        await using VirtualVisit stage = await VirtualVisit.StartAsync();
        stage.Emulator.Phone(VirtualVisit.Expert.PhoneNumber).IsBusy();
        AddParticipantResult added = null!;

        await stage.RunAsync(async () => added = await stage.Call.AddParticipantAsync(s_expert));

        added.Visit!.Outcome.Should().Be(VisitOutcome.Failed);
        added.Visit.Event!.ResultInformation!.Code.Should().Be(486);
    }

    [Fact]
    public async Task Says_that_the_call_ended_meanwhile()
    {
        await using VirtualVisit stage = await VirtualVisit.StartAsync();
        PlayResult played = null!;

        await stage.RunAsync(async () =>
        {
            Task<Response<PlayResult>> playing = stage.Call.PlayAsync(VirtualVisit.Announcement);
            await stage.Emulator.Delay(TimeSpan.FromSeconds(2));
            stage.Emulator.Phone(VirtualVisit.Caller.PhoneNumber).HangUp();
            played = await playing;
        });

        played.Visit!.Outcome.Should().Be(VisitOutcome.CallEnded);
        played.Visit.HasLeft.Should().BeTrue("the service has ended the leg");
        stage.Emulator.Journal.Up().Should().BeEmpty();
    }

    [Fact]
    public async Task Says_that_a_call_which_is_over_cannot_be_visited()
    {
        await using VirtualVisit stage = await VirtualVisit.StartAsync();

        await stage.RunAsync(async () =>
        {
            stage.Emulator.Phone(VirtualVisit.Caller.PhoneNumber).HangUp();
            await stage.Emulator.Delay(TimeSpan.FromSeconds(1));
            Func<Task> add = () => stage.Call.AddParticipantAsync(s_expert);
            await add.Should().ThrowAsync<CallOperationException>().WithMessage("Join did not complete: JoinFailed*");
        });
    }

    [Fact]
    public async Task Names_the_leg_that_could_not_be_left()
    {
        await using VirtualVisit stage = await VirtualVisit.StartAsync();
        stage.Answer = (request, answer) => request.Method == HttpMethod.Delete ? new HttpResponseMessage(System.Net.HttpStatusCode.InternalServerError) : answer;
        AddParticipantResult added = null!;

        await stage.RunAsync(async () => added = await stage.Call.AddParticipantAsync(s_expert));

        added.Visit!.Outcome.Should().Be(VisitOutcome.Succeeded);
        added.Visit.HasLeft.Should().BeFalse();
        added.Visit.LeaveFailure.Should().BeAssignableTo<RequestFailedException>().Which.Status.Should().Be(500);
        stage.Emulator.Journal.Up().Should().Equal(added.Visit.CallConnectionId);
    }

    [Fact]
    public async Task Names_the_leg_that_could_not_be_left_after_a_failure()
    {
        await using VirtualVisit stage = await VirtualVisit.StartAsync();
        stage.Answer = (request, answer) => request.Method == HttpMethod.Delete ? new HttpResponseMessage(System.Net.HttpStatusCode.InternalServerError)
            : request.RequestUri!.AbsolutePath.EndsWith(":add", StringComparison.Ordinal) ? new HttpResponseMessage(System.Net.HttpStatusCode.Forbidden)
            : answer;

        await stage.RunAsync(async () =>
        {
            Func<Task> add = () => stage.Call.AddParticipantAsync(s_expert);
            VisitNotLeftException stays = (await add.Should().ThrowAsync<VisitNotLeftException>()).Which;

            stays.CallConnectionId.Should().Be(stage.Emulator.Journal.Up().Single());
            stays.InnerException.Should().BeAssignableTo<RequestFailedException>().Which.Status.Should().Be(403);
            stays.Message.Should().Contain(stays.CallConnectionId).And.Contain("GetCallConnection and HangUpAsync");
        });
    }

    [Fact]
    public async Task Names_the_leg_that_a_visit_of_several_actions_could_not_leave()
    {
        await using VirtualVisit stage = await VirtualVisit.StartAsync();
        stage.Answer = (request, answer) => request.Method == HttpMethod.Delete ? new HttpResponseMessage(System.Net.HttpStatusCode.InternalServerError) : answer;

        await stage.RunAsync(async () =>
        {
            CallVisit visit = await stage.Call.VisitAsync();
            VisitReport report = await visit.LeaveAsync();
            report.HasLeft.Should().BeFalse();
            Func<Task> dispose = async () => await visit.DisposeAsync();
            (await dispose.Should().ThrowAsync<VisitNotLeftException>()).Which.CallConnectionId.Should().Be(visit.Connection.CallConnectionId);
        });
    }

    [Fact]
    public async Task Leaving_is_tried_again_until_its_deadline()
    {
        await using VirtualVisit stage = await VirtualVisit.StartAsync();
        int refused = 10;
        stage.Answer = (request, answer) => request.Method == HttpMethod.Delete && answer is null && refused-- > 0 ? new HttpResponseMessage(System.Net.HttpStatusCode.InternalServerError) : answer;
        AddParticipantResult added = null!;

        await stage.RunAsync(async () => added = await stage.Call.AddParticipantAsync(s_expert));

        added.Visit!.HasLeft.Should().BeTrue();
        await stage.IsAsItWasAsync();
    }

    [Fact]
    public async Task A_leg_that_is_known_by_its_event_alone_is_left_by_the_hub()
    {
        await using VirtualVisit stage = await VirtualVisit.StartAsync(faults: new FaultPlan(1)
        {
            Rules = { new FaultRule(FaultKind.EventLate, 1) { Names = ["CallConnected"], Longest = TimeSpan.FromSeconds(40) } },
        });
        stage.Answer = (request, answer) => request.RequestUri!.AbsolutePath.EndsWith(":connect", StringComparison.Ordinal) && answer is not null ? null : answer;
        bool stayed = false;

        await stage.RunAsync(async () =>
        {
            Func<Task> add = () => stage.Call.AddParticipantAsync(s_expert);
            await add.Should().ThrowAsync<RequestFailedException>();
            stayed = stage.Emulator.Journal.Up().Count > 0;
        });

        stayed.Should().BeTrue("nobody could know of it when the verb ended");
        await stage.IsAsItWasAsync();
    }

    [Fact]
    public async Task An_invitation_is_taken_back_when_the_visit_is_canceled()
    {
        await using VirtualVisit stage = await VirtualVisit.StartAsync();
        stage.Emulator.Phone(VirtualVisit.Expert.PhoneNumber).RingsFor(TimeSpan.FromSeconds(20));
        using CancellationTokenSource cancel = new();

        await stage.RunAsync(async () =>
        {
            Task adding = stage.Call.AddParticipantAsync(s_expert, cancel.Token);
            await stage.Emulator.Delay(TimeSpan.FromSeconds(5));
            cancel.Cancel();
            Func<Task> wait = () => adding;
            (await wait.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(cancel.Token);
        });

        await stage.IsAsItWasAsync();
        (await stage.Emulator.GetParticipantsAsync(stage.ServerCallId)).Should().HaveCount(2, "it stopped ringing");
    }

    [Fact]
    public async Task Marks_the_events_of_the_visitor_and_no_others()
    {
        await using VirtualVisit stage = await VirtualVisit.StartAsync();
        List<CallEvent> all = stage.Listen();
        string own = "";

        await stage.RunAsync(async () =>
        {
            JoinResult joined = await stage.Call.JoinAsync(new JoinOptions(new Uri("https://app.example/callbacks")));
            await joined.WaitForCompletionAsync();
            own = joined.CallConnection.CallConnectionId;
            await stage.Call.AddParticipantAsync(s_expert);
        });

        all.Where(heard => heard.CallConnectionId == own).Should().NotBeEmpty().And.OnlyContain(heard => !heard.IsOfVisit);
        all.Where(heard => heard.CallConnectionId != own).Select(heard => heard.GetType()).Should().Contain([typeof(CallConnected), typeof(AddParticipantSucceeded), typeof(CallDisconnected)]);
        all.Where(heard => heard.CallConnectionId != own).Should().OnlyContain(heard => heard.IsOfVisit);
    }

    [Fact]
    public async Task The_events_of_joining_and_leaving_say_so_themselves_in_any_process()
    {
        await using VirtualVisit stage = await VirtualVisit.StartAsync();
        List<CallEvent> all = stage.Listen();

        await stage.RunAsync(async () =>
        {
            await using CallVisit visit = await stage.Call.VisitAsync(new JoinOptions(new Uri("https://app.example/callbacks")) { OperationContext = "order-17" });
            visit.OperationContext.Should().StartWith("order-17.");
        });

        foreach (CallEvent heard in all.Where(heard => heard is CallConnected or CallDisconnected))
        {
            CallEventParser.Parse(heard.RawJson).Single().IsOfVisit.Should().BeTrue();
        }
    }

    [Fact]
    public async Task Two_visitors_of_one_call_do_not_disturb_each_other()
    {
        await using VirtualVisit stage = await VirtualVisit.StartAsync();
        Response<PlayResult> played = null!;
        Response<AddParticipantResult> added = null!;

        await stage.RunAsync(async () =>
        {
            Task<Response<PlayResult>> playing = stage.Call.PlayAsync(VirtualVisit.Announcement);
            Task<Response<AddParticipantResult>> adding = stage.Call.AddParticipantAsync(s_expert);
            await Task.WhenAll(playing, adding);
            (played, added) = (await playing, await adding);
        });

        (played.Value.Visit!.Outcome, added.Value.Visit!.Outcome).Should().Be((VisitOutcome.Succeeded, VisitOutcome.Succeeded));
        played.Value.Visit.CallConnectionId.Should().NotBe(added.Value.Visit.CallConnectionId);
        await stage.IsAsItWasAsync();
    }

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2024_09_15)]
    public async Task Group_calls_and_rooms_are_visited_as_well(ServiceVersion version)
    {
        const string group = "2c6b5a0e-7f0e-4b53-8c54-0c6f7d2a9b11";
        await using VirtualVisit stage = await VirtualVisit.StartAsync(version);

        await stage.RunAsync(async () =>
        {
            stage.Emulator.Phone("+14255550131").JoinGroupCall(group);
            stage.Emulator.Phone("+14255550132").JoinRoom("room-1");
            await stage.Emulator.Delay(TimeSpan.FromSeconds(1));

            PlayResult inGroup = await stage.Client.GetServerCall(new GroupCallLocator(group)).PlayAsync(VirtualVisit.Announcement);
            PlayResult inRoom = await stage.Client.GetServerCall(new RoomCallLocator("room-1")).PlayAsync(VirtualVisit.Announcement);

            (inGroup.Visit!.Outcome, inRoom.Visit!.Outcome).Should().Be((VisitOutcome.Succeeded, VisitOutcome.Succeeded));
        });

        await stage.IsAsItWasAsync();
        stage.Emulator.Journal.Entries.Should().NotContain(entry => entry.Kind == JournalEntryKind.LineGoesDead);
    }

    [Fact]
    public async Task A_thousand_visits_to_a_hundred_calls_at_once_all_leave()
    {
        await using VirtualVisit stage = await VirtualVisit.StartAsync();
        List<Task<Response<RemoveParticipantResult>>> visits = [];

        await stage.RunAsync(async () =>
        {
            List<string> calls = [];
            for (int call = 0; call < 100; call++)
            {
                calls.Add(stage.Emulator.Phone($"+1425551{call:0000}").Call(stage.Emulator.Phone($"+1425552{call:0000}")).ServerCallId);
            }

            await stage.Emulator.Delay(TimeSpan.FromSeconds(10));
            foreach (string call in calls)
            {
                for (int visit = 0; visit < 10; visit++)
                {
                    visits.Add(stage.Client.GetServerCall(call).RemoveParticipantAsync(new RemoveParticipantOptions(VirtualVisit.Expert)));
                }
            }

            await Task.WhenAll(visits);
        });

        visits.Should().HaveCount(1000).And.OnlyContain(visit => visit.Result.Value.Visit!.HasLeft && visit.Result.Value.Visit.Outcome == VisitOutcome.Failed);
        stage.Emulator.Journal.Ever().Should().HaveCount(1000, "the journal knows them all");
        stage.Emulator.Journal.Up().Should().BeEmpty();
        stage.Emulator.Journal.Entries.Should().NotContain(entry => entry.Kind == JournalEntryKind.LineGoesDead);
    }
}
