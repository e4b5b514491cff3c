using CallAutomation.Client.Calls;
using CallAutomation.Client.Transport;

namespace CallAutomation.Client;

/// <summary>What creating, answering and joining a call have in common: where its events go, and how patiently to ask.</summary>
public abstract class CallSetupOptions
{
    private TimeSpan? _deadline;
    private Uri? _cognitiveServicesEndpoint;

    private protected CallSetupOptions(Uri callbackUri) => CallbackUri = WebAddress.Checked(callbackUri);

    /// <summary>Where the events of the call go. The live service accepts https only.</summary>
    public Uri CallbackUri { get; }

    /// <summary>Text that comes back in the events this request causes; a new GUID when omitted. The preview versions do not have it.</summary>
    public string? OperationContext { get; set; }

    /// <summary>
    /// The Azure AI services resource that reads texts aloud and understands speech in this call. <see cref="TextSource"/>,
    /// <see cref="SsmlSource"/> and every <see cref="RecognizeSpokenOptions"/> need it; it cannot be added later. Since 2023-10-15.
    /// </summary>
    /// <exception cref="ArgumentException">The address is not absolute.</exception>
    public Uri? CognitiveServicesEndpoint
    {
        get => _cognitiveServicesEndpoint;
        set => _cognitiveServicesEndpoint = WebAddress.CheckedOrNull(value, nameof(CognitiveServicesEndpoint));
    }

    /// <summary>
    /// How the sound of the call is streamed to the application; not at all when omitted, and then it cannot be started later. Since
    /// 2025-05-15.
    /// </summary>
    public MediaStreamingOptions? MediaStreaming { get; set; }

    /// <summary>
    /// How what is said is sent to the application as text; not at all when omitted, and then it cannot be started later. Since
    /// 2025-05-15.
    /// </summary>
    public TranscriptionOptions? Transcription { get; set; }

    /// <summary>How long this one request may take, all tries together; <see cref="CallAutomationClientOptions.CallSetupDeadline"/> when omitted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative (and not <see cref="Timeout.InfiniteTimeSpan"/>).</exception>
    public TimeSpan? Deadline
    {
        get => _deadline;
        set => _deadline = value is null ? null : Transport.Deadline.Checked(value.Value, nameof(Deadline));
    }
}
