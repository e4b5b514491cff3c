using AppointmentReminder;
using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using CallAutomation.EndToEnd.Tests.Stage;
using CallAutomation.TestSupport;

namespace CallAutomation.EndToEnd.Tests.Reminders;

/// <summary>The sample's story with the sample's own web site, in virtual time.</summary>
internal sealed class ReminderStage : IAsyncDisposable
{
    private readonly CallEmulator _emulator;
    private readonly CallEventHub _hub;
    private readonly ReminderSite _site;
    private readonly StageClock _clock;
    private readonly Settings _settings = new();

    private ReminderStage(CallEmulator emulator, CallEventHub hub, ReminderSite site, StageClock clock)
    {
        _hub = hub;
        _emulator = emulator;
        _site = site;
        _clock = clock;
    }

    public RecordingWatcher Watcher { get; } = new();

    public Telephone Phone => _emulator.Phone(_settings.To.PhoneNumber);

    public Journal Journal => _emulator.Journal;

    public static async Task<ReminderStage> StartAsync()
    {
        StageClock clock = new();
        CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { TimeProvider = clock, RingTime = CallStage.RingTime }.InThatOrder());
        CallEventHub hub = new();
        return new ReminderStage(emulator, hub, await ReminderSite.OpenAsync(hub, publicUri: null, port: 0, CancellationToken.None), clock);
    }

    /// <summary>Tells the story from beginning to end.</summary>
    public async Task<Outcome> TellAsync(IWatcher? watcher = null)
    {
        using IDisposable flow = _clock.Flow();
        return await BeginAsync(CancellationToken.None, watcher);
    }

    /// <summary>Begins the story while time stands still.</summary>
    public Task<Outcome> BeginAsync(CancellationToken cancellationToken, IWatcher? watcher = null)
    {
        Reminder reminder = new(new CallAutomationClient(_emulator.ConnectionString, new CallAutomationClientOptions { EventHub = _hub }), _hub, _site, watcher ?? Watcher);
        return reminder.CallAsync(_settings.To, _settings.From, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        await _site.DisposeAsync();
        await _hub.DisposeAsync();
    }
}
