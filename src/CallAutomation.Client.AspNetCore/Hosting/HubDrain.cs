using CallAutomation.Client.AspNetCore.Telemetry;
using CallAutomation.Client.Events;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallAutomation.Client.AspNetCore.Hosting;

/// <summary>At a graceful stop, lets handlers finish: first while callbacks still arrive, for whoever waits for some, then what is left.</summary>
internal sealed class HubDrain(CallEventHub hub, CallbackReceiver receiver, IOptions<CallAutomationCallbackOptions> options, ILoggerFactory loggers)
    : IHostedLifecycleService
{
    private static readonly TimeSpan s_end = TimeSpan.FromSeconds(2);

    /// <summary>What the visitors of calls have to leave in: as long as a client lets leaving take, unless it is told otherwise.</summary>
    private static readonly TimeSpan s_leaving = TimeSpan.FromSeconds(10);

    private readonly TimeSpan _patience = options.Value.DrainTimeout;

    /// <summary>Has the host wait so long that nothing of this is cut off, with what the server needs itself.</summary>
    public static void GiveTime(HostOptions host, IOptions<CallAutomationCallbackOptions> options)
    {
        try
        {
            TimeSpan needed = (2 * options.Value.DrainTimeout) + s_end + s_leaving + TimeSpan.FromSeconds(5);
            host.ShutdownTimeout = host.ShutdownTimeout < needed ? needed : host.ShutdownTimeout;
        }
        catch (OptionsValidationException)
        {
            // The start says what is wrong with them.
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The server still serves.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        receiver.Stop();
        await IsDrainedAsync(_patience, cancellationToken).ConfigureAwait(false);

        // What visits wait for will not be heard any more.
        await IsInTimeAsync(hub.LeaveVisitsAsync(cancellationToken), s_leaving, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The server may serve no more.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The server has stopped: what waits for more waits in vain.</summary>
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        if (!await IsDrainedAsync(_patience, cancellationToken).ConfigureAwait(false))
        {
            Log.NotDrained(loggers.CreateLogger("CallAutomation.Client.AspNetCore"), _patience.TotalSeconds, hub.GetStatus().Unhandled);
        }

        await hub.DisposeAsync().ConfigureAwait(false);
        await IsDrainedAsync(_patience < s_end ? _patience : s_end, cancellationToken).ConfigureAwait(false);
    }

    private Task<bool> IsDrainedAsync(TimeSpan patience, CancellationToken cancellationToken) => IsInTimeAsync(hub.DrainAsync(cancellationToken), patience, cancellationToken);

    private static async Task<bool> IsInTimeAsync(Task done, TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            await done.WaitAsync(patience, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }
}
