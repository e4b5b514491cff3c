using AppointmentReminder.Screen;
using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;

namespace AppointmentReminder;

/// <summary>Everything around the story: the service or its emulator, our web site, the client and the screen.</summary>
internal static class Session
{
    public static async Task<Outcome> RunAsync(Settings settings, CancellationToken cancellationToken)
    {
        MessageLog log = new();
        string title = settings.ConnectionString is null ? $"emulator: the patient {settings.Patient.Words}" : "live service";
        return await ConsoleView.ShowAsync(title, log, () => CallAsync(settings, log, cancellationToken));
    }

    private static async Task<Outcome> CallAsync(Settings settings, IWatcher watcher, CancellationToken cancellationToken)
    {
        // Without a connection string the service itself runs here, with a patient who follows a script.
        await using CallEmulator? emulator = settings.ConnectionString is null ? await RehearseAsync(settings, cancellationToken) : null;
        await using CallEventHub hub = new();
        await using ReminderSite site = await ReminderSite.OpenAsync(hub, settings.CallbackUri, settings.Port, cancellationToken);
        CallAutomationClient client = new(settings.ConnectionString ?? emulator!.ConnectionString, new CallAutomationClientOptions { EventHub = hub });

        return await new Reminder(client, hub, site, watcher).CallAsync(settings.To, settings.From, cancellationToken);
    }

    private static async Task<CallEmulator> RehearseAsync(Settings settings, CancellationToken cancellationToken)
    {
        CallEmulatorOptions options = new() { RingTime = TimeSpan.FromSeconds(2), NoAnswerTime = TimeSpan.FromSeconds(8), Seed = settings.Seed };
        CallEmulator emulator = await CallEmulator.StartAsync(options, cancellationToken);
        settings.Patient.Script(emulator.Phone(settings.To.PhoneNumber));
        return emulator;
    }
}
