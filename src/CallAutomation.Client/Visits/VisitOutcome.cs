namespace CallAutomation.Client;

/// <summary>What came of an action from outside a call that was done by a visit.</summary>
public enum VisitOutcome
{
    /// <summary>It was done: an event said so or, without an event hub, the roster shows it.</summary>
    Succeeded,

    /// <summary>It was not done; <see cref="VisitReport.Event"/> says why.</summary>
    Failed,

    /// <summary>
    /// Nothing was seen of it in time. Without an event hub, somebody who declines looks like somebody who does not answer; an invitation that may still ring is taken back.
    /// </summary>
    NotSeen,

    /// <summary>The call ended meanwhile, for everyone or for the application alone.</summary>
    CallEnded,
}
