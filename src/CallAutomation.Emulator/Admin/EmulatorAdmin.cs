using System.Reflection;

namespace CallAutomation.Emulator.Admin;

/// <summary>The emulator as a whole, by the admin API.</summary>
internal static class EmulatorAdmin
{
    private static readonly string s_version = typeof(CallEmulator).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static async Task DescribeAsync(AdminRequest request)
    {
        int calls = await request.AskAsync(() => request.Exchange.Calls.Open.Count).ConfigureAwait(false);
        EmulatorView view = new(s_version, request.Emulator.Https?.Endpoint, request.Emulator.Endpoint, request.Emulator.Https?.AuthorityFile, calls, request.Emulator.Journal.Last, ClockView.Of(request));
        await request.AnswerAsync(view, AdminJson.Relaxed.EmulatorView).ConfigureAwait(false);
    }

    public static async Task ResetAsync(AdminRequest request)
    {
        await request.AskAsync(() =>
        {
            request.Exchange.Reset();
            request.Services.Faults.Change(request.Services.Options.Faults);
            return true;
        }).ConfigureAwait(false);
        request.Services.Options.Scripts?.Apply(request.Exchange.Phone);
        request.Services.Controlled?.Turn(CallEmulator.ModeOf(request.Services.Options.Time));
        long last = await request.AskAsync(() =>
        {
            request.Services.Journal.Clear();
            return request.Services.Journal.Last;
        }).ConfigureAwait(false);
        await request.AnswerAsync(new ResetView(last), AdminJson.Relaxed.ResetView).ConfigureAwait(false);
    }

    public static async Task SubscribeAsync(AdminRequest request)
    {
        SubscriptionBody body = await request.BodyAsync(AdminJson.Relaxed.SubscriptionBody).ConfigureAwait(false);
        EventGridSubscription subscription = new(body.Webhook) { Schema = body.Schema, Name = body.Name ?? "emulator" };
        await request.WaitAsync(async aborted =>
        {
            await request.Emulator.SubscribeAsync(subscription, aborted).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);
        await request.Done().ConfigureAwait(false);
    }
}
