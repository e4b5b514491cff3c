namespace CallAutomation.Emulator.Media;

/// <summary>Something that can be played.</summary>
internal abstract record AudioSource
{
    public abstract Task<AudioLength> MeasureAsync(AudioLibrary library, CancellationToken cancellationToken);
}

/// <summary>A file to be fetched.</summary>
internal sealed record AudioFile(Uri Address) : AudioSource
{
    public override Task<AudioLength> MeasureAsync(AudioLibrary library, CancellationToken cancellationToken) => library.MeasureAsync(Address, cancellationToken);
}

/// <summary>Words to be spoken. Nobody hears them here; they take as long as speaking them would.</summary>
internal sealed record SpokenAudio(AudioLength Length) : AudioSource
{
    public override Task<AudioLength> MeasureAsync(AudioLibrary library, CancellationToken cancellationToken) => Task.FromResult(Length);
}
