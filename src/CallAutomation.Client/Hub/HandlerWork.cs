using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

/// <summary>An event on its way through the handlers.</summary>
internal sealed class HandlerWork(CallEvent callEvent)
{
    private readonly TaskCompletionSource<bool> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CallEvent Event { get; set; } = callEvent;

    public Task Done => _done.Task;

    public void End() => _done.TrySetResult(true);
}
