using System.Net;
using Azure.Core.Pipeline;
using CallAutomation.Client;
using CallAutomation.Client.Events;

namespace CallAutomation.Emulator.Benchmarks;

/// <summary>The real client and the emulator in virtual time.</summary>
internal sealed class VirtualSite : IAsyncDisposable
{
    private VirtualSite(CallEmulator emulator, byte[] audio)
    {
        Emulator = emulator;
        Events = emulator.CreateInbox<CallEvent>();
        CallAutomationClientOptions options = new() { Transport = new HttpClientTransport(emulator.CreateHandler()) };
        options.Retry.Delay = TimeSpan.Zero;
        Client = new CallAutomationClient(emulator.ConnectionString, options);
        emulator.ConnectApplication(async (request, cancellationToken) =>
        {
            if (request.Method == HttpMethod.Get)
            {
                return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(audio) };
            }

            foreach (CallEvent callEvent in CallEventParser.Parse(await request.Content!.ReadAsByteArrayAsync(cancellationToken)))
            {
                Events.Put(callEvent);
            }

            return new HttpResponseMessage(HttpStatusCode.OK);
        });
    }

    public CallEmulator Emulator { get; }

    public CallAutomationClient Client { get; }

    public Inbox<CallEvent> Events { get; }

    public static async Task<VirtualSite> OpenAsync(TimeSpan audio) =>
        new(await CallEmulator.StartAsync(new CallEmulatorOptions { Time = EmulatorTime.Virtual }), Wav.Silence(audio.TotalSeconds));

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();
}
