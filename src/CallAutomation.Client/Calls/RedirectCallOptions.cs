using CallAutomation.Client.Participants;

namespace CallAutomation.Client;

/// <summary>An incoming call about to be passed on without being answered, and to whom.</summary>
public class RedirectCallOptions : IncomingCallOptions
{
    /// <summary>A ringing call and who is to be called in the application's place.</summary>
    /// <param name="incomingCallContext">From the <see cref="Events.IncomingCall"/> event. A secret: whoever has it can answer the call.</param>
    /// <param name="target">Who is to be called.</param>
    /// <exception cref="ArgumentException">The context is empty, or the target is a number that is not E.164.</exception>
    public RedirectCallOptions(string incomingCallContext, ParticipantIdentifier target)
        : base(incomingCallContext) => Target = Dialable.Checked(target, nameof(target));

    /// <summary>Who is to be called.</summary>
    public ParticipantIdentifier Target { get; }
}
