namespace CallAutomation.Client;

/// <summary>A running call the application is about to take part in. <see cref="Events.CallConnected"/> or <see cref="Events.ConnectFailed"/> tells what became of it.</summary>
/// <param name="callConnection">The call, to act on.</param>
/// <param name="properties">The call as the service described it when it accepted.</param>
/// <param name="operationContext">The context that the events of this request carry; null in the preview versions.</param>
public class JoinResult(CallConnection callConnection, CallConnectionProperties properties, string? operationContext)
    : CallSetupResult(callConnection, properties, operationContext);
