using System.Diagnostics;

namespace CallAutomation.Client.Hub;

/// <summary>Where another thread may come between two steps: the tests try every order of such steps. There is nothing of it in a release.</summary>
internal static class SchedulePoint
{
    [ThreadStatic]
    private static Action? s_reached;

    /// <summary>What the test does at each point that this thread reaches.</summary>
    public static Action? Reached
    {
        get => s_reached;
        set => s_reached = value;
    }

    [Conditional("DEBUG")]
    public static void Pass() => s_reached?.Invoke();
}
