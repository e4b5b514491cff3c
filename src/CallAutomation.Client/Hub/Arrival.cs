using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

/// <summary>What follows from an event that came, to be done outside the gate.</summary>
internal sealed record Arrival
{
    /// <summary>How many events went into the line of work.</summary>
    public int Count { get; set; }

    /// <summary>Somebody has to begin to work on the line.</summary>
    public bool BeginsToWork { get; set; }

    /// <summary>The call has ended with this.</summary>
    public bool HasEnded { get; set; }

    /// <summary>Tones that wait for one that is missing.</summary>
    public ToneOrder? WaitsForTone { get; set; }

    public List<(AwaitedOutcome Outcome, CallEvent Event)>? Outcomes { get; set; }

    public List<(EventWait Wait, CallEvent Event)>? Waits { get; set; }

    /// <summary>Answers whoever waited.</summary>
    public void Answer()
    {
        foreach ((AwaitedOutcome outcome, CallEvent callEvent) in Outcomes ?? [])
        {
            outcome.Complete(callEvent);
        }

        foreach ((EventWait wait, CallEvent callEvent) in Waits ?? [])
        {
            wait.Answer(callEvent);
        }
    }
}
