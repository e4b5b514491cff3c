using CallAutomation.Client.Values;

namespace CallAutomation.Client.Events;

/// <summary>Why the state of an audio stream is what it is.</summary>
public readonly record struct MediaStreamingStatusDetails
{
    private readonly OpenText _value;

    /// <summary>A value by its name, also one that is not known here.</summary>
    /// <param name="value">The service's name for it, for example <c>subscriptionStarted</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public MediaStreamingStatusDetails(string value) => _value = new OpenText(value);

    /// <summary>It began.</summary>
    public static MediaStreamingStatusDetails SubscriptionStarted { get; } = new("subscriptionStarted");

    /// <summary>The socket was lost and is back.</summary>
    public static MediaStreamingStatusDetails StreamConnectionReestablished { get; } = new("streamConnectionReestablished");

    /// <summary>The socket could not be opened; check the address and that it answers as a web socket.</summary>
    public static MediaStreamingStatusDetails StreamConnectionUnsuccessful { get; } = new("streamConnectionUnsuccessful");

    /// <summary>No address for the socket was given with the call.</summary>
    public static MediaStreamingStatusDetails StreamUrlMissing { get; } = new("streamUrlMissing");

    /// <summary>The service ended it; start it again.</summary>
    public static MediaStreamingStatusDetails ServiceShutdown { get; } = new("serviceShutdown");

    /// <summary>The socket was lost.</summary>
    public static MediaStreamingStatusDetails StreamConnectionInterrupted { get; } = new("streamConnectionInterrupted");

    /// <summary>The speech service could not be reached.</summary>
    public static MediaStreamingStatusDetails SpeechServicesConnectionError { get; } = new("speechServicesConnectionError");

    /// <summary>It ended by request or with the call.</summary>
    public static MediaStreamingStatusDetails SubscriptionStopped { get; } = new("subscriptionStopped");

    /// <summary>The service did not say more.</summary>
    public static MediaStreamingStatusDetails UnspecifiedError { get; } = new("unspecifiedError");

    /// <summary>The service could not sign in where it had to, for example at the Azure AI service.</summary>
    public static MediaStreamingStatusDetails AuthenticationFailure { get; } = new("authenticationFailure");

    /// <summary>The request was not understood; check language and model.</summary>
    public static MediaStreamingStatusDetails BadRequest { get; } = new("badRequest");

    /// <summary>Too many at once; wait, then start again.</summary>
    public static MediaStreamingStatusDetails TooManyRequests { get; } = new("tooManyRequests");

    /// <summary>Not allowed: no access, or a quota is used up.</summary>
    public static MediaStreamingStatusDetails Forbidden { get; } = new("forbidden");

    /// <summary>The service did not answer in time; start again.</summary>
    public static MediaStreamingStatusDetails ServiceTimeout { get; } = new("serviceTimeout");

    /// <summary>The first attempt to open the socket failed; check the address, its certificate and that it can be reached from the internet.</summary>
    public static MediaStreamingStatusDetails InitialWebSocketConnectionFailed { get; } = new("initialWebSocketConnectionFailed");

    /// <summary>The service's spelling.</summary>
    public override string ToString() => _value.ToString();
}
