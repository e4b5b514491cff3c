namespace CallAutomation.Client.Events;

/// <summary>What a hub did with what it was given.</summary>
public readonly struct CallEventReceipt
{
    internal CallEventReceipt(int accepted, int duplicates, int refused, Task handled)
    {
        Accepted = accepted;
        Duplicates = duplicates;
        Refused = refused;
        _handled = handled;
    }

    private readonly Task? _handled;

    /// <summary>How many events were new and are handled.</summary>
    public int Accepted { get; }

    /// <summary>How many had been accepted before, by their ids.</summary>
    public int Duplicates { get; }

    /// <summary>How many could not be taken, for want of room or because the hub ends. Have them delivered again.</summary>
    public int Refused { get; }

    /// <summary>Ends when the handlers of all these events have returned, those of duplicates that are still at work included. It does not fail.</summary>
    public Task Handled => _handled ?? Task.CompletedTask;
}
