using CallAutomation.Client.Calls;

namespace CallAutomation.Client;

/// <summary>A recorded prompt that the service downloads: WAV, mono, 16 bit, 16 kHz.</summary>
public sealed class FileSource : PlaySource
{
    /// <summary>A prompt by address.</summary>
    /// <param name="uri">Where the service can download it.</param>
    /// <exception cref="ArgumentException">The address is not absolute.</exception>
    public FileSource(Uri uri) => Uri = WebAddress.Checked(uri);

    /// <summary>Where the service downloads it.</summary>
    public Uri Uri { get; }
}
