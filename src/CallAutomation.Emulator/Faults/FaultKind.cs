namespace CallAutomation.Emulator;

/// <summary>What can go wrong between an application and the service; see <see cref="FaultPlan"/>.</summary>
public enum FaultKind
{
    /// <summary>The answer to a request comes later, for up to <see cref="FaultRule.Longest"/>.</summary>
    AnswerDelayed,

    /// <summary>A request is refused with 429 before anything is done. <c>Retry-After</c> is <see cref="FaultRule.Longest"/>, in whole seconds; 0 where the clock of the calls jumps.</summary>
    TooManyRequests,

    /// <summary>A request is answered with 500 or 503, and nothing has been done.</summary>
    FailedBeforeEffect,

    /// <summary>A request is carried out, and answered with 500 or 503.</summary>
    FailedAfterEffect,

    /// <summary>A request is carried out, and the connection breaks in the middle of the answer.</summary>
    AnswerBroken,

    /// <summary>The events which a request brings about come before its answer, which waits for one of them, but for no longer than <see cref="FaultRule.Longest"/>.</summary>
    EventsEarly,

    /// <summary>An event comes twice: the second time beside the first, or after it.</summary>
    EventDuplicated,

    /// <summary>An event is overtaken by the next one of its call, if there is one within <see cref="FaultRule.Longest"/>.</summary>
    EventsReordered,

    /// <summary>An event does not arrive, and is tried again.</summary>
    EventLost,

    /// <summary>An event arrives, and the application's answer does not, so that it is sent again.</summary>
    AcknowledgementLost,

    /// <summary>An event waits for others, for <see cref="FaultRule.Longest"/>, and comes in one request with them.</summary>
    EventsBatched,

    /// <summary>An event comes late, by up to <see cref="FaultRule.Longest"/>, and so do those behind it.</summary>
    EventLate,

    /// <summary>Before an event comes the first part of its body alone, which an application refuses with 400.</summary>
    EventTruncated,

    /// <summary>Before an event comes one with a token that has expired, and an id that begins with <c>expired-</c>. An application refuses it.</summary>
    TokenExpired,

    /// <summary>Before an event comes one with a token that somebody else made, and an id that begins with <c>forged-</c>. An application refuses it.</summary>
    TokenForged,

    /// <summary>The download of a prompt takes longer, by up to <see cref="FaultRule.Longest"/>.</summary>
    PromptSlow,

    /// <summary>A prompt cannot be downloaded.</summary>
    PromptBroken,
}
