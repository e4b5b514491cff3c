using Azure;
using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using CallAutomation.EndToEnd.Tests.Stage;
using Xunit.Abstractions;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.EndToEnd.Tests.Visits;

/// <summary>Something happens at each step of a visit, one after the other: wherever it happens, the application leaves, and alone.</summary>
public class VisitDisturbanceTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, Func<ServerCall, CancellationToken, Task>> s_visits = new()
    {
        ["add"] = (call, token) => call.AddParticipantAsync(VirtualVisit.Expert, VirtualVisit.Line, token),
        ["add somebody who does not answer"] = (call, token) => call.AddParticipantAsync(
            new AddParticipantOptions(new PhoneIdentifier("+14255550155")) { CallerId = VirtualVisit.Line, InvitationTimeout = TimeSpan.FromSeconds(20) }, token),
        ["remove"] = (call, token) => call.RemoveParticipantAsync(new RemoveParticipantOptions(VirtualVisit.Expert), token),
        ["play"] = (call, token) => call.PlayAsync(VirtualVisit.Announcement, token),
        ["visit"] = async (call, token) =>
        {
            await using CallVisit visit = await call.VisitAsync(cancellationToken: token).ConfigureAwait(false);
            await visit.Connection.PlayAsync(VirtualVisit.Announcement, token).WaitForCompletionAsync(token).ConfigureAwait(false);
            await visit.Connection.AddParticipantAsync(VirtualVisit.Expert, VirtualVisit.Line, token).WaitForCompletionAsync(token).ConfigureAwait(false);
        },
    };

    public static TheoryData<string> Visits => [.. s_visits.Keys];

    [Theory, MemberData(nameof(Visits))]
    public Task Leaves_when_it_is_canceled_at_any_step(string name) => SweepAsync(name, (_, cancel, _) =>
    {
        cancel.Cancel();
        return Task.CompletedTask;
    });

    [Theory, MemberData(nameof(Visits))]
    public Task Leaves_when_the_hub_ends_at_any_step(string name) => SweepAsync(name, (stage, _, _) =>
    {
        // It ends when all have left, which goes on while the application does other things.
        _ = stage.Hub.DisposeAsync().AsTask();
        return Task.CompletedTask;
    });

    [Theory, MemberData(nameof(Visits))]
    public Task Leaves_when_the_call_ends_at_any_step(string name) => SweepAsync(
        name,
        (stage, _, _) =>
        {
            stage.Emulator.Phone(VirtualVisit.Agent.PhoneNumber).HangUp();
            stage.Emulator.Phone(VirtualVisit.Caller.PhoneNumber).HangUp();
            return Task.CompletedTask;
        },
        isCallOver: true);

    [Theory, MemberData(nameof(Visits))]
    public Task Leaves_when_answers_are_lost_from_any_step_on_for_a_while(string name) => SweepAsync(name, (stage, _, step) =>
    {
        int lost = 3;
        stage.Answer = (_, answer) => answer is not null && lost-- > 0 ? null : answer;
        return Task.CompletedTask;
    });

    [Theory, MemberData(nameof(Visits))]
    public Task Leaves_when_answers_are_lost_from_any_step_on_and_it_is_canceled(string name) => SweepAsync(name, (stage, cancel, step) =>
    {
        int lost = 4;
        stage.Answer = (_, answer) => answer is not null && lost-- > 0 ? null : answer;
        cancel.Cancel();
        return Task.CompletedTask;
    });

    private async Task SweepAsync(string name, Func<VirtualVisit, CancellationTokenSource, int, Task> disturb, bool isCallOver = false)
    {
        int step = 0;
        bool reached = true;
        while (reached)
        {
            step++;
            reached = false;
            await using VirtualVisit stage = await VirtualVisit.StartAsync();
            stage.Emulator.Phone("+14255550155").DoesNotAnswer();
            using CancellationTokenSource cancel = new();
            stage.AtStep = async now =>
            {
                if (now == step)
                {
                    reached = true;
                    await disturb(stage, cancel, step).ConfigureAwait(false);
                }
            };

            Exception? failure = null;
            await stage.RunAsync(async () =>
            {
                try
                {
                    await s_visits[name](stage.Call, cancel.Token);
                }
                catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException or CallOperationException or RequestFailedException or TimeoutException)
                {
                    failure = ended;
                }
            });

            try
            {
                await stage.IsAsItWasAsync(isCallOver);
            }
            catch (Exception wrong)
            {
                throw new InvalidOperationException($"{name}, step {step} ({failure?.GetType().Name}): {wrong.Message}\n{failure}\n{string.Join('\n', stage.Emulator.Journal.Entries)}", wrong);
            }
        }

        output.WriteLine($"{name}: it happened at each of {step - 1} steps");
        step.Should().BeGreaterThan(10, "there are many steps");
    }
}
