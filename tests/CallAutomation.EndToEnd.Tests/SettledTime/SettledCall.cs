using System.Net;
using System.Threading.Channels;
using Azure;
using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using CallAutomation.TestSupport;

namespace CallAutomation.EndToEnd.Tests.SettledTime;

/// <summary>
/// An application that knows nothing of the emulator: its endpoint answers at once and puts events into a channel, a service behind it does the work on the thread pool and pauses as
/// it likes, its client uses the network, and what it waits for are completion sources of its own, with deadlines.
/// </summary>
internal sealed class SettledCall : IAsyncDisposable
{
    private const string Caller = "+14255550123";
    private static readonly Uri s_callbacks = new("http://app.example/callbacks");
    private static readonly FileSource s_question = new(new Uri("http://app.example/question.wav"));
    private static readonly TimeSpan s_deadline = TimeSpan.FromSeconds(10);

    private readonly Channel<CallEvent> _events = Channel.CreateUnbounded<CallEvent>();
    private readonly TaskCompletionSource<string> _pressed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CallAutomationClient _client;
    private readonly Func<Task> _pause;
    private readonly Task _service;

    private SettledCall(CallEmulator emulator, Func<Task> pause)
    {
        Emulator = emulator;
        _client = new CallAutomationClient(emulator.ConnectionString);
        _pause = pause;
        emulator.ConnectApplication(ReceiveAsync);
        emulator.Phone(Caller).RingsFor(TimeSpan.FromSeconds(4)).PressesWhenPrompted("1", TimeSpan.FromSeconds(3));
        _service = Task.Run(ServeAsync);
    }

    public CallEmulator Emulator { get; }

    public static async Task<SettledCall> StartAsync(TimeSpan rest, Func<Task> pause) =>
        new(await CallEmulator.StartAsync(new CallEmulatorOptions { Time = EmulatorTime.SettledAfter(rest) }), pause);

    public Task RunAsync() => Emulator.RunAsync(async () =>
    {
        CallConnection call = (await _client.CreateCallAsync(new CreateCallOptions(new PhoneIdentifier(Caller), s_callbacks) { CallerId = new PhoneIdentifier("+14255550199") })).Value.CallConnection;
        string pressed;
        try
        {
            // Four seconds of ringing, one of the question, three until the key; and two in hand.
            pressed = await _pressed.Task.WaitAsync(s_deadline, Emulator.TimeProvider);
        }
        catch (TimeoutException)
        {
            pressed = "nothing";
        }

        await UnlessOverAsync(pressed == "1" ? call.PlayAsync(new PlayOptions(s_question)) : call.HangUpAsync(HangUpScope.Everyone));

        await await Task.WhenAny(_over.Task, _service);
    });

    /// <summary>What happened to the caller, and when.</summary>
    public string Outcome() => string.Join('\n', Emulator.Journal.Entries
        .Where(entry => entry.Who == Caller)
        .Select(entry => $"{entry.Time:HH:mm:ss.fff} {entry.Kind} {entry.Tone} {entry.What}"));

    public async ValueTask DisposeAsync()
    {
        _events.Writer.Complete();
        await _service;
        await Emulator.DisposeAsync();
    }

    private async Task<HttpResponseMessage> ReceiveAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get)
        {
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Wav.Silence(1)) };
        }

        foreach (CallEvent callEvent in CallEventParser.Parse(await request.Content!.ReadAsByteArrayAsync(cancellationToken)))
        {
            await _events.Writer.WriteAsync(callEvent, cancellationToken);
        }

        return new HttpResponseMessage(HttpStatusCode.OK);
    }

    /// <summary>The call may have ended meanwhile.</summary>
    private static async Task UnlessOverAsync(Task request)
    {
        try
        {
            await request;
        }
        catch (RequestFailedException refused) when (refused.Status == 404)
        {
        }
    }

    private async Task ServeAsync()
    {
        await foreach (CallEvent callEvent in _events.Reader.ReadAllAsync())
        {
            await _pause();
            CallConnection call = _client.GetCallConnection(callEvent.CallConnectionId!);
            switch (callEvent)
            {
                case CallConnected:
                    await UnlessOverAsync(call.RecognizeAsync(new RecognizeDtmfOptions(new PhoneIdentifier(Caller), maxTonesToCollect: 1) { Prompts = { s_question }, InitialSilenceTimeout = TimeSpan.FromSeconds(5) }));
                    break;
                case RecognizeCompleted recognized:
                    _pressed.TrySetResult(recognized.DtmfResult!.ToKeys());
                    break;
                case PlayCompleted:
                    await UnlessOverAsync(call.HangUpAsync(HangUpScope.Everyone));
                    break;
                case CallDisconnected:
                    _over.TrySetResult();
                    break;
            }
        }
    }
}
