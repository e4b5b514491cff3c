namespace CallAutomation.Client;

/// <summary>A request that the service has accepted; an event with the same operation context tells what came of it.</summary>
public abstract class OperationResult : AwaitableResult
{
    private protected OperationResult(string operationContext)
    {
        ArgumentNullException.ThrowIfNull(operationContext);
        OperationContext = operationContext;
    }

    /// <summary>The context that the events of this request carry: the caller's own, or one the client made up.</summary>
    public string OperationContext { get; }
}
