using CallAutomation.Client.Values;

namespace CallAutomation.Client.Events;

/// <summary>Why the state of a transcription is what it is.</summary>
public readonly record struct TranscriptionStatusDetails
{
    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <c>subscriptionStarted</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public TranscriptionStatusDetails(string value) => _value = new OpenText(value);

    /// <summary>It began.</summary>
    public static TranscriptionStatusDetails SubscriptionStarted { get; } = new("subscriptionStarted");

    /// <summary>The socket was lost and is back.</summary>
    public static TranscriptionStatusDetails StreamConnectionReestablished { get; } = new("streamConnectionReestablished");

    /// <summary>The socket could not be opened; check the address and that it answers as a web socket.</summary>
    public static TranscriptionStatusDetails StreamConnectionUnsuccessful { get; } = new("streamConnectionUnsuccessful");

    /// <summary>No address for the socket was given with the call.</summary>
    public static TranscriptionStatusDetails StreamUrlMissing { get; } = new("streamUrlMissing");

    /// <summary>The service ended it; start it again.</summary>
    public static TranscriptionStatusDetails ServiceShutdown { get; } = new("serviceShutdown");

    /// <summary>The socket was lost.</summary>
    public static TranscriptionStatusDetails StreamConnectionInterrupted { get; } = new("streamConnectionInterrupted");

    /// <summary>The speech service could not be reached.</summary>
    public static TranscriptionStatusDetails SpeechServicesConnectionError { get; } = new("speechServicesConnectionError");

    /// <summary>It ended by request or with the call.</summary>
    public static TranscriptionStatusDetails SubscriptionStopped { get; } = new("subscriptionStopped");

    /// <summary>The service did not say more.</summary>
    public static TranscriptionStatusDetails UnspecifiedError { get; } = new("unspecifiedError");

    /// <summary>The service could not sign in where it had to, for example at the Azure AI service.</summary>
    public static TranscriptionStatusDetails AuthenticationFailure { get; } = new("authenticationFailure");

    /// <summary>The request was not understood; check language and model.</summary>
    public static TranscriptionStatusDetails BadRequest { get; } = new("badRequest");

    /// <summary>Too many at once; wait, then start again.</summary>
    public static TranscriptionStatusDetails TooManyRequests { get; } = new("tooManyRequests");

    /// <summary>Not allowed: no access, or a quota is used up.</summary>
    public static TranscriptionStatusDetails Forbidden { get; } = new("forbidden");

    /// <summary>The service did not answer in time; start again.</summary>
    public static TranscriptionStatusDetails ServiceTimeout { get; } = new("serviceTimeout");

    /// <summary>The language was changed.</summary>
    public static TranscriptionStatusDetails TranscriptionLocaleUpdated { get; } = new("transcriptionLocaleUpdated");

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
