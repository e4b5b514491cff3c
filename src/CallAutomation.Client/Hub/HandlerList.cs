using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

/// <summary>Who handles events, in the order in which they came.</summary>
internal sealed class HandlerList
{
    private readonly object _gate = new();
    private volatile Handler[] _handlers = [];

    public Handler[] All => _handlers;

    public bool Handles(CallEvent callEvent) => Array.Exists(_handlers, handler => handler.Takes(callEvent));

    public IDisposable Add<T>(Func<T, CancellationToken, Task> handle)
        where T : CallEvent
    {
        Handler handler = new(static callEvent => callEvent is T, (callEvent, cancellationToken) => handle((T)callEvent, cancellationToken));
        lock (_gate)
        {
            _handlers = [.. _handlers, handler];
        }

        return new Registration(this, handler);
    }

    private void Remove(Handler handler)
    {
        lock (_gate)
        {
            _handlers = [.. _handlers.Where(other => other != handler)];
        }
    }

    internal sealed record Handler(Func<CallEvent, bool> Takes, Func<CallEvent, CancellationToken, Task> HandleAsync);

    private sealed class Registration(HandlerList handlers, Handler handler) : IDisposable
    {
        public void Dispose() => handlers.Remove(handler);
    }
}
