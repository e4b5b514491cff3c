using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using CallAutomation.Client.Events;
using CallAutomation.Client.Telemetry;

namespace CallAutomation.Client.Tests.Hub;

public class HubTelemetryTests
{
    [Fact]
    public async Task Counts_what_came_and_what_was_lost()
    {
        ConcurrentQueue<string> counted = new();
        using MeterListener listener = new();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Name == "call_automation.hub.events")
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => counted.Enqueue((string)tags[0].Value!));
        listener.Start();
        await using HubStage stage = new(options => options.EventsKeptOfACall = 1);

        await stage.PutAsync(HubStage.Of(new PlayStarted { Id = "a" }), HubStage.Of(new PlayStarted { Id = "a" }), HubStage.Of(new PlayStarted { Id = "b" }));

        // Other tests count at the same time.
        counted.Should().Contain(["accepted", "duplicate", "dropped"]);
    }

    [Fact]
    public async Task Tells_of_a_handler_that_threw_without_its_text()
    {
        using Listening log = new();
        await using HubStage stage = new();
        stage.Hub.On<MoveParticipantFailed>((_, _) => throw new InvalidOperationException("+14255550123 is on the line"));

        await (await stage.PutAsync(HubStage.Of(new MoveParticipantFailed()))).Handled.WaitAsync(HubStage.Patience);

        log.Lines.Should().Contain("MoveParticipantFailed System.InvalidOperationException").And.NotContain(line => line.Contains("4255550123", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tells_of_a_handler_that_does_not_return()
    {
        using Listening log = new();
        await using HubStage stage = new(options => options.HandlerPatience = TimeSpan.FromMilliseconds(1));
        TaskCompletionSource busy = new();
        stage.Hub.On<MoveParticipantSucceeded>((_, _) => busy.Task);
        CallEventReceipt receipt = await stage.PutAsync(HubStage.Of(new MoveParticipantSucceeded()));

        await log.Slow.Task.WaitAsync(HubStage.Patience);

        busy.SetResult();
        await receipt.Handled.WaitAsync(HubStage.Patience);
    }

    [Fact]
    public async Task Tells_of_a_handler_that_stands_still()
    {
        using Listening log = new();
        await using HubStage stage = new(options => options.HandlerPatience = TimeSpan.FromMilliseconds(1));
        using ManualResetEventSlim busy = new();
        stage.Hub.On<MoveParticipantSucceeded>((_, _) =>
        {
            busy.Wait(HubStage.Patience);
            return Task.CompletedTask;
        });
        CallEventReceipt receipt = await stage.PutAsync(HubStage.Of(new MoveParticipantSucceeded()));

        await log.Slow.Task.WaitAsync(HubStage.Patience);

        busy.Set();
        await receipt.Handled.WaitAsync(HubStage.Patience);
    }

    private sealed class Listening : EventListener
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public TaskCompletionSource Slow { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "CallAutomation-Client")
            {
                EnableEvents(eventSource, EventLevel.Warning);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            // The base class listens before this one is made.
            Lines?.Enqueue(string.Join(' ', eventData.Payload!));
            if (eventData.EventName == nameof(CallAutomationEventSource.HandlerSlow) && Equals(eventData.Payload![0], nameof(MoveParticipantSucceeded)))
            {
                Slow?.TrySetResult();
            }
        }
    }
}
