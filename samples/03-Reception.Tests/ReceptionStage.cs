using System.Net;
using CallAutomation.Client.AspNetCore;
using CallAutomation.Emulator;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Reception.Tests;

/// <summary>The application as it is, on a port of its own, and the service on this machine in settled time: nobody waits for ringing, audio or patience.</summary>
internal sealed class ReceptionStage : WebApplicationFactory<Program>
{
    private ReceptionStage(CallEmulator emulator) => Emulator = emulator;

    public CallEmulator Emulator { get; }

    /// <summary>The telephone of a caller; say what it does, then let it call.</summary>
    public Telephone Caller => Emulator.Phone("+14255550123");

    public static async Task<ReceptionStage> StartAsync()
    {
        ReceptionStage stage = new(await CallEmulator.StartAsync(new CallEmulatorOptions { Time = EmulatorTime.Settled }));
        stage.UseKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        stage.StartServer();
        await stage.Emulator.SubscribeAsync(new EventGridSubscription(stage.Services.GetRequiredService<CallbackAddress>().EventGridUri));
        return stage;
    }

    /// <summary>Calls the application, and waits until the call is over and reported.</summary>
    public async Task CallAsync()
    {
        Caller.CallApplication("+14255550199", "Ms Patient");
        await Emulator.Journal.FirstAsync(static entry => entry is { Kind: JournalEntryKind.EventDelivered, EventName: "CallDisconnected" })
            .WaitAsync(TimeSpan.FromSeconds(60));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("CallAutomation:ConnectionString", Emulator.ConnectionString)
        .UseSetting("Callbacks:Issuer", Emulator.TokenIssuer)
        .UseSetting("Callbacks:Secret", "a-secret-of-this-test-alone");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Emulator.DisposeAsync();
    }
}
