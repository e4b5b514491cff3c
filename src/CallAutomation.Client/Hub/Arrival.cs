using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

/// <summary>What follows from an event that came, to be done outside the gate.</summary>
internal sealed class Arrival
{
    /// <summary>The handlers of its call are too far behind: it was not taken.</summary>
    public static Arrival Refused { get; } = new();

    /// <summary>How many events went into the line of work.</summary>
    public int Count { get; set; }

    /// <summary>What nobody handles, and is done with that; null where there is nothing of that kind.</summary>
    public List<HandlerWork>? Done { get; set; }

    /// <summary>Somebody has to begin to work on the line.</summary>
    public bool BeginsToWork { get; set; }

    /// <summary>The call has ended with this.</summary>
    public bool HasEnded { get; set; }

    /// <summary>Tones that wait at a gap from now on, and which gap it is.</summary>
    public (ToneOrder Order, int Gap)? Waits { get; set; }

    /// <summary>Requests that have ended.</summary>
    public List<(AwaitedOutcome Outcome, CallEvent Event)>? Outcomes { get; set; }

    /// <summary>Waits that have found their event.</summary>
    public List<(EventWait Wait, CallEvent Event)>? Answered { get; set; }

    /// <summary>Answers whoever waited.</summary>
    public void Answer()
    {
        foreach ((AwaitedOutcome outcome, CallEvent callEvent) in Outcomes ?? [])
        {
            outcome.Complete(callEvent);
        }

        foreach ((EventWait wait, CallEvent callEvent) in Answered ?? [])
        {
            wait.Answer(callEvent);
        }
    }
}
