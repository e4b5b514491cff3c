using System.Collections.Concurrent;
using System.Diagnostics;
using CallAutomation.Client.Events;

namespace CallAutomation.Client.Tests.Hub;

/// <summary>An event is traced to the request it came of, in this process and in another one.</summary>
public sealed class HubTraceTests : IDisposable
{
    private static readonly FileSource s_file = new(new Uri("https://app.example/a.wav"));

    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ActivitySource _mine = new(nameof(HubTraceTests));
    private readonly ActivityListener _listener;
    private readonly Activity _test;

    public HubTraceTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "CallAutomation.Client" or nameof(HubTraceTests),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,

            // Other tests run beside this one; theirs are other traces.
            ActivityStopped = activity => _ended.Enqueue(activity),
        };
        ActivitySource.AddActivityListener(_listener);
        _test = _mine.StartActivity("test")!;
    }

    public void Dispose()
    {
        _test.Dispose();
        _listener.Dispose();
        _mine.Dispose();
    }

    [Fact]
    public async Task An_event_is_linked_to_its_request_whatever_context_that_had()
    {
        await using HubStage stage = new HubStage().Answers(202);
        await stage.Connection.PlayAsync(new PlayOptions(s_file) { OperationContext = "mine" });

        await stage.PutAsync(HubStage.Of(new PlayCompleted(), "mine"));

        Activity request = Mine("CallConnection.Play");
        Mine("CallEventHub.Receive").Links.Should().ContainSingle().Which.Context.SpanId.Should().Be(request.SpanId);
    }

    [Fact]
    public async Task A_handler_is_below_its_event()
    {
        await using HubStage stage = new HubStage().Answers(202);
        ActivityTraceId? traced = null;
        stage.Hub.On<PlayCompleted>((_, _) =>
        {
            traced = Activity.Current?.TraceId;
            return Task.CompletedTask;
        });

        await (await stage.PutAsync(HubStage.Of(new PlayCompleted()))).Handled;

        Activity handled = Mine("CallEventHub.Handle");
        handled.ParentSpanId.Should().Be(Mine("CallEventHub.Receive").SpanId);
        handled.GetTagItem("call_automation.event").Should().Be("PlayCompleted");
        traced.Should().Be(_test.TraceId);
    }

    [Fact]
    public async Task An_event_in_another_process_is_linked_to_where_its_request_was_made()
    {
        await using HubStage here = new HubStage().Answers(202);
        await using CallEventHub elsewhere = new();
        PlayResult play = await here.Connection.PlayAsync(s_file);

        await elsewhere.ReceiveAsync([HubStage.Of(new PlayCompleted(), play.OperationContext)]);

        play.OperationContext.Should().StartWith(_test.Id);
        Mine("CallEventHub.Receive").Links.Should().ContainSingle().Which.Context.SpanId.Should().Be(_test.SpanId);
    }

    [Fact]
    public async Task A_context_that_only_looks_like_a_trace_links_to_nothing()
    {
        await using CallEventHub hub = new();

        await hub.ReceiveAsync([HubStage.Of(new PlayCompleted(), "00-zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz-zzzzzzzzzzzzzzzz-01")]);

        Mine("CallEventHub.Receive").Links.Should().BeEmpty();
    }

    private Activity Mine(string name) => _ended.Single(activity => activity.OperationName == name && activity.TraceId == _test.TraceId);
}
