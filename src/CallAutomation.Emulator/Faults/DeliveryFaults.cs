using CallAutomation.Emulator.Callbacks;

namespace CallAutomation.Emulator.Faults;

/// <summary>One try to deliver events, and what goes wrong with it.</summary>
/// <param name="services">Sends, and keeps account.</param>
/// <param name="delivery">What is delivered.</param>
/// <param name="attempt">The how-manieth try it is.</param>
/// <param name="isLast">Whether there is no further try, so that nothing may get lost.</param>
/// <param name="callConnectionId">The leg it belongs to, for the journal.</param>
internal sealed class DeliveryFaults(EmulatorServices services, Delivery delivery, int attempt, bool isLast, string? callConnectionId)
{
    private readonly List<(FaultKind Kind, string What, int? Status)> _happened = [];

    private Callback Callback => delivery.Callback;

    /// <summary>Posts what is to be delivered and what comes with it, one after the other, so that the order of a call stays what it is.</summary>
    public async Task<DeliveryOutcome> PostAsync(TimeSpan timeLimit, CancellationToken stopping)
    {
        if (!isLast && IsChosen(FaultKind.EventLost))
        {
            _happened.Add((FaultKind.EventLost, "gets lost", null));
            return new DeliveryOutcome(null, "it got lost, as a fault");
        }

        if (attempt == 1)
        {
            await PostFalseOnesAsync(timeLimit, stopping).ConfigureAwait(false);
        }

        DeliveryOutcome outcome = attempt == 1 && IsChosen(FaultKind.EventDuplicated)
            ? await PostTwiceAsync(timeLimit, stopping).ConfigureAwait(false)
            : await services.Sender.PostAsync(Callback, timeLimit, stopping).ConfigureAwait(false);
        if (isLast || outcome.Status is null || !IsChosen(FaultKind.AcknowledgementLost))
        {
            return outcome;
        }

        _happened.Add((FaultKind.AcknowledgementLost, "arrives, and its answer gets lost", outcome.Status));
        return new DeliveryOutcome(null, "the answer got lost, as a fault");
    }

    /// <summary>Writes down what went wrong; on the timeline.</summary>
    public void Note()
    {
        foreach ((FaultKind kind, string what, int? status) in _happened)
        {
            services.Faults.Happened(kind, delivery.Occasion, $"{Callback.EventName} {what}", callConnectionId, Callback.EventName, Callback.Id, status: status);
            if (status is >= 200 and < 300 && kind is FaultKind.TokenExpired or FaultKind.TokenForged or FaultKind.EventTruncated)
            {
                services.Note(
                    JournalEntryKind.Warning, "application", $"takes a callback that nobody should: {Callback.EventName} {what}", callConnectionId: callConnectionId, eventName: Callback.EventName, status: status);
            }
        }
    }

    private async Task<DeliveryOutcome> PostTwiceAsync(TimeSpan timeLimit, CancellationToken stopping)
    {
        bool isBeside = services.Faults.Number(delivery.Occasion, attempt, "beside") < 0.5;
        Task<DeliveryOutcome> first = services.Sender.PostAsync(Callback, timeLimit, stopping);
        if (!isBeside)
        {
            await first.ConfigureAwait(false);
        }

        DeliveryOutcome second = await services.Sender.PostAsync(Callback, timeLimit, stopping).ConfigureAwait(false);
        DeliveryOutcome outcome = await first.ConfigureAwait(false);
        _happened.Add((FaultKind.EventDuplicated, isBeside ? "comes twice, side by side" : "comes twice, one after the other", second.Status));
        return outcome;
    }

    /// <summary>What an application has to refuse, before what it has to take.</summary>
    private async Task PostFalseOnesAsync(TimeSpan timeLimit, CancellationToken stopping)
    {
        if (Callback is { IsUnsigned: false, Notification: null })
        {
            await PostWithAsync(FaultKind.TokenExpired, "expired-", "comes with an expired token", services.Tokens.Expired).ConfigureAwait(false);
            await PostWithAsync(FaultKind.TokenForged, "forged-", "comes with a forged token", services.Tokens.Forged).ConfigureAwait(false);
        }

        if (IsChosen(FaultKind.EventTruncated))
        {
            byte[] cut = CallbackBodies.Cut(Callback.Body, services.Faults.Number(delivery.Occasion, attempt, "cut"));
            DeliveryOutcome outcome = await services.Sender.PostAsync(Callback with { Body = cut }, timeLimit, stopping).ConfigureAwait(false);
            _happened.Add((FaultKind.EventTruncated, "comes in part", outcome.Status));
        }

        async Task PostWithAsync(FaultKind kind, string prefix, string what, Func<string> token)
        {
            if (IsChosen(kind))
            {
                Callback named = Callback with { Body = CallbackBodies.Rename(Callback.Body, prefix) };
                DeliveryOutcome outcome = await services.Sender.PostAsync(named, timeLimit, stopping, token()).ConfigureAwait(false);
                _happened.Add((kind, what, outcome.Status));
            }
        }
    }

    private bool IsChosen(FaultKind kind) => services.Faults.Choose(kind, delivery.Occasion, attempt);
}
