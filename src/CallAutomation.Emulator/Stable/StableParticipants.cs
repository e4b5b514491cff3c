using System.Globalization;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Participants;
using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Stable;

/// <summary>Who is in the call: reading, inviting, removing, muting, bringing over.</summary>
internal static class StableParticipants
{
    private const int LongestInvitation = 180;

    public static ServiceResponse List(StableRequest request)
    {
        ApplicationLeg leg = request.ConnectedLeg();
        int perPage = Math.Max(1, request.Services.Options.ParticipantsPerPage);
        Leg[] rest = [.. leg.Call.Members.Where(member => member.Place > ReadToken(request))];
        IReadOnlyList<ParticipantBody> page = [.. rest.Take(perPage).Select(member => Describe(member.RosterEntry, request.Version))];
        string? next = rest.Length > perPage
            ? $"/calling/callConnections/{Uri.EscapeDataString(leg.Id)}/participants?api-version={request.Version}&continuationToken={rest[perPage - 1].Place.ToString(CultureInfo.InvariantCulture)}"
            : null;
        return ServiceResponse.Json(200, new ParticipantsAnswer(page, next), StableJson.Relaxed.ParticipantsAnswer);
    }

    public static ServiceResponse Get(StableRequest request)
    {
        Call call = request.ConnectedLeg().Call;
        Leg participant = call.Find(new Identity(request.ParticipantRawId))
            ?? throw ServiceRefusal.NotFound("The participant is not in the call.");
        return ServiceResponse.Json(200, Describe(participant.RosterEntry, request.Version), StableJson.Relaxed.ParticipantBody);
    }

    public static ServiceResponse Add(StableRequest request)
    {
        AddParticipantBody body = request.Read(StableJson.Relaxed.AddParticipantBody);
        Identity who = StableIdentifiers.Read(body.ParticipantToAdd, "participantToAdd");
        Require.Dialable(who, "participantToAdd");
        if (who.IsPhoneNumber)
        {
            Require.Present(body.SourceCallerIdNumber, "sourceCallerIdNumber (needed to call a phone number)");
        }

        if (body.SourceCallerIdNumber is not null)
        {
            Require.DialableNumber(body.SourceCallerIdNumber.Value, "sourceCallerIdNumber");
        }

        int? seconds = Require.Within(body.InvitationTimeoutInSeconds, 0, LongestInvitation, "invitationTimeoutInSeconds");
        StableCallingContext.Check(request, body.CustomCallingContext);
        ReplyTo reply = request.ReplyTo(body.OperationContext, body.OperationCallbackUri);
        ApplicationLeg leg = request.ConnectedLeg();
        TimeSpan patience = seconds is int given ? TimeSpan.FromSeconds(given) : request.Services.Options.NoAnswerTime;
        string invitationId = leg.Invitations.Invite(who, patience, reply);
        ParticipantBody participant = Describe(new RosterEntry(who, IsMuted: false, IsOnHold: false), request.Version);
        return ServiceResponse.Json(202, new AddParticipantAnswer(participant, body.OperationContext, invitationId), StableJson.Relaxed.AddParticipantAnswer);
    }

    public static ServiceResponse CancelAdd(StableRequest request)
    {
        CancelAddParticipantBody body = request.Read(StableJson.Relaxed.CancelAddParticipantBody);
        string invitationId = Require.Text(body.InvitationId, "invitationId");
        ReplyTo reply = request.ReplyTo(body.OperationContext, body.OperationCallbackUri);
        request.ConnectedLeg().Invitations.Cancel(invitationId, reply);
        return ServiceResponse.Json(202, new CancelAddParticipantAnswer(invitationId, body.OperationContext), StableJson.Relaxed.CancelAddParticipantAnswer);
    }

    public static ServiceResponse Remove(StableRequest request)
    {
        RemoveParticipantBody body = request.Read(StableJson.Relaxed.RemoveParticipantBody);
        Identity who = StableIdentifiers.Read(body.ParticipantToRemove, "participantToRemove");
        ReplyTo reply = request.ReplyTo(body.OperationContext, body.OperationCallbackUri);
        ApplicationLeg leg = request.ConnectedLeg();
        leg.RemoveParticipant(who, reply);
        return ServiceResponse.Json(202, new OperationAnswer(body.OperationContext), StableJson.Relaxed.OperationAnswer);
    }

    public static ServiceResponse Mute(StableRequest request)
    {
        MuteParticipantsBody body = request.Read(StableJson.Relaxed.MuteParticipantsBody);
        IReadOnlyList<Identity> targets = StableIdentifiers.ReadAll(Require.Some(body.TargetParticipants, "targetParticipants"), "targetParticipants");
        if (targets.Any(target => StableIdentifiers.Write(target).Kind != "communicationUser"))
        {
            throw ServiceRefusal.BadRequest("The field targetParticipants may only hold communication users: nobody else can be muted.");
        }

        Call call = request.ConnectedLeg().Call;
        Leg[] participants = [.. targets.Select(target => call.Find(target) ?? throw ServiceRefusal.NotFound("The participant is not in the call."))];
        foreach (Leg participant in participants)
        {
            participant.Mute(true);
        }

        return ServiceResponse.Json(200, new OperationAnswer(body.OperationContext), StableJson.Relaxed.OperationAnswer);
    }

    public static ServiceResponse MoveHere(StableRequest request)
    {
        MoveParticipantsBody body = request.Read(StableJson.Relaxed.MoveParticipantsBody);
        IReadOnlyList<Identity> targets = StableIdentifiers.ReadAll(Require.Some(body.TargetParticipants, "targetParticipants"), "targetParticipants");
        string fromCall = Require.Text(body.FromCall, "fromCall");
        ReplyTo reply = request.ReplyTo(body.OperationContext, body.OperationCallbackUri);
        ApplicationLeg here = request.ConnectedLeg();
        ApplicationLeg? from = request.Exchange.Calls.FindLeg(fromCall);
        if (from is not null)
        {
            request.Hold(from);
        }

        foreach (Identity target in targets)
        {
            here.MoveHere(target, from, fromCall, reply);
        }

        IReadOnlyList<ParticipantBody> participants = [.. targets.Select(target => Describe(new RosterEntry(target, IsMuted: false, IsOnHold: false), request.Version))];
        return ServiceResponse.Json(202, new MoveParticipantsAnswer(participants, body.OperationContext, fromCall), StableJson.Relaxed.MoveParticipantsAnswer);
    }

    public static ParticipantBody Describe(RosterEntry seat, StableVersion version) =>
        new(StableIdentifiers.Write(seat.Identity), seat.IsMuted, version.Has(StableVersion.V2024_09_15) ? seat.IsOnHold : null);

    private static int ReadToken(StableRequest request)
    {
        string token = request.Query["continuationToken"].ToString();
        return token.Length == 0 ? 0
            : int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out int place) ? place
            : throw ServiceRefusal.BadRequest("The query parameter continuationToken is invalid: it comes from a nextLink.");
    }
}
