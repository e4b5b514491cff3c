using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Telephones;

namespace CallAutomation.Emulator.Participants;

/// <summary>An application hands somebody on: the target rings, and whoever is handed on hears it ring.</summary>
/// <remarks>In a call of two the target takes the application's place. From a larger call the two go into a call of their own.</remarks>
internal sealed class Transfer(ApplicationLeg leg, TelephoneLeg transferee, Identity target, ReplyTo reply)
{
    private readonly Call _from = leg.Call;
    private readonly bool _takesTheApplicationsPlace = leg.Call.Members.Count == 2;
    private TelephoneLeg? _ringing;
    private bool _isSettled;

    public void Begin()
    {
        leg.TransferBegins();
        leg.Services.Timeline.After(TimeSpan.Zero, Ring);
    }

    private void Ring()
    {
        if (!transferee.IsUp || !transferee.GoesAlongWithTransfer())
        {
            Fail(transferee.IsUp ? CallResult.Declined : CallResult.NotInCall);
            return;
        }

        _from.Left += SomebodyLeft;
        _from.Ended += CallEnded;
        Call to = _takesTheApplicationsPlace ? _from : leg.Exchange.Open(target, _from.CorrelationId);
        _ringing = to.Invite(leg.Exchange.Phone(target), new Ringing(RingCause.TransferTarget) { From = transferee.Identity }, Accepted, Fail);
    }

    private void SomebodyLeft(Leg gone)
    {
        if (gone == transferee)
        {
            GiveUp();
        }
    }

    private void CallEnded(CallResult result) => GiveUp();

    private void GiveUp()
    {
        Fail(CallResult.NotInCall);
        _ringing?.StopRinging(CallResult.CallerCanceled);
    }

    private void Accepted(Leg answering)
    {
        Settle();
        leg.TransferEnds(accepted: _takesTheApplicationsPlace);
        Report(succeeded: true, CallResult.Success);
        if (_takesTheApplicationsPlace)
        {
            TakePlace(answering);
        }
        else
        {
            _from.Move(transferee, answering.Call);
            answering.Call.Join(answering);
        }

        answering.Connect();
    }

    private void TakePlace(Leg answering)
    {
        if (leg.Call.Members.Contains(leg))
        {
            _from.Replace(leg, answering);
            leg.Drop(CallResult.Transferred);
        }
        else
        {
            // The application did not wait for the outcome.
            _from.Join(answering);
        }
    }

    private void Fail(CallResult result)
    {
        if (_isSettled)
        {
            return;
        }

        Settle();
        leg.TransferEnds(accepted: false);
        Report(succeeded: false, result);
    }

    private void Settle()
    {
        _isSettled = true;
        _from.Left -= SomebodyLeft;
        _from.Ended -= CallEnded;
    }

    private void Report(bool succeeded, CallResult result) =>
        leg.Report(new TransferSettled(transferee.Identity, target, succeeded, result, reply.OperationContext), reply.CallbackUri);
}
