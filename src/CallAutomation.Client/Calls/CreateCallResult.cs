namespace CallAutomation.Client;

/// <summary>A call being placed. <see cref="Events.CallConnected"/> or <see cref="Events.CreateCallFailed"/> tells what became of it.</summary>
/// <param name="callConnection">The call, to act on.</param>
/// <param name="properties">The call as the service described it when it accepted.</param>
/// <param name="operationContext">The context that the events of this request carry; null in the preview versions.</param>
public class CreateCallResult(CallConnection callConnection, CallConnectionProperties properties, string? operationContext)
    : CallSetupResult(callConnection, properties, operationContext);
