namespace CallAutomation.Client;

/// <summary>A call being answered. <see cref="Events.CallConnected"/> or <see cref="Events.AnswerFailed"/> tells what became of it.</summary>
public class AnswerCallResult : CallSetupResult
{
    internal AnswerCallResult(CallConnection callConnection, CallConnectionProperties properties, string operationContext)
        : base(callConnection, properties, operationContext)
    {
    }
}
