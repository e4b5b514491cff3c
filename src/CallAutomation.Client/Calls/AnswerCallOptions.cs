namespace CallAutomation.Client;

/// <summary>An incoming call about to be answered, and where its events are to go.</summary>
public class AnswerCallOptions : CallSetupOptions
{
    /// <summary>An answer to a ringing call.</summary>
    /// <param name="incomingCallContext">From the <see cref="Events.IncomingCall"/> event. A secret: whoever has it can answer the call.</param>
    /// <param name="callbackUri">Where the events of the call go. The live service accepts https only.</param>
    /// <exception cref="ArgumentException">The context is empty, or the address is not absolute.</exception>
    public AnswerCallOptions(string incomingCallContext, Uri callbackUri)
        : base(callbackUri)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(incomingCallContext);
        IncomingCallContext = incomingCallContext;
    }

    /// <summary>Which call is meant. Valid for about 30 seconds, while it rings.</summary>
    public string IncomingCallContext { get; }

    /// <summary>The user the application answers as; the service chooses when omitted.</summary>
    public UserIdentifier? AnsweredBy { get; set; }
}
