namespace CallAutomation.Emulator;

/// <summary>The events of one application's leg on their way out, one after the other.</summary>
/// <remarks>Each leg has its own, so an application that does not answer delays nobody but itself.</remarks>
internal sealed class Outbox(Exchange exchange, string? callConnectionId)
{
    // A call to a dead host must not collect events for ever.
    private const int Capacity = 1_000;

    private static readonly TimeSpan[] s_backOff = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    private readonly Queue<Callback> _waiting = [];
    private bool _sending;
    private int _holds;

    private int Tries => exchange.Options.CallbackTries;

    public bool IsEmpty => !_sending && _waiting.Count == 0;

    /// <summary>Keeps events back while the answer to the request that causes them is being written.</summary>
    public void Hold() => _holds++;

    public void Release()
    {
        _holds--;
        SendNext();
    }

    public void Add(Callback callback)
    {
        if (_waiting.Count >= Capacity || !exchange.Lanes.TryAdmit(callback.Uri))
        {
            Note(JournalEntryKind.EventUndeliverable, callback, new DeliveryOutcome(null, "too many events are waiting"), "was dropped");
            return;
        }

        _waiting.Enqueue(callback);
        SendNext();
    }

    private void SendNext()
    {
        if (_sending || _holds > 0 || !_waiting.TryDequeue(out Callback? callback))
        {
            return;
        }

        _sending = true;
        Try(callback, attempt: 1);
    }

    private void Try(Callback callback, int attempt) => exchange.Lanes.Enter(callback.Uri, () =>
        exchange.Timeline.Outside(
            $"the delivery of {callback.EventName}",
            stopping => exchange.Sender.PostAsync(callback, stopping),
            outcome =>
            {
                exchange.Lanes.Leave(callback.Uri);
                Settle(callback, attempt, outcome);
            }));

    private void Settle(Callback callback, int attempt, DeliveryOutcome outcome)
    {
        if (outcome.IsWorthAnotherTry && attempt < Tries)
        {
            Note(JournalEntryKind.EventDelayed, callback, outcome, "will be tried again");
            TimeSpan pause = s_backOff[Math.Min(attempt, s_backOff.Length) - 1];
            exchange.Timeline.After(pause, () => Try(callback, attempt + 1));
            return;
        }

        exchange.Lanes.Dismiss(callback.Uri);
        if (outcome.IsDelivered)
        {
            Note(JournalEntryKind.EventDelivered, callback, outcome, "was delivered");
        }
        else
        {
            Note(JournalEntryKind.EventUndeliverable, callback, outcome, "was given up");
        }

        _sending = false;
        SendNext();
    }

    private void Note(JournalEntryKind kind, Callback callback, DeliveryOutcome outcome, string what) => exchange.Write(new JournalEntry
    {
        Number = 0,
        Time = exchange.Timeline.Now,
        Kind = kind,
        Who = $"{callback.Uri.Scheme}://{callback.Uri.Authority}{callback.Uri.AbsolutePath}",
        What = $"{callback.EventName} {what}: {outcome.Reason}",
        CallConnectionId = callConnectionId,
        EventName = callback.EventName,
        Status = outcome.Status,
    });
}
