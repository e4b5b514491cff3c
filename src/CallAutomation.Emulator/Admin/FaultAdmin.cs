namespace CallAutomation.Emulator.Admin;

/// <summary>What goes wrong by chance, by the admin API.</summary>
internal static class FaultAdmin
{
    public static Task DescribeAsync(AdminRequest request) => request.AnswerAsync(FaultsView.Of(request.Services.Faults), AdminJson.Relaxed.FaultsView);

    public static async Task ChangeAsync(AdminRequest request)
    {
        FaultPlanBody body = await request.BodyAsync(AdminJson.Relaxed.FaultPlanBody).ConfigureAwait(false);
        await ChangeAsync(request, body.ToPlan(request.Services.Options.Seed)).ConfigureAwait(false);
    }

    public static Task ClearAsync(AdminRequest request) => ChangeAsync(request, null);

    private static async Task ChangeAsync(AdminRequest request, FaultPlan? plan)
    {
        await request.AskAsync(() =>
        {
            request.Services.Faults.Change(plan);
            return true;
        }).ConfigureAwait(false);
        await request.Done().ConfigureAwait(false);
    }
}
