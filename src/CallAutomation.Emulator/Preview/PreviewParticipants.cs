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

    public static ServiceAnswer Remove(PreviewRequest request)
    {
        ApplicationLeg leg = request.ConnectedLeg();
        return Remove(leg, leg.Conversation, request.ParticipantId);
    }

    public static ServiceAnswer RemoveFromOutside(PreviewRequest request)
    {
        Conversation conversation = request.EstablishedConversation();

        // Nobody is told of the outcome, so the address does not matter.
        return Remove(request.Operator(new Uri("http://localhost/")), conversation, request.ParticipantId);
    }

    private static Identity ReadWho(AddParticipantBody body)
    {
        Identity who = PreviewIdentifiers.Read(body.Participant, "participant");
        PreviewIdentifiers.ReadCallerId(body.AlternateCallerId, [who], "participant");
        return who;
    }

    private static ServiceAnswer Add(ApplicationLeg leg, Identity who, ReplyTo reply)
    {
        string id = leg.Invitations.Invite(who, leg.Exchange.Options.NoAnswerTime, reply);
        return ServiceAnswer.Json(202, new AddParticipantAnswer(id), PreviewJson.Relaxed.AddParticipantAnswer);
    }

    private static ServiceAnswer Remove(ApplicationLeg leg, Conversation conversation, string id)
    {
        if (conversation.Members.FirstOrDefault(member => member.ParticipantId == id) is Leg member)
        {
            if (member == leg)
            {
                leg.HangUp(everybody: false);
            }
            else
            {
                leg.RemoveParticipant(member.Identity, default);
            }
        }
        else if (!conversation.StopRinging(id))
        {
            throw PreviewRefusals.ParticipantNotFound();
        }

        return ServiceAnswer.Empty(202);
    }
}
