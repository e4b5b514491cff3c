using System.Net;
using Azure;
using CallAutomation.Client;
using CallAutomation.EndToEnd.Tests.Stage;

namespace CallAutomation.EndToEnd.Tests.Visits;

/// <summary>Legs that nobody knows of, or not in time, and invitations that would outlive the visit.</summary>
public class VisitLegTests
{
    private static readonly TimeSpan s_ringing = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Leaves_a_leg_of_an_earlier_try_when_the_last_one_is_refused()
    {
        await using VirtualVisit stage = await VirtualVisit.StartAsync();
        int tries = 0;
        stage.Answer = (request, answer) => !IsJoin(request) ? answer
            : answer is null ? tries > 0 ? new HttpResponseMessage(HttpStatusCode.Forbidden) : null
            : tries++ == 0 ? null : answer;

        await stage.RunAsync(async () =>
        {
            Func<Task> add = () => stage.Call.AddParticipantAsync(VirtualVisit.Expert, VirtualVisit.Line);
            (await add.Should().ThrowAsync<RequestFailedException>()).Which.Status.Should().Be(403);
        });

        stage.Emulator.Journal.Ever().Should().ContainSingle("the first try has joined");
        await stage.IsAsItWasAsync();
    }

    [Fact]
    public async Task Leaves_both_legs_where_each_of_two_tries_has_joined()
    {
        await using VirtualVisit stage = await VirtualVisit.StartAsync();
        int tries = 0;
        stage.Answer = (request, answer) =>
        {
            if (!IsJoin(request) || answer is not null)
            {
                return !IsJoin(request) || tries++ > 0 ? answer : null;
            }

            // A service that does not know a repetition of this request.
            request.Headers.Remove("Repeatability-Request-ID");
            request.Headers.Remove("Repeatability-First-Sent");
            return null;
        };
        AddParticipantResult added = null!;

        await stage.RunAsync(async () => added = await stage.Call.AddParticipantAsync(VirtualVisit.Expert, VirtualVisit.Line));

        added.Visit!.Outcome.Should().Be(VisitOutcome.Succeeded);
        stage.Emulator.Journal.Ever().Should().HaveCount(2);
        await stage.IsAsItWasAsync();
    }

    [Fact]
    public async Task Leaves_when_an_invitation_cannot_be_taken_back()
    {
        await using VirtualVisit stage = await VirtualVisit.StartAsync();
        stage.Emulator.Phone(VirtualVisit.Expert.PhoneNumber).RingsFor(s_ringing);
        stage.Answer = (request, answer) => request.RequestUri!.AbsolutePath.EndsWith(":cancelAddParticipant", StringComparison.Ordinal)
            ? throw new InvalidOperationException("No token is to be had.")
            : answer;
        using CancellationTokenSource cancel = new();

        await stage.RunAsync(async () =>
        {
            Task adding = stage.Call.AddParticipantAsync(VirtualVisit.Expert, VirtualVisit.Line, cancel.Token);
            await stage.Emulator.Delay(TimeSpan.FromSeconds(5));
            cancel.Cancel();
            Func<Task> added = () => adding;
            await added.Should().ThrowAsync<OperationCanceledException>();
        });

        await stage.IsAsItWasAsync();
    }

    [Fact]
    public async Task Takes_the_invitation_back_wherever_it_is_canceled()
    {
        int step = 0;
        bool reached = true;
        while (reached)
        {
            step++;
            reached = false;
            await using VirtualVisit stage = await VirtualVisit.StartAsync();
            stage.Emulator.Phone(VirtualVisit.Expert.PhoneNumber).RingsFor(s_ringing);
            using CancellationTokenSource cancel = new();
            DateTimeOffset began = default;
            stage.AtStep = now =>
            {
                // Whoever has picked up is there.
                if (now == step && stage.Emulator.TimeProvider.GetUtcNow() - began < s_ringing)
                {
                    reached = true;
                    cancel.Cancel();
                }

                return Task.CompletedTask;
            };

            await stage.RunAsync(async () =>
            {
                began = stage.Emulator.TimeProvider.GetUtcNow();
                try
                {
                    await stage.Call.AddParticipantAsync(VirtualVisit.Expert, VirtualVisit.Line, cancel.Token);
                }
                catch (OperationCanceledException)
                {
                }
            });

            await stage.IsAsItWasAsync();
            (await stage.Emulator.GetParticipantsAsync(stage.ServerCallId)).Contains(VirtualVisit.Expert.RawId).Should().Be(!reached, $"it was canceled at step {step}");
        }

        step.Should().BeGreaterThan(5);
    }

    [Fact]
    public async Task Takes_the_invitation_back_when_the_hub_ends()
    {
        await using VirtualVisit stage = await VirtualVisit.StartAsync();
        stage.Emulator.Phone(VirtualVisit.Expert.PhoneNumber).RingsFor(s_ringing);

        await stage.RunAsync(async () =>
        {
            Task adding = stage.Call.AddParticipantAsync(VirtualVisit.Expert, VirtualVisit.Line);
            await stage.Emulator.Delay(TimeSpan.FromSeconds(5));
            await stage.Hub.DisposeAsync();
            Func<Task> added = () => adding;
            await added.Should().ThrowAsync<ObjectDisposedException>();
        });

        await stage.IsAsItWasAsync();
        (await stage.Emulator.GetParticipantsAsync(stage.ServerCallId)).Should().NotContain(VirtualVisit.Expert.RawId);
    }

    private static bool IsJoin(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.EndsWith(":connect", StringComparison.Ordinal);
}
