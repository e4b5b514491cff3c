namespace CallAutomation.Emulator;

/// <summary>A webhook on its way from stranger to subscriber, and the events for it.</summary>
/// <remarks>
/// Events wait for the handshake. One that fails is not tried for ever: it is taken up again when there is something to tell, so that
/// an application which starts after the emulator still hears of the next call.
/// </remarks>
internal sealed class Subscriber(Exchange exchange, EventGridSubscription subscription)
{
    private const int Capacity = 1_000;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan[] s_backOff = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    private readonly Queue<Callback> _waiting = [];
    private readonly List<Outbox> _outboxes = [];
    private TaskCompletionSource<string?>? _handshake;
    private string? _code;
    private bool _proved;

    /// <summary>The webhook without its query, which may hold a secret.</summary>
    public string Address => $"{subscription.Webhook.Scheme}://{subscription.Webhook.Authority}{subscription.Webhook.AbsolutePath}";

    /// <summary>Whether nothing is on its way. What waits for a handshake is not: nobody has asked for it yet.</summary>
    public bool IsIdle => _outboxes.TrueForAll(outbox => outbox.IsEmpty);

    /// <summary>Asks the webhook whether it wants the events. Returns why not, or null.</summary>
    public Task<string?> Validate()
    {
        if (_handshake is null)
        {
            _handshake = exchange.Timeline.Promise<string?>();
            Try(attempt: 1);
        }

        return _handshake.Task;
    }

    public void Tell(ResourceEvent resourceEvent, string id, DateTimeOffset time)
    {
        Callback callback = EventGridEnvelope.Write(subscription, resourceEvent, id, time);
        exchange.Write(new JournalEntry
        {
            Number = 0,
            Time = time,
            Kind = JournalEntryKind.EventSent,
            Who = "application",
            What = $"is told {callback.EventName}",
            ServerCallId = resourceEvent.ServerCallId,
            EventName = callback.EventName,
        });
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

    private void Try(int attempt)
    {
        string code = EventGridTopic.NewCode();
        Callback? validation = null;
        _code = null;
        if (subscription.Schema == EventGridSchema.EventGrid)
        {
            _code = code;
            Uri byHand = new(exchange.EventGrid.ValidationAddress!, $"?code={code}");
            validation = EventGridEnvelope.Write(subscription, new SubscriptionValidation(code, byHand), exchange.NewId(), exchange.Timeline.Now, "SubscriptionValidation");
        }

        exchange.Timeline.Outside(
            $"the handshake with {Address}",
            stopping => exchange.EventGrid.Handshake.TryAsync(subscription, validation, code, stopping),
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

        if (outcome.Answer == HandshakeAnswer.Silent)
        {
            Note(JournalEntryKind.EventDelayed, "took the validation event without returning its code; the validationUrl in it can be opened instead, within five minutes");
            exchange.Timeline.After(s_patience, () =>
            {
                if (handshake == _handshake)
                {
                    Settle(outcome);
                }
            });
        }
        else if (outcome.IsWorthAnotherTry && attempt < exchange.Options.CallbackTries)
        {
            Note(JournalEntryKind.EventDelayed, $"is not subscribed yet: {outcome.Reason}; will be asked again");
            exchange.Timeline.After(s_backOff[Math.Min(attempt, s_backOff.Length) - 1], () => Try(attempt + 1));
        }
        else
        {
            Settle(outcome);
        }
    }

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

        exchange.Timeline.Give(handshake, _proved ? null : outcome.Reason);
    }

    // Each event goes its own way: a call that rings must not wait for another's dead end.
    private void Post(Callback callback)
    {
        _outboxes.RemoveAll(outbox => outbox.IsEmpty);
        Outbox outbox = new(exchange, callConnectionId: null);
        _outboxes.Add(outbox);
        outbox.Add(callback);
    }

    private void Note(JournalEntryKind kind, string what, string? eventName = null) => exchange.Write(new JournalEntry
    {
        Number = 0,
        Time = exchange.Timeline.Now,
        Kind = kind,
        Who = Address,
        What = what,
        EventName = eventName,
    });
}
