namespace CallAutomation.Client.Events;

/// <summary>What a hub did with what it was given.</summary>
public readonly struct CallEventReceipt
{
    internal CallEventReceipt(int accepted, int duplicates, int refused, Task handled, Task<bool> acknowledged)
    {
        Accepted = accepted;
        Duplicates = duplicates;
        Refused = refused;
        _handled = handled;
        _acknowledged = acknowledged;
    }

    private readonly Task? _handled;
    private readonly Task<bool>? _acknowledged;

    /// <summary>How many events were new and are handled.</summary>
    public int Accepted { get; }

    /// <summary>How many had been accepted before, by their ids.</summary>
    public int Duplicates { get; }

    /// <summary>How many could not be taken, for want of room or because the hub ends. Have them delivered again.</summary>
    public int Refused { get; }

    /// <summary>Ends when the handlers of all these events have returned, those of duplicates that are still at work included. It does not fail.</summary>
    public Task Handled => _handled ?? Task.CompletedTask;

    /// <summary>
    /// Ends when the sender can be told: true that all of it has arrived (answer 200), false that something has to be delivered again (answer 503). With
    /// <see cref="CallEventAcknowledgement.OnQueued"/> it has ended already. It does not fail.
    /// </summary>
    public Task<bool> Acknowledged => _acknowledged ?? Task.FromResult(true);
}
