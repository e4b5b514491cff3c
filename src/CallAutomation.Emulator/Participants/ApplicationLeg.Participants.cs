using CallAutomation.Emulator.Participants;
using CallAutomation.Emulator.Telephones;

namespace CallAutomation.Emulator.Calls;

internal sealed partial class ApplicationLeg
{
    private Invitations? _invitations;

    public Invitations Invitations => _invitations ??= new Invitations(this);

    /// <summary>Takes somebody out of the call; a call of two is over then.</summary>
    public void RemoveParticipant(Identity who, ReplyTo reply)
    {
        Leg? participant = Call.Find(who);
        bool isThere = participant is not null && participant != this;
        Report(
            new ParticipantRemoved(who, isThere, isThere ? CallResult.Success : CallResult.NotInCall, reply.OperationContext),
            reply.CallbackUri);
        if (isThere)
        {
            participant!.TakeOut(CallResult.Removed);
        }
    }

    /// <summary>Brings somebody from another call of this application's into this one.</summary>
    public void MoveHere(Identity who, ApplicationLeg? from, string fromCall, ReplyTo reply)
    {
        TelephoneLeg? phone = from is { State: CallState.Connected } && from.Call != Call ? from.Call.FindPhone(who) : null;
        Report(
            new ParticipantMoved(who, fromCall, phone is not null, phone is not null ? CallResult.Success : CallResult.NotInCall, reply.OperationContext),
            reply.CallbackUri);
        phone?.Call.Move(phone, Call);
    }

    /// <summary>Hands somebody on to somebody else.</summary>
    public void Transfer(Identity transferee, Identity target, ReplyTo reply)
    {
        if (Call.FindPhone(transferee) is TelephoneLeg phone && Call.Find(target) is null)
        {
            new Transfer(this, phone, target, reply).Begin();
        }
        else
        {
            CallResult result = Call.Find(target) is null ? CallResult.NotInCall : CallResult.AlreadyInCall;
            Report(new TransferSettled(transferee, target, Succeeded: false, result, reply.OperationContext), reply.CallbackUri);
        }
    }
}
