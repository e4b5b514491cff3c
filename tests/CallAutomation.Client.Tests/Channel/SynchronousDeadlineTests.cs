using System.Net;
using Azure;
using CallAutomation.Client.Tests.Fixture;
using CallAutomation.Client.Tests.Recording;
using CallAutomation.Client.Transport;

namespace CallAutomation.Client.Tests.Channel;

using RecordingStorage = CallAutomation.Client.Tests.Recording.RecordingStorage;

/// <summary>A synchronous verb that waits inside a body, as on a network where no more comes.</summary>
public class SynchronousDeadlineTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Theory, InlineData(200), InlineData(404)]
    public async Task Ends_a_wait_inside_an_answer(int status)
    {
        Stuck body = new();
        MockedService service = new MockedService().Answers(Answer(status, body));

        Task verb = Task.Run(() => service.Client().GetCallConnection("call-1").GetProperties());
        await body.Waiting.WaitAsync(s_patience);
        service.Clock.Advance(TimeSpan.FromSeconds(11));

        await verb.Invoking(ending => ending.WaitAsync(s_patience)).Should().ThrowAsync<TimeoutException>().WithMessage("CallConnection.GetProperties was not accepted within 10 s*");
    }

    [Fact]
    public async Task Ends_a_wait_inside_a_refusal_of_the_storage()
    {
        Stuck body = new();
        RecordingTimeProvider clock = new(MockedService.Noon);
        RecordingStorage storage = new(1000) { Instead = (_, _) => Answer(404, body)() };
        CallAutomationClient client = storage.Client(options => options.RequestStamps = new RequestStamps(clock, Guid.NewGuid));

        Task verb = Task.Run(() => client.OpenRecording(RecordingStorage.Content, new() { Deadline = TimeSpan.FromSeconds(5) }));
        await body.Waiting.WaitAsync(s_patience);
        clock.Advance(TimeSpan.FromSeconds(6));

        await verb.Invoking(ending => ending.WaitAsync(s_patience)).Should().ThrowAsync<TimeoutException>().WithMessage("CallAutomationClient.OpenRecording did not end within 5 s*");
    }

    [Fact]
    public async Task Lets_the_caller_end_a_wait_inside_a_refusal_of_the_storage()
    {
        Stuck body = new();
        using CancellationTokenSource caller = new();
        RecordingStorage storage = new(1000) { Instead = (_, _) => Answer(404, body)() };

        Task verb = Task.Run(() => storage.Client().DownloadRecording(RecordingStorage.Content, new MemoryStream(), null, caller.Token));
        await body.Waiting.WaitAsync(s_patience);
        await caller.CancelAsync();

        (await verb.Invoking(ending => ending.WaitAsync(s_patience)).Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(caller.Token);
    }

    private static Func<HttpResponseMessage> Answer(int status, Stream body) => () => new HttpResponseMessage((HttpStatusCode)status) { Content = new StreamContent(body) };

    /// <summary>Reading it waits until somebody takes it away, as reading from a connection does.</summary>
    private sealed class Stuck : MemoryStream
    {
        private readonly TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _taken = new();

        public Task Waiting => _waiting.Task;

        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count)
        {
            _waiting.TrySetResult();
            _taken.Wait();
            throw new IOException("The connection was closed.");
        }

        protected override void Dispose(bool disposing)
        {
            _taken.Set();
            base.Dispose(disposing);
        }
    }
}
