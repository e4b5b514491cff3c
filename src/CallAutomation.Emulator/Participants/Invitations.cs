using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Telephones;

namespace CallAutomation.Emulator.Participants;

/// <summary>The people an application has asked into its call and who have not picked up yet.</summary>
internal sealed class Invitations(ApplicationLeg leg)
{
    private readonly Dictionary<string, TelephoneLeg> _ringing = [];

    /// <summary>Lets somebody's phone ring; returns the id with which that can be taken back.</summary>
    public string Invite(Identity who, TimeSpan patience, ReplyTo reply)
    {
        string id = leg.Services.NewId();
        if (leg.Call.Find(who) is not null || _ringing.Values.Any(ringing => ringing.Identity == who))
        {
            leg.Services.Timeline.After(TimeSpan.Zero, () => Report(succeeded: false, CallResult.AlreadyInCall));
            return id;
        }

        TelephoneLeg invited = leg.Call.Invite(
            leg.Exchange.Phone(who),
            new Ringing(RingCause.Invited, patience) { From = leg.Identity },
            answering =>
            {
                // The service tells of the outcome and of the new roster in either order.
                _ringing.Remove(id);
                bool isToldLater = leg.Traits.EventWriter.TellsInDisorder && leg.Call.Disorder?.OneIn(2) == true;
                if (!isToldLater)
                {
                    Report(succeeded: true, CallResult.Success);
                }

                leg.Call.Connect(answering);
                if (isToldLater)
                {
                    Report(succeeded: true, CallResult.Success);
                }
            },
            result =>
            {
                if (_ringing.Remove(id))
                {
                    Report(succeeded: false, result);
                }
            });
        invited.ParticipantId = id;
        _ringing[id] = invited;
        leg.Call.SomebodyIsInvited();
        return id;

        void Report(bool succeeded, CallResult result) =>
            leg.Report(new ParticipantAdded(who, succeeded, result, reply.OperationContext), reply.CallbackUri);
    }

    /// <summary>Takes an invitation back. The invitation itself then has no outcome of its own.</summary>
    public void Cancel(string id, ReplyTo reply)
    {
        bool rings = _ringing.Remove(id, out TelephoneLeg? phone);
        phone?.StopRinging(CallResult.CallerCanceled);
        CallResult result = rings ? CallResult.InvitationCanceled(phone!.Identity) : CallResult.NoSuchInvitation;
        leg.Report(new InvitationCanceled(id, rings, result, reply.OperationContext), reply.CallbackUri);
    }
}
