namespace CallAutomation.Client.Events;

/// <summary>A class that takes incoming calls, made anew for each call in a scope that lives as long as the method.</summary>
public interface IIncomingCallHandler
{
    /// <summary>Answers a call and goes through it, or redirects or rejects it.</summary>
    /// <param name="incomingCall">The call that rings.</param>
    /// <param name="callEnds">Canceled when the call that was answered is over, and when the hub ends.</param>
    Task HandleAsync(IncomingCall incomingCall, CancellationToken callEnds);
}
