using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Participants;
using CallAutomation.Emulator.Service;
using CallAutomation.Emulator.Telephones;

namespace CallAutomation.Emulator.Stable;

/// <summary>Handing somebody on.</summary>
internal static class StableTransfers
{
    public static ServiceResponse Transfer(StableRequest request)
    {
        TransferBody body = request.Read(StableJson.Relaxed.TransferBody);
        Identity target = StableIdentifiers.Read(body.TargetParticipant, "targetParticipant");
        Require.Dialable(target, "targetParticipant");
        if (body.SourceCallerIdNumber is not null)
        {
            Require.DialableNumber(body.SourceCallerIdNumber.Value, "sourceCallerIdNumber");
        }

        StableCallingContext.Check(request, body.CustomCallingContext);
        Identity? transferee = body.Transferee is not null && request.Version.Has(StableVersion.V2023_10_15)
            ? StableIdentifiers.Read(body.Transferee, "transferee")
            : null;
        ReplyTo reply = request.ReplyTo(body.OperationContext, body.OperationCallbackUri);
        ApplicationLeg leg = request.ConnectedLeg();
        if (leg.State == CallState.Transferring)
        {
            throw ServiceRefusal.BadRequest("A transfer in this call is under way already.");
        }

        leg.Transfer(transferee ?? OtherParty(leg), target, reply);
        return ServiceResponse.Json(202, new OperationAnswer(body.OperationContext), StableJson.Relaxed.OperationAnswer);
    }

    private static Identity OtherParty(ApplicationLeg leg)
    {
        TelephoneLeg[] phones = [.. leg.Call.Phones];
        return leg.Call.Members.Count == 2 && phones.Length == 1
            ? phones[0].Identity
            : throw ServiceRefusal.BadRequest("The field transferee is required where more than two are in the call.");
    }
}
