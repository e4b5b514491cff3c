using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using CallAutomation.EndToEnd.Tests.Stage;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.EndToEnd.Tests.Visits;

/// <summary>What is done from outside a call, told once for the preview and for every stable version that can, in virtual time; and once more while everything goes wrong.</summary>
public class VisitStoryTests
{
    private static readonly AddParticipantOptions s_expert = new(VirtualVisit.Expert) { CallerId = VirtualVisit.Line };

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2024_09_15, AndPreview = true)]
    public Task An_expert_is_asked_in(ServiceVersion version) => TellAsync(version, ExpertAsync);

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2024_09_15, AndPreview = true)]
    public Task An_expert_who_is_busy_disturbs_nobody(ServiceVersion version) => TellAsync(version, stage => NobodyComesAsync(stage, stage.Emulator.Phone(VirtualVisit.Expert.PhoneNumber).IsBusy(), 486));

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2024_09_15, AndPreview = true)]
    public Task An_expert_who_declines_disturbs_nobody(ServiceVersion version) => TellAsync(version, stage => NobodyComesAsync(stage, stage.Emulator.Phone(VirtualVisit.Expert.PhoneNumber).Declines(), 603));

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2024_09_15, AndPreview = true)]
    public Task An_expert_who_does_not_answer_disturbs_nobody(ServiceVersion version) => TellAsync(version, stage => NobodyComesAsync(stage, stage.Emulator.Phone(VirtualVisit.Expert.PhoneNumber).DoesNotAnswer(), null));

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2024_09_15, AndPreview = true)]
    public Task An_expert_is_let_go_again(ServiceVersion version) => TellAsync(version, RemovalAsync);

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2024_09_15, AndPreview = true)]
    public Task An_announcement_is_heard_to_its_end(ServiceVersion version) => TellAsync(version, AnnouncementAsync);

    public static TheoryData<FaultKind> Kinds => [.. Enum.GetValues<FaultKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Nobody_stays_while_one_thing_goes_wrong_every_other_time(FaultKind kind)
    {
        int faults = 0;
        for (int seed = 1; seed <= 5; seed++)
        {
            faults += await TellEverythingAsync(Newest.Version, new FaultPlan(seed) { Rules = { new FaultRule(kind, 0.5) } });
        }

        faults.Should().BePositive("the seeds bring faults");
    }

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2024_09_15)]
    public async Task Nobody_stays_while_everything_goes_wrong(ServiceVersion version)
    {
        for (int seed = 1; seed <= 25; seed++)
        {
            (await TellEverythingAsync(version, FaultPlan.Everything(seed, 0.12))).Should().BePositive("the seeds bring faults");
        }
    }

    /// <summary>An expert is asked in and let go, and something is announced in between.</summary>
    /// <returns>How much went wrong.</returns>
    private static async Task<int> TellEverythingAsync(ServiceVersion version, FaultPlan faults)
    {
        Func<ServerCall, Task>[] acts =
        [
            call => call.AddParticipantAsync(s_expert),
            call => call.PlayAsync(VirtualVisit.Announcement),
            call => call.RemoveParticipantAsync(new RemoveParticipantOptions(VirtualVisit.Expert)),
        ];
        await using VirtualVisit stage = await VirtualVisit.StartAsync(version, faults);
        await stage.RunAsync(async () =>
        {
            foreach (Func<ServerCall, Task> act in acts)
            {
                try
                {
                    await act(stage.Call);
                }
                catch (Exception failure) when (failure is Azure.RequestFailedException or TimeoutException or CallOperationException)
                {
                    // A play is not asked for again in the dark: it may fail, and the visit with it.
                }
            }
        });

        await stage.IsAsItWasAsync();
        return stage.Emulator.Journal.Entries.Count(entry => entry.Kind == JournalEntryKind.Fault);
    }

    private static async Task TellAsync(ServiceVersion version, Func<VirtualVisit, Task> story)
    {
        await using VirtualVisit stage = await VirtualVisit.StartAsync(version);
        await stage.RunAsync(() => story(stage));
        await stage.IsAsItWasAsync();
    }

    private static async Task ExpertAsync(VirtualVisit stage)
    {
        AddParticipantResult asked = await stage.Call.AddParticipantAsync(s_expert);
        AddParticipantSucceeded joined = await asked.WaitForCompletionAsync();

        joined.OperationContext.Should().Be(asked.OperationContext);
        (await stage.Emulator.GetParticipantsAsync(stage.ServerCallId)).Should().HaveCount(3).And.Contain(VirtualVisit.Expert.RawId);
    }

    private static async Task NobodyComesAsync(VirtualVisit stage, Telephone expert, int? code)
    {
        AddParticipantResult asked = await stage.Call.AddParticipantAsync(s_expert);
        CallEvent outcome = await asked.WaitForOutcomeAsync();

        outcome.Should().BeOfType<AddParticipantFailed>().Which.OperationContext.Should().Be(asked.OperationContext);
        outcome.ResultInformation!.Code.Should().Be(code ?? outcome.ResultInformation.Code);
        (await stage.Emulator.GetParticipantsAsync(stage.ServerCallId)).Should().HaveCount(2).And.NotContain(expert.Number);
    }

    private static async Task RemovalAsync(VirtualVisit stage)
    {
        await stage.Call.AddParticipantAsync(s_expert).WaitForCompletionAsync();

        await stage.Call.RemoveParticipantAsync(new RemoveParticipantOptions(VirtualVisit.Expert));

        (await stage.Emulator.GetParticipantsAsync(stage.ServerCallId)).Should().Equal(VirtualVisit.Caller.RawId, VirtualVisit.Agent.RawId);
    }

    private static async Task AnnouncementAsync(VirtualVisit stage)
    {
        PlayResult playing = await stage.Call.PlayAsync(VirtualVisit.Announcement);
        PlayCompleted played = await playing.WaitForCompletionAsync();

        played.OperationContext.Should().Be(playing.OperationContext);
        stage.Emulator.Journal.Entries.Single(entry => entry.Kind == JournalEntryKind.AudioStarts).Duration.Should().Be(TimeSpan.FromSeconds(5));
    }
}
