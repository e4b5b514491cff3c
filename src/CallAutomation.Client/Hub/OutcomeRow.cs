using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

/// <summary>Which events end one kind of request.</summary>
/// <param name="Result">What the verb gives.</param>
/// <param name="Verb">The verb, for messages.</param>
/// <param name="Completed">The event of success.</param>
/// <param name="Others">The events that end it otherwise.</param>
/// <param name="Match">By what an event is known to belong to the request.</param>
internal sealed record OutcomeRow(Type Result, string Verb, Type Completed, Type[] Others, OutcomeMatch Match);

/// <summary>By what an event is known to belong to a request.</summary>
internal enum OutcomeMatch
{
    /// <summary>The call and the context of the request.</summary>
    Context,

    /// <summary>The call alone: a call comes about once, and some events carry the context of an earlier request.</summary>
    Call,

    /// <summary>The call, and the context or the id of the invitation.</summary>
    Invitation,

    /// <summary>The id of the recording: its events have no context, and the call connection of the recorder.</summary>
    Recording,
}
