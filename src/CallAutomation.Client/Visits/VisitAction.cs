using Azure;
using CallAutomation.Client.Events;
using CallAutomation.Client.Protocol;
using CallAutomation.Client.Transport;

namespace CallAutomation.Client.Visits;

/// <summary>One action from outside a call, done by a visit: join, act, see what comes of it, leave.</summary>
/// <typeparam name="T">What the verb gives.</typeparam>
internal abstract class VisitAction<T>(ServiceChannel channel, CallLocator locator, OperationOptions options)
    where T : AwaitableResult
{
    /// <summary>The client that acts.</summary>
    protected ServiceChannel Channel { get; } = channel;

    public Response<T> Run(CancellationToken caller) => RunAsync(isAsync: false, caller).GetAwaiter().GetResult();

    /// <param name="isAsync">Whether the verb is the one with <c>Async</c>.</param>
    /// <param name="caller">Ends the visit.</param>
    public async Task<Response<T>> RunAsync(bool isAsync, CancellationToken caller)
    {
        JoinOptions join = new(options.OperationCallbackUri ?? Channel.Visits.CallbackUri ?? throw CallbackIsMissing());
        Visitor visitor = await Visitor.EnterAsync(Channel, locator, join, isAsync, caller).ConfigureAwait(false);
        Response<T>? accepted = null;
        VisitReport report;
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(caller, visitor.Stopping);
        try
        {
            accepted = await ActAsync(visitor.Connection, isAsync, ending.Token).ConfigureAwait(false);
            report = await SeeAsync(visitor, accepted.Value, isAsync, ending.Token).ConfigureAwait(false);
            if (report.Outcome == VisitOutcome.NotSeen)
            {
                await TakeBackAsync(visitor, accepted.Value, isAsync).ConfigureAwait(false);
            }
        }
        catch (Exception failure)
        {
            if (accepted is not null)
            {
                await TakeBackAsync(visitor, accepted.Value, isAsync).ConfigureAwait(false);
            }

            await visitor.FailAsync(failure, isAsync, caller).ConfigureAwait(false);
            throw;
        }

        Exception? stays = await visitor.LeaveAsync(isAsync).ConfigureAwait(false);
        Tell(accepted.Value, report with
        {
            // What the end of the call cuts off is told of first.
            Outcome = visitor.IsGone && report.Outcome != VisitOutcome.Succeeded ? VisitOutcome.CallEnded : report.Outcome,
            CallConnectionId = visitor.Connection.CallConnectionId,
            LeaveFailure = stays,
        });
        return accepted;
    }

    protected abstract Task<Response<T>> ActAsync(CallConnection connection, bool isAsync, CancellationToken cancellationToken);

    /// <summary>How long something may take until there is nothing more to be expected of it.</summary>
    protected abstract TimeSpan Patience { get; }

    /// <summary>Whether the roster shows that it was done.</summary>
    protected abstract bool IsShownBy(IReadOnlyCollection<ParticipantIdentifier> roster);

    /// <summary>Puts the report into the result.</summary>
    protected abstract void Tell(T result, VisitReport report);

    /// <summary>Takes back what would go on after the visit.</summary>
    protected virtual Task TakeBackAsync(Visitor visitor, T result, bool isAsync) => Task.CompletedTask;

    /// <summary>By its event where somebody hears it, else by looking at the roster; at the end of the patience, by looking in any case.</summary>
    private async Task<VisitReport> SeeAsync(Visitor visitor, T result, bool isAsync, CancellationToken cancellationToken)
    {
        using Deadline deadline = Deadline.Start(Shorter(Patience, visitor.Rules.VisitDeadline), visitor.Rules.Clock, cancellationToken);
        try
        {
            return result.Outcome is null
                ? await LookAsync(visitor, isAsync, deadline.Token).ConfigureAwait(false)
                : await HearAsync(result, isAsync, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.HasPassed && !cancellationToken.IsCancellationRequested)
        {
            return new VisitReport { Outcome = await LookOnceAsync(visitor, isAsync, cancellationToken).ConfigureAwait(false) ?? VisitOutcome.NotSeen };
        }
    }

    private static async Task<VisitReport> HearAsync(T result, bool isAsync, CancellationToken cancellationToken)
    {
        try
        {
            CallEvent told = await Turn.Of(isAsync, result.WaitForOutcomeAsync(cancellationToken)).ConfigureAwait(false);
            return new VisitReport { Outcome = told.GetType() == result.Outcome!.Row.Completed ? VisitOutcome.Succeeded : VisitOutcome.Failed, Event = told };
        }
        catch (CallOperationException over)
        {
            return new VisitReport { Outcome = VisitOutcome.CallEnded, Event = over.Event };
        }
    }

    private async Task<VisitReport> LookAsync(Visitor visitor, bool isAsync, CancellationToken cancellationToken)
    {
        Pauses pauses = Pauses.OfLooking();
        while (true)
        {
            await visitor.Rules.PauseAsync(isAsync, pauses.Next(), cancellationToken).ConfigureAwait(false);
            if (await LookOnceAsync(visitor, isAsync, cancellationToken).ConfigureAwait(false) is { } outcome)
            {
                return new VisitReport { Outcome = outcome };
            }
        }
    }

    /// <summary>What the roster shows; null where it shows nothing of it (yet).</summary>
    private async Task<VisitOutcome?> LookOnceAsync(Visitor visitor, bool isAsync, CancellationToken cancellationToken)
    {
        List<ParticipantIdentifier> roster = [];
        try
        {
            if (isAsync)
            {
                await foreach (CallParticipant one in visitor.Connection.GetParticipantsAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
                {
                    roster.Add(one.Identifier);
                }
            }
            else
            {
                roster.AddRange(visitor.Connection.GetParticipants(cancellationToken: cancellationToken).Select(static one => one.Identifier));
            }
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return VisitOutcome.CallEnded;
        }
        catch (Exception failure) when (failure is RequestFailedException or TimeoutException)
        {
            // The next look may see more; there is a deadline.
            return null;
        }

        return IsShownBy(roster) ? VisitOutcome.Succeeded : null;
    }

    private ArgumentException CallbackIsMissing() => new(
        $"Service version {Channel.Protocol.ApiVersion} acts from outside a call by a visit, and must be told where its events are to go. Set {options.GetType().Name}.{nameof(OperationOptions.OperationCallbackUri)}, or CallAutomationClientOptions.{nameof(CallAutomationClientOptions.CallbackUri)} for all of them.",
        nameof(options));

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) =>
        one == Timeout.InfiniteTimeSpan || (other != Timeout.InfiniteTimeSpan && other < one) ? other : one;
}
