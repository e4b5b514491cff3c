using CallAutomation.Emulator.EventGrid;

namespace CallAutomation.Emulator;

public sealed partial class CallEmulator
{
    /// <summary>Subscribes a webhook to the events of the pretended resource: from now on it hears when a phone calls the application.</summary>
    /// <remarks>Returns when the webhook has proved that it wants the events, as the schema demands; an application that answers the validation event
    /// without the code has five minutes (on the emulator's clock) to get the <c>validationUrl</c> instead.</remarks>
    /// <param name="subscription">The webhook.</param>
    /// <param name="cancellationToken">Gives up waiting; the subscription is dropped.</param>
    /// <exception cref="InvalidOperationException">The webhook could not be reached or did not prove that it wants the events. The message says what it did.</exception>
    public async Task SubscribeAsync(EventGridSubscription subscription, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        Subscriber subscriber = new(_services, _exchange.EventGrid, subscription);
        Task<string?> outcome = await _services.Timeline.AskAsync(() => _exchange.EventGrid.Add(subscriber)).WaitAsync(cancellationToken).ConfigureAwait(false);
        string? fault;

        // In virtual time the pauses of a handshake are waited for like everything else.
        _stage?.BeginWait();
        try
        {
            fault = await outcome.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _services.Timeline.Post(() => _exchange.EventGrid.Remove(subscriber));
            throw;
        }
        finally
        {
            _stage?.EndWait();
        }

        if (fault is not null)
        {
            _services.Timeline.Post(() => _exchange.EventGrid.Remove(subscriber));
            throw new InvalidOperationException($"The webhook {subscriber.Address} was not subscribed: {fault}.");
        }
    }
}
