namespace CallAutomation.Emulator.Media;

/// <summary>The header of a frame of MPEG audio, layer III.</summary>
internal sealed record Mp3Frame
{
    /// <summary>How many bytes a header has.</summary>
    public const int HeaderLength = 4;

    private static readonly int[] s_mpeg1BitRates = [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] s_mpeg2BitRates = [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] s_mpeg1SampleRates = [44_100, 48_000, 32_000];

    public required int SampleRate { get; init; }

    /// <summary>The bytes of the whole frame.</summary>
    public required int Length { get; init; }

    public required int Samples { get; init; }

    /// <summary>Where a frame that describes the file says so, counted from the start of the frame.</summary>
    public required int DescriptionOffset { get; init; }

    /// <summary>The frame that begins there; null when none does.</summary>
    /// <remarks>Frames of the free format, whose length no header tells, are not known here.</remarks>
    public static Mp3Frame? Read(ReadOnlySpan<byte> header)
    {
        if (header.Length < HeaderLength || header[0] != 0xFF || (header[1] & 0xE0) != 0xE0)
        {
            return null;
        }

        int version = (header[1] >> 3) & 3;
        int layer = (header[1] >> 1) & 3;
        int bitRate = header[2] >> 4;
        int sampleRate = (header[2] >> 2) & 3;
        const int Reserved = 1;
        const int LayerThree = 1;
        if (version == Reserved || layer != LayerThree || bitRate is 0 or 15 || sampleRate == 3)
        {
            return null;
        }

        const int Mpeg1 = 3;
        const int Mpeg2 = 2;
        bool isMpeg1 = version == Mpeg1;
        bool isMono = header[3] >> 6 == 3;
        int padding = (header[2] >> 1) & 1;
        int hertz = s_mpeg1SampleRates[sampleRate] / (isMpeg1 ? 1 : version == Mpeg2 ? 2 : 4);
        int bits = (isMpeg1 ? s_mpeg1BitRates : s_mpeg2BitRates)[bitRate - 1] * 1_000;
        int samples = isMpeg1 ? 1_152 : 576;
        return new Mp3Frame
        {
            SampleRate = hertz,
            Samples = samples,
            Length = (samples / 8 * bits / hertz) + padding,
            DescriptionOffset = HeaderLength + (isMpeg1 ? (isMono ? 17 : 32) : isMono ? 9 : 17),
        };
    }
}
