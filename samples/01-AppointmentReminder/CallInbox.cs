using System.Threading.Channels;
using CallAutomation.Client.Events;

namespace AppointmentReminder;

/// <summary>The events of one call, in the order in which they came: the web endpoint puts them in, the story takes them out.</summary>
internal sealed class CallInbox
{
    private readonly HashSet<string> _taken = [];
    private readonly Channel<CallEvent> _events = Channel.CreateBounded<CallEvent>(new BoundedChannelOptions(capacity: 256) { SingleReader = true });

    /// <summary>False when the story does not keep up; the service should then try again later.</summary>
    public bool TryPut(CallEvent callEvent) => _events.Writer.TryWrite(callEvent);

    /// <summary>The next event, each once: the service may deliver the same one twice.</summary>
    /// <exception cref="TimeoutException">Nothing came for as long as anybody would wait.</exception>
    public async Task<CallEvent> NextAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using CancellationTokenSource waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        waiting.CancelAfter(patience);
        try
        {
            while (true)
            {
                CallEvent next = await _events.Reader.ReadAsync(waiting.Token);
                if (next.Id is null || _taken.Add(next.Id))
                {
                    return next;
                }
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The service reported nothing for {patience.TotalSeconds:0} s. Can it reach the callback address?");
        }
    }
}
