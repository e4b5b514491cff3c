namespace CallAutomation.Client;

/// <summary>Something to be heard in a call.</summary>
public abstract class PlaySource
{
    private protected PlaySource()
    {
    }

    /// <summary>A name under which the service may keep the audio, so that it is fetched once and played often.</summary>
    public string? CacheId { get; set; }
}
