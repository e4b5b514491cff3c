using System.Net;
using Azure.Core.Pipeline;
using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using CallAutomation.EndToEnd.Tests.Stage;
using CallAutomation.TestSupport;

namespace CallAutomation.EndToEnd.Tests.VirtualTime;

/// <summary>The real client and the emulator in virtual time, joined without a socket.</summary>
internal sealed class VirtualCall : IAsyncDisposable
{
    public static readonly PhoneIdentifier Caller = new("+14255550123");
    public static readonly Uri CallbackUri = new("https://app.example/callbacks");
    public static readonly Uri Question = new("https://app.example/question.wav");

    private static readonly byte[] s_question = Wav.Silence(5);

    private VirtualCall(CallEmulator emulator)
    {
        Emulator = emulator;
        Events = emulator.CreateInbox<CallEvent>();
        CallAutomationClientOptions options = new() { Transport = new HttpClientTransport(emulator.CreateHandler()) };
        options.Retry.Delay = TimeSpan.Zero;
        Client = new CallAutomationClient(emulator.ConnectionString, options);
        emulator.ConnectApplication(ReceiveAsync);
    }

    public CallEmulator Emulator { get; }

    public CallAutomationClient Client { get; }

    public Inbox<CallEvent> Events { get; }

    /// <summary>What the application does with each event before it says that it has it.</summary>
    public Func<CallEvent, Task> OnEvent { get; set; } = static _ => Task.CompletedTask;

    public static async Task<VirtualCall> StartAsync(TimeSpan? patience = null)
    {
        CallEmulatorOptions options = new CallEmulatorOptions { Time = EmulatorTime.Virtual, RingTime = TimeSpan.FromSeconds(3) }.InThatOrder();
        options.VirtualTimePatience = patience ?? options.VirtualTimePatience;
        return new VirtualCall(await CallEmulator.StartAsync(options));
    }

    public async Task<CallConnection> PlaceAsync()
    {
        CreateCallResult placed = await Client.CreateCallAsync(new CreateCallOptions(Caller, CallbackUri) { CallerId = new PhoneIdentifier("+14255550199") });
        await Events.NextAsync<CallConnected>();
        return placed.CallConnection;
    }

    public string JournalText() => string.Join('\n', Emulator.Journal.Entries.Select(entry => $"{entry.Number} {entry.Time:O} {entry}"));

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();

    private async Task<HttpResponseMessage> ReceiveAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get)
        {
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(s_question) };
        }

        foreach (CallEvent callEvent in CallEventParser.Parse(await request.Content!.ReadAsByteArrayAsync(cancellationToken)))
        {
            await OnEvent(callEvent);
            Events.Put(callEvent);
        }

        return new HttpResponseMessage(HttpStatusCode.OK);
    }
}
