namespace CallAutomation.Emulator.Preview;

/// <summary>Inviting and removing people, from inside and from outside a call.</summary>
internal static class PreviewParticipants
{
    public static ServiceAnswer Add(PreviewRequest request)
    {
        AddParticipantBody body = request.Read(PreviewJson.Relaxed.AddParticipantBody);
        Identity who = ReadWho(body);
        Uri? callbackUri = request.OptionalCallbackUri(body.CallbackUri);
        return Add(request.ConnectedLeg(), who, new ReplyTo(body.OperationContext, callbackUri));
    }

    public static ServiceAnswer AddFromOutside(PreviewRequest request)
    {
        AddParticipantBody body = request.Read(PreviewJson.Relaxed.AddParticipantBody);
        Identity who = ReadWho(body);
        Uri callbackUri = request.CallbackUri(body.CallbackUri);
        return Add(request.Operator(callbackUri), who, new ReplyTo(body.OperationContext, callbackUri));
    }

    public static ServiceAnswer Remove(PreviewRequest request) => Remove(request, request.ConnectedLeg().Conversation);

    public static ServiceAnswer RemoveFromOutside(PreviewRequest request) => Remove(request, request.EstablishedConversation());

    private static Identity ReadWho(AddParticipantBody body)
    {
        Identity who = PreviewIdentifiers.Read(body.Participant, "participant");
        PreviewIdentifiers.ReadCallerId(body.AlternateCallerId, [who], "participant");
        return who;
    }

    private static ServiceAnswer Add(ApplicationLeg leg, Identity who, ReplyTo reply)
    {
        // Whoever is there, or is being asked, keeps the id of their line; the invitation fails.
        Leg? present = leg.Conversation.Find(who) ?? leg.Conversation.FindRinging(who);
        string invitationId = leg.Invitations.Invite(who, leg.Exchange.Options.NoAnswerTime, reply);
        string id = present is null ? invitationId : present.ParticipantId ??= invitationId;
        return ServiceAnswer.Json(202, new AddParticipantAnswer(id), PreviewJson.Relaxed.AddParticipantAnswer);
    }

    /// <summary>No event tells of it; those who see the roster see it there.</summary>
    private static ServiceAnswer Remove(PreviewRequest request, Conversation conversation)
    {
        string id = request.ParticipantId;
        if (conversation.Members.FirstOrDefault(member => member.ParticipantId == id) is Leg member)
        {
            if (member is ApplicationLeg leg)
            {
                request.Hold(leg);
            }

            member.TakeOut(CallResult.Removed);
        }
        else if (!conversation.StopRinging(id))
        {
            throw PreviewRefusals.ParticipantNotFound();
        }

        return ServiceAnswer.Empty(202);
    }
}
