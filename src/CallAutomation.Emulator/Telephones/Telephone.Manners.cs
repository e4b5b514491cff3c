using CallAutomation.Emulator.Telephones;

namespace CallAutomation.Emulator;

public sealed partial class Telephone
{
    /// <summary>Does this when an application asks it into a call that is going on, whatever it does when it is called.</summary>
    /// <param name="habit">What it does.</param>
    /// <param name="ringTime">How long it rings first; as long as otherwise when not given.</param>
    public Telephone WhenInvited(PickUpHabit habit, TimeSpan? ringTime = null) => Except(RingCause.Invited, habit, ringTime);

    /// <summary>Does this when somebody else is transferred to it, whatever it does when it is called.</summary>
    /// <param name="habit">What it does.</param>
    /// <param name="ringTime">How long it rings first; as long as otherwise when not given.</param>
    public Telephone WhenTransferTarget(PickUpHabit habit, TimeSpan? ringTime = null) => Except(RingCause.TransferTarget, habit, ringTime);

    /// <summary>Does not want to be transferred: the transfer fails with 603/0, and the call goes on.</summary>
    public Telephone RefusesTransfers() => Rewrite(script => script.RefusesTransfers = true);

    /// <summary>Hangs up this long after the application began to transfer it; when nobody took the transfer by then, it fails.</summary>
    public Telephone HangsUpWhenTransferred(TimeSpan? after = null)
    {
        TimeSpan patience = NotNegative(after ?? TimeSpan.Zero);
        return Rewrite(script => script.HangsUpWhenTransferred = patience);
    }

    /// <summary>Mutes itself this long after the call is connected; the others see it in the roster.</summary>
    public Telephone Mutes(TimeSpan after) =>
        AfterPickUp(new Gesture([], NotNegative(after), GestureCue.PickUp) { Other = leg => leg.Mute(true) });

    /// <summary>Unmutes itself this long after the call is connected. Applications cannot do that for it.</summary>
    public Telephone Unmutes(TimeSpan after) =>
        AfterPickUp(new Gesture([], NotNegative(after), GestureCue.PickUp) { Other = leg => leg.Mute(false) });

    /// <summary>Mutes itself now.</summary>
    public void Mute() => Act(PhoneAction.Mute);

    /// <summary>Unmutes itself now, whoever muted it.</summary>
    public void Unmute() => Act(PhoneAction.Unmute);

    private Telephone Except(RingCause cause, PickUpHabit habit, TimeSpan? ringTime)
    {
        if (ringTime is TimeSpan time)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero, nameof(ringTime));
        }

        return Rewrite(script => script.Exceptions[cause] = new RingHabit(habit, ringTime));
    }
}
