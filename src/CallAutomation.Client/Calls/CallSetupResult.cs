namespace CallAutomation.Client;

/// <summary>A call that the service has begun to set up; an event tells what became of it.</summary>
public abstract class CallSetupResult : AwaitableResult
{
    private protected CallSetupResult(CallConnection callConnection, CallConnectionProperties properties, string? operationContext)
    {
        ArgumentNullException.ThrowIfNull(callConnection);
        ArgumentNullException.ThrowIfNull(properties);
        CallConnection = callConnection;
        Properties = properties;
        OperationContext = operationContext;
    }

    /// <summary>The call, to act on.</summary>
    public CallConnection CallConnection { get; }

    /// <summary>The call as the service described it when it accepted.</summary>
    public CallConnectionProperties Properties { get; }

    /// <summary>
    /// The context that the events of this request carry: the caller's own, or one the client made up; null in the preview versions, whose
    /// events tell the call by <see cref="Events.CallEvent.CallConnectionId"/> alone.
    /// </summary>
    public string? OperationContext { get; }
}
