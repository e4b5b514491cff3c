namespace CallAutomation.Client;

/// <summary>A ringing call that the application will not take itself: what redirecting and rejecting have in common.</summary>
public abstract class IncomingCallOptions : RequestOptions
{
    private protected IncomingCallOptions(string incomingCallContext)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(incomingCallContext);
        IncomingCallContext = incomingCallContext;
    }

    /// <summary>Which call is meant. Valid for about 30 seconds, while it rings. A secret: whoever has it can answer the call.</summary>
    public string IncomingCallContext { get; }
}
