using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

/// <summary>How the public waits are made.</summary>
internal static class Outcomes
{
    public static Task<T> WaitAsync<T>(AwaitableResult result, Func<AwaitedOutcome, CallEvent, T> read, CancellationToken cancellationToken)
    {
        if (result.Outcome is not { } outcome)
        {
            return Task.FromException<T>(new InvalidOperationException(OutcomeTable.Of(result.GetType()) is null
                ? $"No event tells what comes of it, so there is nothing to wait for after {result.GetType().Name}."
                : $"""
                    {result.GetType().Name} has no event hub to wait by. Make a {nameof(CallEventHub)}, set {nameof(CallAutomationClientOptions)}.{nameof(CallAutomationClientOptions.EventHub)}
                     to it (or call services.AddCallEventHub()), and give it every callback by {nameof(CallEventHub.ReceiveAsync)}. In a test, make the result with {nameof(CallAutomationModelFactory)}.{nameof(CallAutomationModelFactory.Awaitable)}.
                     The preview versions tell nothing of a participant removed, and nothing tells of a state that was only read.
                    """.Replace("\n", string.Empty).Replace("\r", string.Empty)));
        }

        if (!outcome.Ended.IsCompleted)
        {
            HandlerWork.ReleaseCurrent();
        }

        return Completions.WaitAsync(outcome.Ended, outcome.Track, cancellationToken).Then(ended => read(outcome, ended));
    }

    /// <summary>The event of success; another one becomes the failure of the wait.</summary>
    public static T Completed<T>(AwaitedOutcome outcome, CallEvent ended)
        where T : CallEvent
    {
        if (ended is T completed && ended.GetType() == outcome.Row.Completed)
        {
            return completed;
        }

        ResultInformation? result = ended.ResultInformation;
        string codes = result is null ? string.Empty : $" ({result.Code}/{result.SubCode})";
        string meaning = result?.Meaning is { } known ? $" {known}" : string.Empty;
        string remedy = result?.Remedy is { } todo ? $" {todo}" : string.Empty;
        throw new CallOperationException($"{outcome.Row.Verb} did not complete: {ended.GetType().Name}{codes} came in place of {typeof(T).Name}.{meaning}{remedy}", ended);
    }
}
