using CallAutomation.Client.Events;
using CallAutomation.Client.Hub;

namespace CallAutomation.Client.Visits;

/// <summary>What all visits of a client have in common.</summary>
internal sealed record VisitRules
{
    /// <summary>The clock of all waiting: the hub's, where there is one.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Who hears what comes of requests; null where nobody does, and the call has to be looked at.</summary>
    public CallEventHub? Hub { get; init; }

    /// <summary>Where events go, where the options of a request do not say.</summary>
    public Uri? CallbackUri { get; init; }

    /// <summary>How long it may take until the application is connected, once the service has accepted.</summary>
    public TimeSpan SetupDeadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long something that is done at once may take to be told of.</summary>
    public TimeSpan InCallDeadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an action may last, once the application is connected.</summary>
    public TimeSpan VisitDeadline { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long leaving may take, all tries together.</summary>
    public TimeSpan LeaveDeadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How waits are told to a clock that jumps.</summary>
    public Func<Action<Action>>? Track => Hub?.TrackWait;

    /// <summary>A pause by the clock.</summary>
    public async Task PauseAsync(bool isAsync, TimeSpan pause, CancellationToken cancellationToken)
    {
        TaskCompletionSource<bool> over = Completions.Create<bool>(Track);
        using ITimer timer = Clock.CreateTimer(_ => over.TrySetResult(true), null, pause, Timeout.InfiniteTimeSpan);
        using CancellationTokenRegistration registration = cancellationToken.Register(() => over.TrySetCanceled(cancellationToken));
        await Turn.Of(isAsync, over.Task).ConfigureAwait(false);
    }
}
