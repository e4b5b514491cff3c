using CallAutomation.Emulator.Participants;

namespace CallAutomation.Emulator.Stable;

internal sealed partial class StableEventWriter
{
    private (string Name, EventData Data) SayOfParticipants(ParticipantFact fact, EventData plain)
    {
        string outcome = fact.Succeeded ? "Succeeded" : "Failed";
        EventData data = plain with { ResultInformation = Result(fact.Result) };
        return fact switch
        {
            ParticipantAdded added => ("AddParticipant" + outcome, new ParticipantData(data) { Participant = StableIdentifiers.Write(added.Who) }),
            ParticipantRemoved removed => ("RemoveParticipant" + outcome, new ParticipantData(data) { Participant = StableIdentifiers.Write(removed.Who) }),
            ParticipantMoved moved => ("MoveParticipant" + outcome, new ParticipantData(data)
            {
                Participant = StableIdentifiers.Write(moved.Who),
                FromCall = moved.FromCall,
            }),
            InvitationCanceled canceled => ("CancelAddParticipant" + outcome, new InvitationData(data)
            {
                InvitationId = canceled.InvitationId,
                ResultInformation = !fact.Succeeded || version.Has(StableVersion.V2024_09_15) ? data.ResultInformation : null,
            }),
            TransferSettled { Succeeded: true } transfer when version.Has(StableVersion.V2023_10_15) => ("CallTransferAccepted", new TransferData(data)
            {
                Transferee = StableIdentifiers.Write(transfer.Transferee),
                TransferTarget = StableIdentifiers.Write(transfer.Target),
            }),
            TransferSettled { Succeeded: true } => ("CallTransferAccepted", data),
            TransferSettled => ("CallTransferFailed", data),
            _ => throw new InvalidOperationException($"The stable language has no words for {fact.GetType().Name}."),
        };
    }
}
