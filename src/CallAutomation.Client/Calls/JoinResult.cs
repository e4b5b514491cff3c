namespace CallAutomation.Client;

/// <summary>A running call the application is about to take part in. <see cref="Events.CallConnected"/> or <see cref="Events.JoinFailed"/> tells what became of it.</summary>
public class JoinResult : CallSetupResult
{
    internal JoinResult(CallConnection callConnection, CallConnectionProperties properties, string? operationContext)
        : base(callConnection, properties, operationContext)
    {
    }
}
