using CallAutomation.Emulator.ControlledTime;

namespace CallAutomation.Emulator.Admin;

/// <summary>The clock of the calls, by the admin API.</summary>
internal static class ClockAdmin
{
    private static readonly TimeSpan s_usualRest = TimeSpan.FromMilliseconds(100);

    public static Task DescribeAsync(AdminRequest request) => request.AnswerAsync(ClockView.Of(request), AdminJson.Relaxed.ClockView);

    public static async Task ChangeAsync(AdminRequest request)
    {
        ClockBody body = await request.BodyAsync(AdminJson.Relaxed.ClockBody).ConfigureAwait(false);
        Controlled(request).Turn(body.ToMode());
        await DescribeAsync(request).ConfigureAwait(false);
    }

    public static async Task StepAsync(AdminRequest request)
    {
        ControlledClock clock = Controlled(request).Clock;
        StepBody body = await request.BodyAsync(AdminJson.Relaxed.StepBody).ConfigureAwait(false);
        await request.WaitAsync(async aborted =>
        {
            await clock.StepAsync(body.By.Time, body.SettledAfter?.Time ?? s_usualRest).WaitAsync(aborted).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);
        await DescribeAsync(request).ConfigureAwait(false);
    }

    private static ControlledClockwork Controlled(AdminRequest request) => request.Services.Controlled
        ?? throw AdminRefusal.Conflict("The clock of this emulator is not the machine's: whoever started it chose another, and moves it.");
}
