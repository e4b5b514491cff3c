namespace CallAutomation.Emulator.Callbacks;

/// <summary>The events of one application's leg on their way out, one after the other.</summary>
/// <remarks>Each leg has its own, so an application that does not answer delays nobody but itself.</remarks>
internal sealed class Outbox(EmulatorServices services, string? callConnectionId)
{
    // A call to a dead host must not collect events for ever.
    private const int Capacity = 1_000;

    private static readonly TimeSpan[] s_backOff = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    private readonly Queue<Callback> _waiting = [];
    private bool _sending;
    private int _holds;

    private int Tries => services.Options.CallbackTries;

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
        if (_waiting.Count >= Capacity || !services.Lanes.TryAdmit(callback.Uri))
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

    private void Try(Callback callback, int attempt) => services.Lanes.Enter(callback.Uri, () =>
        services.Timeline.Outside(
            $"the delivery of {callback.EventName}",
            stopping => services.Sender.PostAsync(callback, stopping),
            outcome =>
            {
                services.Lanes.Leave(callback.Uri);
                Settle(callback, attempt, outcome);
            }));

    private void Settle(Callback callback, int attempt, DeliveryOutcome outcome)
    {
        if (outcome.IsWorthAnotherTry && attempt < Tries)
        {
            Note(JournalEntryKind.EventDelayed, callback, outcome, "will be tried again");
            TimeSpan pause = s_backOff[Math.Min(attempt, s_backOff.Length) - 1];
            services.Timeline.After(pause, () => Try(callback, attempt + 1));
            return;
        }

        services.Lanes.Dismiss(callback.Uri);
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

    private void Note(JournalEntryKind kind, Callback callback, DeliveryOutcome outcome, string what) => services.Note(
        kind,
        $"{callback.Uri.Scheme}://{callback.Uri.Authority}{callback.Uri.AbsolutePath}",
        $"{callback.EventName} {what}: {outcome.Reason}",
        callConnectionId: callConnectionId,
        eventName: callback.EventName,
        status: outcome.Status);
}
