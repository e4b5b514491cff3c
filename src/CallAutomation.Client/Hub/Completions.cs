namespace CallAutomation.Client.Hub;

/// <summary>How waits end: away from whoever ends them, unless a clock that jumps has to see what follows.</summary>
internal static class Completions
{
    public static TaskCompletionSource<T> Create<T>(Func<Action<Action>>? track) =>
        track is null ? new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously) : new TaskCompletionSource<T>();

    /// <summary>The task, for as long as the token allows; known to the clock meanwhile.</summary>
    public static Task<T> WaitAsync<T>(Task<T> task, Func<Action<Action>>? track, CancellationToken cancellationToken)
    {
        if (task.IsCompleted || (track is null && !cancellationToken.CanBeCanceled))
        {
            return task;
        }

        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        TaskCompletionSource<T> wait = Create<T>(track);
        Action<Action> end = track?.Invoke() ?? (static complete => complete());
        int ended = 0;
        CancellationTokenRegistration registration = default;
        if (cancellationToken.CanBeCanceled)
        {
            registration = cancellationToken.Register(() =>
            {
                if (Interlocked.Exchange(ref ended, 1) == 0)
                {
                    end(() => wait.TrySetCanceled(cancellationToken));
                }
            });
        }

        task.ContinueWith(
            done =>
            {
                registration.Dispose();
                if (Interlocked.Exchange(ref ended, 1) == 0)
                {
                    end(() => Hand(done, wait));
                }
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        return wait.Task;
    }

    private static void Hand<T>(Task<T> done, TaskCompletionSource<T> wait)
    {
        if (done.IsFaulted)
        {
            wait.TrySetException(done.Exception!.InnerExceptions);
        }
        else if (done.IsCanceled)
        {
            wait.TrySetCanceled();
        }
        else
        {
            wait.TrySetResult(done.Result);
        }
    }
}
