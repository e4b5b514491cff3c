using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Participants;
using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Preview;

/// <summary>Inviting and removing people, from inside and from outside a call.</summary>
internal static class PreviewParticipants
{
    public static ServiceResponse Add(PreviewRequest request)
    {
        AddParticipantBody body = request.Read(PreviewJson.Relaxed.AddParticipantBody);
        Identity who = ReadWho(body);
        Uri? callbackUri = request.OptionalCallbackUri(body.CallbackUri);
        return Add(request.ConnectedLeg(), who, new ReplyTo(body.OperationContext, callbackUri));
    }

    public static ServiceResponse AddFromOutside(PreviewRequest request)
    {
        AddParticipantBody body = request.Read(PreviewJson.Relaxed.AddParticipantBody);
        Identity who = ReadWho(body);
        Uri callbackUri = request.CallbackUri(body.CallbackUri);
        return Add(request.OutsideLeg(callbackUri), who, new ReplyTo(body.OperationContext, callbackUri));
    }

    public static ServiceResponse Remove(PreviewRequest request) => Remove(request, request.ConnectedLeg().Call);

    public static ServiceResponse RemoveFromOutside(PreviewRequest request) => Remove(request, request.EstablishedCall());

    private static Identity ReadWho(AddParticipantBody body)
    {
        Identity who = PreviewIdentifiers.Read(body.Participant, "participant");
        PreviewIdentifiers.ReadCallerId(body.AlternateCallerId, [who], "participant");
        return who;
    }

    private static ServiceResponse Add(ApplicationLeg leg, Identity who, ReplyTo reply)
    {
        // Whoever is there, or is being asked, keeps the id of their line; the invitation fails.
        Leg? present = leg.Call.Find(who) ?? leg.Call.FindRinging(who);
        string invitationId = leg.Invitations.Invite(who, leg.Services.Options.NoAnswerTime, reply);
        string id = present is null ? invitationId : present.ParticipantId ??= invitationId;
        return ServiceResponse.Json(202, new AddParticipantAnswer(id), PreviewJson.Relaxed.AddParticipantAnswer);
    }

    /// <summary>No event tells of it; those who see the roster see it there.</summary>
    private static ServiceResponse Remove(PreviewRequest request, Call call)
    {
        string id = request.ParticipantId;
        if (call.Members.FirstOrDefault(member => member.ParticipantId == id) is Leg member)
        {
            if (member is ApplicationLeg leg)
            {
                request.Hold(leg);
            }

            member.TakeOut(CallResult.Removed);
        }
        else if (!call.StopRinging(id))
        {
            throw PreviewRefusals.ParticipantNotFound();
        }

        return ServiceResponse.Empty(202);
    }
}
