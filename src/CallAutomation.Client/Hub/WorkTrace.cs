using System.Diagnostics;

namespace CallAutomation.Client.Hub;

/// <summary>Where an event is in traces.</summary>
/// <param name="received">The activity in which it was received.</param>
internal sealed class WorkTrace(ActivityContext received)
{
    public ActivityContext Received { get; } = received;

    /// <summary>The activity of the request that it ends; null where that is not known.</summary>
    public ActivityContext? Cause { get; set; }
}
