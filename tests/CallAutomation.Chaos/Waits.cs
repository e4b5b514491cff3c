using System.Collections.Concurrent;
using CallAutomation.Client;
using CallAutomation.Client.Events;

namespace CallAutomation.Chaos;

/// <summary>How a menu waits for what comes of its requests.</summary>
internal interface IWaits
{
    Task ConnectedAsync(CreateCallResult placed);

    Task ConnectedAsync(AnswerCallResult answered);

    Task<CallEvent> OutcomeAsync(AwaitableResult asked);

    Task DisconnectedAsync(string callConnectionId);
}

/// <summary>As applications should: the event hub knows of a request before it is sent.</summary>
internal sealed class HubWaits(CallEventHub hub) : IWaits
{
    public Task ConnectedAsync(CreateCallResult placed) => placed.WaitForCompletionAsync();

    public Task ConnectedAsync(AnswerCallResult answered) => answered.WaitForCompletionAsync();

    public Task<CallEvent> OutcomeAsync(AwaitableResult asked) => asked.WaitForOutcomeAsync();

    public Task DisconnectedAsync(string callConnectionId) => hub.WaitForAsync<CallDisconnected>(callConnectionId);
}

/// <summary>As applications should not: somebody begins to wait when the answer is there, and what came before is gone.</summary>
internal sealed class LateWaits : IWaits
{
    // Who waits for what has gone waits for nothing; there is no need to do so for long.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<TaskCompletionSource<CallEvent>, Func<CallEvent, bool>>> _waiting = new(StringComparer.Ordinal);

    public LateWaits(CallEventHub hub) => hub.On<CallEvent>((callEvent, _) =>
    {
        foreach ((TaskCompletionSource<CallEvent> waiter, Func<CallEvent, bool> fits) in callEvent.CallConnectionId is { } id ? Of(id) : [])
        {
            if (fits(callEvent))
            {
                waiter.TrySetResult(callEvent);
            }
        }

        return Task.CompletedTask;
    });

    public Task ConnectedAsync(CreateCallResult placed) => UntilAsync(placed.CallConnection.CallConnectionId, static callEvent => callEvent is CallConnected);

    public Task ConnectedAsync(AnswerCallResult answered) => UntilAsync(answered.CallConnection.CallConnectionId, static callEvent => callEvent is CallConnected);

    public Task<CallEvent> OutcomeAsync(AwaitableResult asked) => asked.WaitForOutcomeAsync();

    public Task DisconnectedAsync(string callConnectionId) => UntilAsync(callConnectionId, static callEvent => callEvent is CallDisconnected);

    private Task<CallEvent> UntilAsync(string callConnectionId, Func<CallEvent, bool> fits)
    {
        TaskCompletionSource<CallEvent> waiter = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Of(callConnectionId)[waiter] = fits;
        return waiter.Task.WaitAsync(s_patience);
    }

    private ConcurrentDictionary<TaskCompletionSource<CallEvent>, Func<CallEvent, bool>> Of(string callConnectionId) => _waiting.GetOrAdd(callConnectionId, static _ => []);
}
