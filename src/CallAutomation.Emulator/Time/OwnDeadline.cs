namespace CallAutomation.Emulator.Time;

/// <summary>Deadlines of the emulator itself, in real time: nothing that a run in virtual time would wait for, so nobody needs to look at them.</summary>
internal static class OwnDeadline
{
    [ThreadStatic]
    private static bool s_isBeingSet;

    /// <summary>Whether the current thread is setting one just now.</summary>
    public static bool IsBeingSet => s_isBeingSet;

    /// <summary>Cancels when the time is over.</summary>
    public static void Set(CancellationTokenSource source, TimeSpan limit)
    {
        s_isBeingSet = true;
        try
        {
            source.CancelAfter(limit);
        }
        finally
        {
            s_isBeingSet = false;
        }
    }
}
