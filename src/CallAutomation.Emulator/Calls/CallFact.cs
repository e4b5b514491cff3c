using CallAutomation.Emulator.Media;

namespace CallAutomation.Emulator.Calls;

/// <summary>Something that happened in a call and concerns an application; each language says it in its own words.</summary>
internal abstract record CallFact(string? OperationContext);

/// <summary>The leg is being set up. Only some languages have a word for it.</summary>
internal sealed record LegConnecting() : CallFact((string?)null);

internal sealed record LegConnected(string? OperationContext) : CallFact(OperationContext);

internal sealed record LegFailed(LegOrigin Origin, CallResult Result, string? OperationContext) : CallFact(OperationContext);

/// <summary>The leg is being ended. Only some languages have a word for it.</summary>
internal sealed record LegDisconnecting() : CallFact((string?)null);

internal sealed record LegDisconnected(CallResult Result, string? OperationContext) : CallFact(OperationContext);

internal sealed record RosterChanged(int Sequence, IReadOnlyList<RosterEntry> Entries) : CallFact((string?)null);

internal sealed record AudioStarted(string? OperationContext, bool OfPrompt = false) : CallFact(OperationContext);

internal sealed record PlayEnded(MediaOutcome Outcome, CallResult Result, string? OperationContext, int? FailedSource = null) : CallFact(OperationContext);

internal sealed record RecognitionEnded(MediaOutcome Outcome, CallResult Result, string? OperationContext, RecognizedAnswer? Answer = null, int? FailedSource = null)
    : CallFact(OperationContext);

internal sealed record ToneHeard(int Sequence, string Tone, string? OperationContext) : CallFact(OperationContext);

internal sealed record ToneListeningStopped(string? OperationContext) : CallFact(OperationContext);

internal sealed record ToneListeningFailed(CallResult Result, string? OperationContext) : CallFact(OperationContext);

internal sealed record TonesSent(CallResult Result, string? OperationContext) : CallFact(OperationContext);

internal sealed record SubscriptionChanged(SubscribedContent Content, SubscriptionChange Change, CallResult Result, string? OperationContext) : CallFact(OperationContext);

internal sealed record HoldFailed(CallResult Result, string? OperationContext) : CallFact(OperationContext);

/// <summary>One place in the roster of a call.</summary>
internal readonly record struct RosterEntry(Identity Identity, bool IsMuted, bool IsOnHold, Leg? Leg = null);

/// <summary>How an application came into a call.</summary>
internal enum LegOrigin
{
    Created,
    Answered,
    Joined,

    /// <summary>Not at all: it acts from outside.</summary>
    Outside,
}

/// <summary>How a piece of media ended.</summary>
internal enum MediaOutcome
{
    Completed,
    Failed,
    Canceled,
}
