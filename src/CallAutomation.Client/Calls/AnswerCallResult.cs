namespace CallAutomation.Client;

/// <summary>A call being answered. <see cref="Events.CallConnected"/> or <see cref="Events.AnswerFailed"/> tells what became of it.</summary>
/// <param name="callConnection">The call, to act on.</param>
/// <param name="properties">The call as the service described it when it accepted.</param>
/// <param name="operationContext">The context that the events of this request carry.</param>
public class AnswerCallResult(CallConnection callConnection, CallConnectionProperties properties, string operationContext)
    : CallSetupResult(callConnection, properties, operationContext);
