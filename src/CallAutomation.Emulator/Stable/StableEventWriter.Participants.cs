using System.Text.Json;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Participants;

namespace CallAutomation.Emulator.Stable;

internal sealed partial class StableEventWriter
{
    private StableEvent OfParticipants(ParticipantFact fact, string? context)
    {
        string outcome = fact.Succeeded ? "Succeeded" : "Failed";
        CallResult result = fact.Succeeded && fact.Result == CallResult.Success ? CallResult.Silent : fact.Result;
        return fact switch
        {
            ParticipantAdded added => new StableEvent("AddParticipant" + outcome, result, context) { WriteOwn = Participant(added.Who) },
            ParticipantRemoved removed => new StableEvent("RemoveParticipant" + outcome, result, context) { WriteOwn = Participant(removed.Who) },
            ParticipantMoved moved => new StableEvent("MoveParticipant" + outcome, result, context)
            {
                WriteOwn = writer =>
                {
                    WriteIdentifier(writer, "participant", moved.Who);
                    writer.WriteString("fromCall", moved.FromCall);
                },
            },
            InvitationCanceled canceled => new StableEvent("CancelAddParticipant" + outcome, result, context)
            {
                ResultComesFirst = true,
                WriteOwn = writer => writer.WriteString("invitationId", canceled.InvitationId),
            },
            TransferSettled { Succeeded: true } transfer => new StableEvent("CallTransferAccepted", fact.Result, context)
            {
                WriteOwn = version.Has(StableVersion.V2023_10_15) ? writer => WriteTransfer(writer, transfer) : null,
            },
            TransferSettled => new StableEvent("CallTransferFailed", fact.Result, context),
            _ => throw new InvalidOperationException($"The stable language has no words for {fact.GetType().Name}."),
        };
    }

    private static void WriteTransfer(Utf8JsonWriter writer, TransferSettled transfer)
    {
        WriteIdentifier(writer, "transferTarget", transfer.Target);
        WriteIdentifier(writer, "transferee", transfer.Transferee);
    }

    private static Action<Utf8JsonWriter> Participant(Identity who) => writer => WriteIdentifier(writer, "participant", who);

    private static void WriteIdentifier(Utf8JsonWriter writer, string member, Identity who)
    {
        writer.WritePropertyName(member);
        JsonSerializer.Serialize(writer, StableIdentifiers.Write(who), StableJson.Relaxed.IdentifierBody);
    }
}
