namespace CallAutomation.Emulator.Media;

/// <summary>Something that can be played.</summary>
internal abstract record AudioSource
{
    /// <summary>Whether somebody has to speak it, which is the business of an Azure AI service.</summary>
    public virtual bool IsSpoken => true;

    public abstract Task<AudioLength> MeasureAsync(AudioLibrary library, CancellationToken cancellationToken);
}

/// <summary>A file to be fetched.</summary>
internal sealed record AudioFile(Uri Address, AudioFormats Formats = AudioFormats.WavOrMp3) : AudioSource
{
    public override bool IsSpoken => false;

    public override Task<AudioLength> MeasureAsync(AudioLibrary library, CancellationToken cancellationToken) => library.MeasureAsync(Address, Formats, cancellationToken);
}

/// <summary>Words to be spoken. Nobody hears them here; they take as long as speaking them would.</summary>
internal sealed record SpokenText(string Text) : AudioSource
{
    public override Task<AudioLength> MeasureAsync(AudioLibrary library, CancellationToken cancellationToken) => Task.FromResult(Speech.OfText(Text));
}

/// <summary>Words to be spoken as their markup says, with the files that it names.</summary>
internal sealed record SpokenMarkup(string Ssml) : AudioSource
{
    public override Task<AudioLength> MeasureAsync(AudioLibrary library, CancellationToken cancellationToken) => SpeechMarkup.MeasureAsync(Ssml, library, cancellationToken);
}
