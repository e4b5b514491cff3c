namespace CallAutomation.Client.Visits;

/// <summary>Lets one flow serve the verbs with and without <c>Async</c>: without, its waits stand still, so that it is over when it returns.</summary>
internal static class Turn
{
    public static Task<T> Of<T>(bool isAsync, Task<T> task)
    {
        if (!isAsync)
        {
            ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        }

        return task;
    }
}
