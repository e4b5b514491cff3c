using CallAutomation.Client.Events;
using CallAutomation.Client.Protocol.Stable.Shapes;

namespace CallAutomation.Client.Protocol.Stable;

internal static partial class StableEvents
{
    private static EventKind[] Calls() =>
    [
        Plain("CallConnected", static (in EventEnvelope envelope) => new CallConnected(envelope)),
        Plain("CallDisconnected", static (in EventEnvelope envelope) => new CallDisconnected(envelope)),
        Plain("CreateCallFailed", static (in EventEnvelope envelope) => new CreateCallFailed(envelope)),
        Plain("AnswerFailed", static (in EventEnvelope envelope) => new AnswerFailed(envelope)),
        Plain("ConnectFailed", static (in EventEnvelope envelope) => new JoinFailed(envelope)),
        With("CallTransferAccepted", StableJson.Default.TransferData, static (in EventEnvelope envelope, TransferData data) =>
            new CallTransferAccepted(envelope)
            {
                TransferTarget = data.TransferTarget?.ToIdentifier(),
                Transferee = data.Transferee?.ToIdentifier(),
            }),
        Plain("CallTransferFailed", static (in EventEnvelope envelope) => new CallTransferFailed(envelope)),
    ];
}
