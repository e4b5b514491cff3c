using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Participants;
using CallAutomation.Emulator.Telephones;

namespace CallAutomation.Emulator.Media;

/// <summary>Keys that an application presses for somebody else to hear.</summary>
internal static class ToneSending
{
    private static readonly TimeSpan s_tone = TimeSpan.FromMilliseconds(250);

    public static void Send(ApplicationLeg leg, Identity to, IReadOnlyList<string> tones, ReplyTo reply)
    {
        if (leg.Call.FindPhone(to) is not TelephoneLeg phone)
        {
            leg.Report(new TonesSent(CallResult.NotInCall, reply.OperationContext), reply.CallbackUri);
            return;
        }

        leg.Services.Timeline.After(s_tone * tones.Count, () =>
        {
            if (phone.IsUp && phone.Call == leg.Call)
            {
                phone.HearTones(tones);
                leg.Report(new TonesSent(CallResult.Success, reply.OperationContext), reply.CallbackUri);
            }
            else
            {
                leg.Report(new TonesSent(CallResult.NotInCall, reply.OperationContext), reply.CallbackUri);
            }
        });
    }
}
