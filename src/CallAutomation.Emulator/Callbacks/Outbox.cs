using System.Globalization;
using CallAutomation.Emulator.Faults;

namespace CallAutomation.Emulator.Callbacks;

/// <summary>The events of one application's leg on their way out, one after the other.</summary>
/// <remarks>Each leg has its own, so an application that does not answer delays nobody but itself.</remarks>
internal sealed class Outbox(EmulatorServices services, string? callConnectionId, FaultSubject faults)
{
    // A call to a dead host must not collect events for ever.
    private const int Capacity = 1_000;

    private readonly LinkedList<Delivery> _waiting = [];
    private Delivery? _setAside;
    private bool _sending;
    private int _holds;
    private bool _isClosed;

    public bool IsEmpty => !_sending && _waiting.Count == 0 && _setAside is null;

    /// <summary>Whether it does nothing until it is time for another try.</summary>
    public bool IsPausing { get; private set; }

    /// <summary>Called once when the next event has arrived.</summary>
    public Action? Arrived { get; set; }

    /// <summary>Keeps events back while the answer to the request that causes them is being written.</summary>
    public void Hold() => _holds++;

    public void Release()
    {
        _holds--;
        SendNext();
    }

    /// <summary>Drops what waits, and takes nothing any more. What is being posted is not tried again.</summary>
    public void Close()
    {
        _isClosed = true;
        foreach (Callback callback in _waiting.Concat(_setAside is null ? [] : [_setAside]).SelectMany(static delivery => delivery.Events))
        {
            services.Lanes.Dismiss(callback.Uri);
        }

        _waiting.Clear();
        _setAside = null;
        NoteIfEmpty();
    }

    public void Add(Callback callback)
    {
        if (_isClosed)
        {
            return;
        }

        if (_waiting.Count >= Capacity || !services.Lanes.TryAdmit(callback.Uri))
        {
            Note(JournalEntryKind.EventUndeliverable, callback, new DeliveryOutcome(null, "too many events are waiting"), "was dropped");
            return;
        }

        if (callback.Notification is null)
        {
            services.Undelivered.IsFull(this);
        }

        Delivery delivery = Delivery.Of(callback, faults);
        if (_setAside is null && services.Faults.Choose(FaultKind.EventsReordered, delivery.Occasion, 1, out TimeSpan longest))
        {
            _setAside = delivery;
            services.Timeline.After(longest, () => TakeBack(delivery, isOvertaken: false));
            return;
        }

        _waiting.AddLast(delivery);
        if (_setAside is not null)
        {
            TakeBack(_setAside, isOvertaken: true);
        }

        SendNext();
    }

    /// <summary>What was to be overtaken stands in line again, behind whoever came meanwhile.</summary>
    private void TakeBack(Delivery delivery, bool isOvertaken)
    {
        if (_setAside != delivery)
        {
            return;
        }

        _setAside = null;
        _waiting.AddLast(delivery);
        if (isOvertaken)
        {
            Happened(FaultKind.EventsReordered, delivery, "is overtaken");
        }

        SendNext();
    }

    private void SendNext()
    {
        if (_sending || _holds > 0 || _waiting.First is not { Value: Delivery delivery })
        {
            return;
        }

        _waiting.RemoveFirst();
        _sending = true;
        if (services.Faults.ChooseTime(FaultKind.EventLate, delivery.Occasion) is TimeSpan late)
        {
            Happened(FaultKind.EventLate, delivery, FormattableString.Invariant($"is {late.TotalMilliseconds:0} ms late"));
            services.Timeline.After(late, () => Gather(delivery));
        }
        else
        {
            Gather(delivery);
        }
    }

    private void Gather(Delivery delivery)
    {
        if (delivery.Callback.Notification is null && services.Faults.Choose(FaultKind.EventsBatched, delivery.Occasion, 1, out TimeSpan longest))
        {
            services.Timeline.After(longest, () => Try(WithThoseBehind(delivery), attempt: 1));
        }
        else
        {
            Try(delivery, attempt: 1);
        }
    }

