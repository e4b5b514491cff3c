using CallAutomation.Client.Protocol.Stable.Shapes;

namespace CallAutomation.Client.Protocol.Stable;

internal sealed partial class StableProtocol
{
    public override ServiceRequest<CreateCallResult> CreateCall(CreateCallOptions options, string operationContext) =>
        new(Known(StableOperations.CreateCall))
        {
            Body = JsonContent.Of(
                new CreateCallBody
                {
                    Targets = IdentifierShape.Of(options.Targets),
                    SourceCallerIdNumber = PhoneNumberShape.Of(options.CallerId),
                    SourceDisplayName = options.CallerDisplayName,
                    Source = CommunicationUserShape.Of(options.Source),
                    OperationContext = operationContext,
                    CallbackUri = options.CallbackUri.AbsoluteUri,
                },
                StableJson.Default.CreateCallBody),
            Deadline = options.Deadline,
            Read = answer => answer.SetUp(operationContext, static (call, properties, context) => new CreateCallResult(call, properties, context)),
        };

    public override ServiceRequest<AnswerCallResult> AnswerCall(AnswerCallOptions options, string operationContext) =>
        new(Known(StableOperations.AnswerCall))
        {
            Body = JsonContent.Of(
                new AnswerCallBody
                {
                    IncomingCallContext = options.IncomingCallContext,
                    CallbackUri = options.CallbackUri.AbsoluteUri,
                    OperationContext = operationContext,
                    AnsweredBy = CommunicationUserShape.Of(options.AnsweredBy),
                },
                StableJson.Default.AnswerCallBody),
            Secrets = [options.IncomingCallContext],
            Deadline = options.Deadline,
            Read = answer => answer.SetUp(operationContext, static (call, properties, context) => new AnswerCallResult(call, properties, context)),
        };

    public override ServiceRequest<JoinResult> Join(CallLocator locator, JoinOptions options, string operationContext) =>
        new(Known(StableOperations.Join))
        {
            Body = JsonContent.Of(
                new ConnectBody
                {
                    CallLocator = CallLocatorShape.Of(locator),
                    CallbackUri = options.CallbackUri.AbsoluteUri,
                    OperationContext = operationContext,
                },
                StableJson.Default.ConnectBody),
            Deadline = options.Deadline,
            Read = answer => answer.SetUp(operationContext, static (call, properties, context) => new JoinResult(call, properties, context)),
        };

    public override ServiceRequest<CallConnectionProperties> GetProperties(string callConnectionId) =>
        new(Known(StableOperations.GetProperties), callConnectionId)
        {
            Read = static answer => answer.CallConnectionProperties(),
        };

    public override ServiceRequest HangUp(string callConnectionId, HangUpScope scope) => scope switch
    {
        HangUpScope.Myself => new ServiceRequest(Known(StableOperations.HangUp), callConnectionId),
        HangUpScope.Everyone => new ServiceRequest(Known(StableOperations.HangUpForEveryone), callConnectionId),
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "Hang up for Myself or for Everyone."),
    };
}
