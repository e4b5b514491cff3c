using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

/// <summary>An event on its way through the hub.</summary>
internal sealed class HandlerWork(CallEvent callEvent, bool isDecidedLater = false)
{
    private readonly TaskCompletionSource<bool> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool>? _accepted = isDecidedLater ? new(TaskCreationOptions.RunContinuationsAsynchronously) : null;

    public CallEvent Event { get; set; } = callEvent;

    /// <summary>Ends when its handlers have returned.</summary>
    public Task Done => _done.Task;

    /// <summary>Whether it was taken: what is delivered again meanwhile is a repetition only then.</summary>
    public Task<bool> Accepted => _accepted?.Task ?? Task.FromResult(true);

    public void Decide(bool accepted) => _accepted?.TrySetResult(accepted);

    public void End() => _done.TrySetResult(true);
}
