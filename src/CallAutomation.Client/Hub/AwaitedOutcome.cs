using System.Diagnostics;
using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

/// <summary>One request, from before it is sent until the event that ends it.</summary>
/// <remarks>Everything but the task is guarded by the gate of the log it is in.</remarks>
internal sealed class AwaitedOutcome(OutcomeRow row, string? operationContext, int count, Func<Action<Action>>? track)
{
    private readonly TaskCompletionSource<CallEvent> _ended = Completions.Create<CallEvent>(track);
    private readonly List<CallEvent>? _several = count > 1 ? [] : null;
    private int _left = count;
    private CallEvent? _failed;

    public OutcomeRow Row { get; } = row;

    public string? OperationContext { get; } = operationContext;

    /// <summary>The activity of the request; null where nobody listens.</summary>
    public ActivityContext? Cause { get; set; }

    /// <summary>Known from the answer on.</summary>
    public string? InvitationId { get; set; }

    /// <summary>The hub's own way to wait, which a clock that jumps knows of.</summary>
    public Func<Action<Action>>? Track { get; } = track;

    public Task<CallEvent> Ended => _ended.Task;

    /// <summary>Where several events end it, all of them; complete when <see cref="Ended"/> is.</summary>
    public IReadOnlyList<CallEvent> All => _several is null ? [_ended.Task.Result] : _several;

    public bool IsEndedBy(CallEvent callEvent)
    {
        Type type = callEvent.GetType();
        bool completes = type == Row.Completed;
        if (!completes && Array.IndexOf(Row.Others, type) < 0)
        {
            return false;
        }

        return Row.Match switch
        {
            OutcomeMatch.Call => true,
            OutcomeMatch.Context => IsOfContext(callEvent),
            OutcomeMatch.Invitation => IsOfInvitation(callEvent),
            _ => callEvent is not RecordingStateChanged changed || changed.State == RecordingState.Active,
        };
    }

    /// <summary>Whether an event has just this context: of two that take the same invitation back, each has its own.</summary>
    public bool IsNamedBy(CallEvent callEvent) => OperationContext is not null && callEvent.OperationContext == OperationContext;

    /// <summary>Takes one event; null when more are needed, else what ended the request: of several, the first that failed, if one did.</summary>
    public CallEvent? Take(CallEvent callEvent)
    {
        if (_several is not null && MovedBy(callEvent) is { } moved && _several.Exists(earlier => moved.Equals(MovedBy(earlier))))
        {
            // Told of again, under another id.
            return null;
        }

        _several?.Add(callEvent);
        _failed ??= callEvent.GetType() == Row.Completed ? null : callEvent;
        return --_left == 0 ? _failed ?? callEvent : null;
    }

    public void Complete(CallEvent callEvent) => _ended.TrySetResult(callEvent);

    public void Fail(Exception failure)
    {
        if (_ended.TrySetException(failure))
        {
            // Most outcomes are awaited by nobody; theirs is no unobserved exception.
            _ = _ended.Task.Exception;
        }
    }

    private static ParticipantIdentifier? MovedBy(CallEvent callEvent)
    {
        ParticipantIdentifier? moved = callEvent switch
        {
            MoveParticipantSucceeded succeeded => succeeded.Participant,
            MoveParticipantFailed failed => failed.Participant,
            _ => null,
        };
        return moved?.RawId.Length > 0 ? moved : null;
    }

    private bool IsOfContext(CallEvent callEvent) => OperationContext is null || callEvent.OperationContext == OperationContext;

    private bool IsOfInvitation(CallEvent callEvent) => callEvent switch
    {
        CancelAddParticipantSucceeded canceled => IsOfThisInvitation(canceled.InvitationId, canceled),
        CancelAddParticipantFailed failed => IsOfThisInvitation(failed.InvitationId, failed),
        _ => IsOfContext(callEvent),
    };

    private bool IsOfThisInvitation(string invitationId, CallEvent callEvent) => InvitationId is not null && invitationId.Length > 0
        ? invitationId == InvitationId
        : Row.Completed == typeof(CancelAddParticipantSucceeded) && IsOfContext(callEvent);
}
