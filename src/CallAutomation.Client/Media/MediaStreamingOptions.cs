using CallAutomation.Client.Calls;

namespace CallAutomation.Client;

/// <summary>How the sound of a call is streamed to the application, over a web socket that the service opens.</summary>
public class MediaStreamingOptions
{
    private Uri? _transportUri;

    /// <summary>Streaming with the voices mixed or apart.</summary>
    /// <param name="audioChannel">Whether all voices come in one stream.</param>
    /// <exception cref="ArgumentException">The channel has no name.</exception>
    public MediaStreamingOptions(MediaStreamingAudioChannel audioChannel)
    {
        if (audioChannel == default)
        {
            throw new ArgumentException($"Choose {nameof(MediaStreamingAudioChannel.Mixed)} or {nameof(MediaStreamingAudioChannel.Unmixed)}.", nameof(audioChannel));
        }

        AudioChannel = audioChannel;
    }

    /// <summary>Whether all voices come in one stream.</summary>
    public MediaStreamingAudioChannel AudioChannel { get; }

    /// <summary>Where the application waits for the web socket, for example <c>wss://app.example/media</c>.</summary>
    /// <exception cref="ArgumentException">The address is not an absolute web socket address.</exception>
    public Uri? TransportUri
    {
        get => _transportUri;
        set => _transportUri = WebAddress.CheckedSocketOrNull(value, nameof(TransportUri));
    }

    /// <summary>What is streamed; sound, unless the service learns more.</summary>
    public MediaStreamingContent Content { get; set; } = MediaStreamingContent.Audio;

    /// <summary>Whether to begin as soon as the call connects; else with <see cref="CallConnection.StartMediaStreamingAsync"/>.</summary>
    public bool StartMediaStreaming { get; set; }

    /// <summary>Whether the application can answer with sound of its own over the same socket.</summary>
    public bool EnableBidirectional { get; set; }

    /// <summary>How the sound is encoded; the service chooses when omitted.</summary>
    public AudioFormat? AudioFormat { get; set; }

    /// <summary>Whether keys that are pressed come over the socket too.</summary>
    public bool EnableDtmfTones { get; set; }
}