    private Delivery WithThoseBehind(Delivery delivery)
    {
        List<Delivery> others = [];
        while (_waiting.First is { Value: Delivery next } && next.Callback.Uri == delivery.Callback.Uri)
        {
            _waiting.RemoveFirst();
            others.Add(next);
        }

        if (others.Count == 0)
        {
            return delivery;
        }

        Happened(FaultKind.EventsBatched, delivery, $"comes together with {string.Join(", ", others.Select(static other => other.Callback.EventName))}");
        return delivery.With(others);
    }

    private void Try(Delivery delivery, int attempt)
    {
        Callback callback = delivery.Callback;
        DeliveryPolicy policy = callback.Notification is null ? services.CallbackPolicy : services.EventGridPolicy;
        DeliveryFaults post = new(services, delivery, attempt, isLast: attempt >= policy.Tries, callConnectionId);
        IsPausing = false;
        if (_isClosed)
        {
            foreach (Callback one in delivery.Events)
            {
                services.Lanes.Dismiss(one.Uri);
            }

            _sending = false;
            NoteIfEmpty();
            return;
        }

        services.Late?.Told(callConnectionId);
        services.Lanes.Enter(callback.Uri, services.Timeline.Now, () =>
            services.Timeline.Outside(
                $"the delivery of {callback.EventName}",
                stopping => services.Faults.IsOn ? post.PostAsync(policy.Timeout, stopping) : services.Sender.PostAsync(callback, policy.Timeout, stopping),
                static failure => new DeliveryOutcome(null, $"the delivery failed ({failure.GetType().Name})"),
                outcome =>
                {
                    services.Lanes.Leave(callback.Uri, services.Timeline.Now);
                    post.Note();
                    Settle(delivery, policy, attempt, outcome);
                }));
    }

    private void Settle(Delivery delivery, DeliveryPolicy policy, int attempt, DeliveryOutcome outcome)
    {
        Callback callback = delivery.Callback;
        if (outcome.HasTimedOut && attempt == 1)
        {
            services.Note(JournalEntryKind.Warning, AddressOf(callback), policy.Hint(callback.EventName), callConnectionId: callConnectionId, eventName: callback.EventName);
        }

        if (!policy.IsDelivered(outcome) && policy.IsWorthAnotherTry(outcome) && attempt < policy.Tries && !_isClosed)
        {
            TimeSpan delay = policy.DelayAfter(attempt);
            NoteAll(JournalEntryKind.EventDelayed, delivery, outcome, string.Create(CultureInfo.InvariantCulture, $"will be tried again in {delay.TotalSeconds:0.###} s"));
            IsPausing = true;
            services.Timeline.After(delay, () => Try(delivery, attempt + 1));
            return;
        }

        foreach (Callback one in delivery.Events)
        {
            services.Lanes.Dismiss(one.Uri);
        }

        if (policy.IsDelivered(outcome))
        {
            NoteAll(JournalEntryKind.EventDelivered, delivery, outcome, "was delivered");
            Action? arrived = Arrived;
            Arrived = null;
            arrived?.Invoke();
        }
        else
        {
            NoteAll(JournalEntryKind.EventUndeliverable, delivery, outcome, "was given up");
        }

        _sending = false;
        NoteIfEmpty();
        SendNext();
    }

    private void NoteIfEmpty()
    {
        if (IsEmpty)
        {
            services.Undelivered.IsEmptied(this);
        }
    }

    private void NoteAll(JournalEntryKind kind, Delivery delivery, DeliveryOutcome outcome, string what)
    {
        foreach (Callback callback in delivery.Events)
        {
            Note(kind, callback, outcome, what);
        }
    }

    private void Note(JournalEntryKind kind, Callback callback, DeliveryOutcome outcome, string what) => services.Note(
        kind,
        AddressOf(callback),
        $"{callback.EventName} {what}: {outcome.Reason}",
        callConnectionId: callConnectionId,
        eventName: callback.EventName,
        status: outcome.Status,
        eventId: callback.Id);

    private void Happened(FaultKind kind, Delivery delivery, string what) =>
        services.Faults.Happened(kind, delivery.Occasion, $"{delivery.Callback.EventName} {what}", callConnectionId, delivery.Callback.EventName, delivery.Callback.Id);

    // Without the query, which may hold a secret.
    private static string AddressOf(Callback callback) => $"{callback.Uri.Scheme}://{callback.Uri.Authority}{callback.Uri.AbsolutePath}";
}
