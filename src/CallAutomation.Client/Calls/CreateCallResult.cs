namespace CallAutomation.Client;

/// <summary>A call being placed. <see cref="Events.CallConnected"/> or <see cref="Events.CreateCallFailed"/> tells what became of it.</summary>
public class CreateCallResult : CallSetupResult
{
    internal CreateCallResult(CallConnection callConnection, CallConnectionProperties properties, string? operationContext)
        : base(callConnection, properties, operationContext)
    {
    }
}
