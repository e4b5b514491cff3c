using System.Globalization;

namespace CallAutomation.Emulator.Callbacks;

/// <summary>The events of one application's leg on their way out, one after the other.</summary>
/// <remarks>Each leg has its own, so an application that does not answer delays nobody but itself.</remarks>
internal sealed class Outbox(EmulatorServices services, string? callConnectionId)
{
    // A call to a dead host must not collect events for ever.
    private const int Capacity = 1_000;

    private readonly Queue<Callback> _waiting = [];
    private bool _sending;
    private int _holds;

    public bool IsEmpty => !_sending && _waiting.Count == 0;

    /// <summary>Whether it does nothing until it is time for another try.</summary>
    public bool IsPausing { get; private set; }

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

    private void Try(Callback callback, int attempt)
    {
        DeliveryPolicy policy = callback.Notification is null ? services.CallbackPolicy : services.EventGridPolicy;
        IsPausing = false;
        services.Late?.Told(callConnectionId);
        services.Lanes.Enter(callback.Uri, services.Timeline.Now, () =>
            services.Timeline.Outside(
                $"the delivery of {callback.EventName}",
                stopping => services.Sender.PostAsync(callback, policy.Timeout, stopping),
                static failure => new DeliveryOutcome(null, $"the delivery failed ({failure.GetType().Name})"),
                outcome =>
                {
                    services.Lanes.Leave(callback.Uri, services.Timeline.Now);
                    Settle(callback, policy, attempt, outcome);
                }));
    }

    private void Settle(Callback callback, DeliveryPolicy policy, int attempt, DeliveryOutcome outcome)
    {
        if (outcome.HasTimedOut && attempt == 1)
        {
            services.Note(JournalEntryKind.Warning, AddressOf(callback), policy.Hint(callback.EventName), callConnectionId: callConnectionId, eventName: callback.EventName);
        }

        if (!policy.IsDelivered(outcome) && policy.IsWorthAnotherTry(outcome) && attempt < policy.Tries)
        {
            TimeSpan delay = policy.DelayAfter(attempt);
            Note(JournalEntryKind.EventDelayed, callback, outcome, string.Create(CultureInfo.InvariantCulture, $"will be tried again in {delay.TotalSeconds:0.###} s"));
            IsPausing = true;
            services.Timeline.After(delay, () => Try(callback, attempt + 1));
            return;
        }

        services.Lanes.Dismiss(callback.Uri);
        if (policy.IsDelivered(outcome))
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
        AddressOf(callback),
        $"{callback.EventName} {what}: {outcome.Reason}",
        callConnectionId: callConnectionId,
        eventName: callback.EventName,
        status: outcome.Status);

    // Without the query, which may hold a secret.
    private static string AddressOf(Callback callback) => $"{callback.Uri.Scheme}://{callback.Uri.Authority}{callback.Uri.AbsolutePath}";
}
