using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

internal static class TaskCasts
{
    /// <summary>The same task with the type that its event has. It ends where the first one ends, on no other thread.</summary>
    public static Task<T> Cast<T>(this Task<CallEvent> task)
        where T : CallEvent => task.Then(static callEvent => (T)callEvent);

    /// <summary>What is made of the result, right where the task ends.</summary>
    public static Task<TNext> Then<T, TNext>(this Task<T> task, Func<T, TNext> next) =>
        task.ContinueWith(
            done => done.IsFaulted ? Task.FromException<TNext>(done.Exception!.InnerException!)
                : done.IsCanceled ? AsCanceled<T, TNext>(done)
                : Made(done.Result, next),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default).Unwrap();

    private static Task<TNext> Made<T, TNext>(T result, Func<T, TNext> next)
    {
        try
        {
            return Task.FromResult(next(result));
        }
        catch (Exception failure)
        {
            return Task.FromException<TNext>(failure);
        }
    }

    private static async Task<TNext> AsCanceled<T, TNext>(Task<T> canceled)
    {
        // Awaiting it is the one way to the token it was canceled with.
        await canceled.ConfigureAwait(false);
        return default!;
    }
}
