using CallAutomation.Emulator.Callbacks;

namespace CallAutomation.Emulator.EventGrid;

/// <summary>A webhook on its way from stranger to subscriber, and the events for it.</summary>
/// <remarks>
/// Events wait for the handshake. One that fails is not tried for ever: it is taken up again when there is something to tell, so that
/// an application which starts after the emulator still hears of the next call.
/// </remarks>
internal sealed class Subscriber(EmulatorServices services, EventGridTopic topic, EventGridSubscription subscription)
{
    private const int Capacity = 1_000;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private readonly Queue<Callback> _waiting = [];
    private readonly List<Outbox> _outboxes = [];
    private TaskCompletionSource<string?>? _handshake;
    private string? _code;
    private bool _proved;

    /// <summary>The webhook without its query, which may hold a secret.</summary>
    public string Address => $"{subscription.Webhook.Scheme}://{subscription.Webhook.Authority}{subscription.Webhook.AbsolutePath}";

    /// <summary>Whether nothing is on its way. What waits for a handshake is not, because nobody has asked for it yet; nor is what Event Grid would try again much later.</summary>
    public bool IsIdle => _outboxes.TrueForAll(outbox => outbox.IsEmpty || outbox.IsPausing);

    /// <summary>Asks the webhook whether it wants the events. Returns why not, or null.</summary>
    public Task<string?> Validate()
    {
        if (_handshake is null)
        {
            _handshake = services.Timeline.Promise<string?>();
            Try(attempt: 1);
        }

        return _handshake.Task;
    }

    public void Tell(ResourceNotification notification, string id, DateTimeOffset time)
    {
        Callback callback = EventGridEnvelope.Write(subscription, notification, id, time);
        services.Note(
            JournalEntryKind.EventSent, "application", $"is told {callback.EventName}", notification.ServerCallId, eventName: callback.EventName, eventId: id);
        if (_proved)
        {
            Post(callback);
        }
        else if (_waiting.Count < Capacity)
        {
            _waiting.Enqueue(callback);
            Validate();
        }
    }

    /// <summary>Somebody got the validation address; a code is good once.</summary>
    public bool Confirm(string code)
    {
        if (_handshake is null || _code != code)
        {
            return false;
        }

        Settle(HandshakeOutcome.Proved);
        return true;
    }

    /// <summary>Drops what has not been told.</summary>
    public void Drop()
    {
        _waiting.Clear();
        _outboxes.ForEach(static outbox => outbox.Close());
        _outboxes.Clear();
    }

    private void Try(int attempt)
    {
        string code = EventGridTopic.NewCode();
        Callback? validation = null;
        _code = null;
        if (subscription.Schema == EventGridSchema.EventGrid)
        {
            _code = code;
            Uri byHand = new(topic.ValidationAddress!, $"?code={code}");
            validation = EventGridEnvelope.Write(subscription, new SubscriptionValidation(code, byHand), services.NewId(), services.Timeline.Now, "SubscriptionValidation");
        }

        services.Timeline.Outside(
            $"the handshake with {Address}",
            stopping => topic.Handshake.TryAsync(subscription, validation, code, stopping),
            static failure => new HandshakeOutcome(HandshakeAnswer.Failed, $"the handshake failed ({failure.GetType().Name})"),
            outcome => Hear(outcome, attempt));
    }

    private void Hear(HandshakeOutcome outcome, int attempt)
    {
        TaskCompletionSource<string?>? handshake = _handshake;
        if (handshake is null)
        {
            // Somebody was quicker with the validation address than the webhook with its answer.
            return;
        }

        if (outcome.HasTimedOut && attempt == 1)
        {
            Note(JournalEntryKind.Warning, services.EventGridPolicy.Hint("the handshake"));
        }

        if (outcome.Answer == HandshakeAnswer.Silent)
        {
            Note(JournalEntryKind.EventDelayed, "took the validation event without returning its code; the validationUrl in it can be opened instead, within five minutes");
            services.Timeline.After(s_patience, () =>
            {
                if (handshake == _handshake)
                {
                    Settle(outcome);
                }
            });
        }
        else if (outcome.IsWorthAnotherTry && attempt < services.Options.CallbackTries)
        {
            Note(JournalEntryKind.EventDelayed, $"is not subscribed yet: {outcome.Reason}; will be asked again");
            services.Timeline.After(DelayAfter(outcome, attempt), () => Try(attempt + 1));
        }
        else
        {
            Settle(outcome);
        }
    }

    // Whoever is not there yet may be in a moment: an application that starts beside the emulator. Whoever does not answer has Event Grid's patience.
    private TimeSpan DelayAfter(HandshakeOutcome outcome, int attempt) =>
        (outcome.HasTimedOut ? services.EventGridPolicy : services.CallbackPolicy).DelayAfter(attempt);

    private void Settle(HandshakeOutcome outcome)
    {
        TaskCompletionSource<string?> handshake = _handshake!;
        _handshake = null;
        _code = null;
        _proved = outcome.Answer == HandshakeAnswer.Proved;
        if (_proved)
        {
            Note(JournalEntryKind.WebhookSubscribed, "is subscribed to the events of the resource");
        }
        else
        {
            Note(JournalEntryKind.Warning, $"is not subscribed to the events of the resource: {outcome.Reason}");
        }

        while (_waiting.TryDequeue(out Callback? callback))
        {
            if (_proved)
            {
                Post(callback);
            }
            else
            {
                Note(JournalEntryKind.EventUndeliverable, $"{callback.EventName} was given up: the webhook is not subscribed", callback.EventName);
            }
        }

        services.Timeline.Give(handshake, _proved ? null : outcome.Reason);
    }

    // Each event goes its own way: a call that rings must not wait for another's dead end.
    private void Post(Callback callback)
    {
        _outboxes.RemoveAll(outbox => outbox.IsEmpty);
        Outbox outbox = new(services, callConnectionId: null, callback.Faults);
        _outboxes.Add(outbox);
        outbox.Add(callback);
    }

    private void Note(JournalEntryKind kind, string what, string? eventName = null) =>
        services.Note(kind, Address, what, eventName: eventName);
}
