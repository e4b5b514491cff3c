namespace CallAutomation.Emulator.Media;

/// <summary>Which files can be played.</summary>
internal enum AudioFormats
{
    /// <summary>WAV as telephones like it: the only one in 2021.</summary>
    TelephoneWav,

    /// <summary>That, and MP3 with an ID3v2 tag.</summary>
    WavOrMp3,

    /// <summary>Any rate, any number of channels: what a voice plays between its words.</summary>
    AnyWavOrMp3,
}
