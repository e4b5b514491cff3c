using CallAutomation.Client.AspNetCore;
using CallAutomation.Emulator;

namespace Reception;

/// <summary>The service on this machine, and a telephone that calls: so that the application can be seen at work without an Azure account.</summary>
internal sealed class Rehearsal : IAsyncDisposable
{
    private readonly CallEmulator _emulator;

    private Rehearsal(CallEmulator emulator) => _emulator = emulator;

    /// <summary>Starts one where no resource is configured, and configures the application for it.</summary>
    public static async Task<Rehearsal?> StartUnlessConfiguredAsync(WebApplicationBuilder builder)
    {
        if (!string.IsNullOrEmpty(builder.Configuration["CallAutomation:ConnectionString"]))
        {
            return null;
        }

        CallEmulator emulator = await CallEmulator.StartAsync();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["CallAutomation:ConnectionString"] = emulator.ConnectionString,
            ["Callbacks:Issuer"] = emulator.TokenIssuer,
            ["Callbacks:Secret"] = Guid.NewGuid().ToString("N"),
            ["urls"] = "http://127.0.0.1:0",
        });
        return new Rehearsal(emulator);
    }

    /// <summary>Somebody calls, presses 1, and listens to the end.</summary>
    public async Task CallAsync(IServiceProvider services)
    {
        CallbackAddress address = services.GetRequiredService<CallbackAddress>();
        await _emulator.SubscribeAsync(new EventGridSubscription(address.EventGridUri));
        Telephone caller = _emulator.Phone("+14255550123").PressesWhenPrompted("1");

        caller.CallApplication("+14255550199", "Ms Patient");

        CancellationToken stopping = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        await foreach (JournalEntry entry in _emulator.Journal.ReadAsync(stopping))
        {
            Console.WriteLine(entry);
            if (entry is { Kind: JournalEntryKind.EventDelivered, EventName: "CallDisconnected" })
            {
                return;
            }
        }
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
