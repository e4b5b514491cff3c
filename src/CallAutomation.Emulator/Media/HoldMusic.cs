using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Participants;
using CallAutomation.Emulator.Telephones;

namespace CallAutomation.Emulator.Media;

/// <summary>Whom an application has put on hold, and the music they hear.</summary>
internal sealed class HoldMusic(ApplicationLeg leg)
{
    private readonly Dictionary<Identity, Playback?> _held = [];

    public void Hold(Identity who, AudioSource? music, ReplyTo reply)
    {
        if (leg.Call.FindPhone(who) is not TelephoneLeg phone)
        {
            leg.Report(new HoldFailed(CallResult.NotInCall, reply.OperationContext), reply.CallbackUri);
            return;
        }

        Stop(who);
        phone.Hold(true);
        _held[who] = null;
        if (music is null)
        {
            return;
        }

        MediaRequest request = new([music], [who], reply.OperationContext, reply.CallbackUri);
        Playback playback = new(leg, request, loop: true)
        {
            Started = () => leg.Report(new AudioStarted(reply.OperationContext), reply.CallbackUri),
            Ended = static () => { },
            Failed = (length, _) =>
            {
                leg.Report(new HoldFailed(length.Result, reply.OperationContext), reply.CallbackUri);
                Unhold(who);
            },
        };
        _held[who] = playback;
        playback.Begin();
    }

    /// <summary>Takes somebody back; who was not on hold stays as they are.</summary>
    public void Unhold(Identity who)
    {
        if (Stop(who))
        {
            leg.Call.FindPhone(who)?.Hold(false);
        }
    }

    /// <summary>The application leaves; nobody can take those on hold back but by this.</summary>
    public void UnholdAll()
    {
        foreach (Identity who in _held.Keys.ToArray())
        {
            Unhold(who);
        }
    }

    public void Forget(Identity who) => Stop(who);

    private bool Stop(Identity who)
    {
        bool wasHeld = _held.Remove(who, out Playback? music);
        music?.Stop();
        return wasHeld;
    }
}
