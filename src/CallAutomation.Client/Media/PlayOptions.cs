using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>What is to be played, and to whom.</summary>
public class PlayOptions : OperationOptions
{
    /// <summary>One or several sources, played one after the other.</summary>
    /// <param name="sources">At least one; several since 2024-09-15.</param>
    /// <exception cref="ArgumentException">There is no source, or one is null.</exception>
    public PlayOptions(params PlaySource[] sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        if (sources.Length == 0 || Array.IndexOf(sources, null) >= 0)
        {
            throw new ArgumentException("Name at least one source to play, none of them null.", nameof(sources));
        }

        Sources = [.. sources];
    }

    /// <summary>One or several sources, played one after the other.</summary>
    /// <param name="sources">At least one; several since 2024-09-15.</param>
    /// <exception cref="ArgumentException">There is no source, or one is null.</exception>
    public PlayOptions(IEnumerable<PlaySource> sources)
        : this(ListOf(sources))
    {
    }

    /// <summary>What is played, in this order.</summary>
    public IReadOnlyList<PlaySource> Sources { get; }

    /// <summary>Who hears it; everyone when empty.</summary>
    public IList<ParticipantIdentifier> PlayTo { get; set => field = Assigned.List(value); } = [];

    /// <summary>Whether to begin again at the end, until canceled. A loop has no <see cref="Events.PlayCompleted"/>.</summary>
    public bool Loop { get; set; }

    /// <summary>Whether to stop what is playing now instead of waiting for its end; only when played to everyone. Since 2024-09-15.</summary>
    public bool InterruptCallMedia { get; set; }

    private static PlaySource[] ListOf(IEnumerable<PlaySource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return [.. sources];
    }
}
