namespace CallAutomation.Client;

/// <summary>An incoming call about to be turned away.</summary>
/// <param name="incomingCallContext">From the <see cref="Events.IncomingCall"/> event. A secret: whoever has it can answer the call.</param>
/// <exception cref="ArgumentException">The context is empty.</exception>
public class RejectCallOptions(string incomingCallContext) : IncomingCallOptions(incomingCallContext)
{
    /// <summary>What the caller is told; the service chooses when omitted, which is <see cref="CallRejectReason.None"/>.</summary>
    public CallRejectReason? Reason { get; set; }
}
