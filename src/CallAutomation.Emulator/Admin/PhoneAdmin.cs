using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Scripts;
using CallAutomation.Emulator.Telephones;

namespace CallAutomation.Emulator.Admin;

/// <summary>Telephones by the admin API: what a <see cref="Telephone"/> offers.</summary>
internal static class PhoneAdmin
{
    public static async Task ScriptAllAsync(AdminRequest request)
    {
        ScriptsBody scripts = await request.BodyAsync(AdminJson.Relaxed.ScriptsBody).ConfigureAwait(false);
        foreach ((PhoneName name, ScriptBody script) in scripts.Phones)
        {
            script.Apply(request.Exchange.Phone(name.Identity));
        }

        await request.Done().ConfigureAwait(false);
    }

    public static async Task DescribeAsync(AdminRequest request)
    {
        Telephone phone = request.Phone();
        PhoneView view = await request.AskAsync(() => PhoneView.Of(phone)).ConfigureAwait(false);
        await request.AnswerAsync(view, AdminJson.Relaxed.PhoneView).ConfigureAwait(false);
    }

    public static async Task ScriptAsync(AdminRequest request)
    {
        Telephone phone = request.Phone();
        ScriptBody script = await request.BodyAsync(AdminJson.Relaxed.ScriptBody).ConfigureAwait(false);
        script.Apply(phone);
        await request.Done().ConfigureAwait(false);
    }

    public static Task ForgetAsync(AdminRequest request)
    {
        request.Phone().ForgetsEverything();
        return request.Done();
    }

    public static Task AnswerAsync(AdminRequest request) => ActAsync(request, PhoneAction.PickUp);

    public static Task DeclineAsync(AdminRequest request) => ActAsync(request, PhoneAction.Decline);

    public static async Task PressAsync(AdminRequest request)
    {
        KeysBody body = await request.BodyAsync(AdminJson.Relaxed.KeysBody).ConfigureAwait(false);
        await ActAsync(request, PhoneAction.Press(body.Keys)).ConfigureAwait(false);
    }

    public static async Task SayAsync(AdminRequest request)
    {
        WordsBody body = await request.BodyAsync(AdminJson.Relaxed.WordsBody).ConfigureAwait(false);
        await ActAsync(request, PhoneAction.Say(body.Words)).ConfigureAwait(false);
    }

    public static Task MuteAsync(AdminRequest request) => ActAsync(request, PhoneAction.Mute);

    public static Task UnmuteAsync(AdminRequest request) => ActAsync(request, PhoneAction.Unmute);

    public static Task HangUpAsync(AdminRequest request) => ActAsync(request, PhoneAction.HangUp);

    public static async Task CallAsync(AdminRequest request)
    {
        Telephone phone = request.Phone();
        CallBody body = await request.BodyAsync(AdminJson.Relaxed.CallBody).ConfigureAwait(false);
        await PlacedAsync(request, phone.Call(request.Exchange.Phone(body.To.Identity))).ConfigureAwait(false);
    }

    public static async Task CallApplicationAsync(AdminRequest request)
    {
        Telephone phone = request.Phone();
        CallApplicationBody body = await request.BodyAsync(AdminJson.Relaxed.CallApplicationBody).ConfigureAwait(false);
        OfferedCall offered = request.Exchange.CallApplication(
            phone,
            body.To.Identity,
            new IncomingCallDetails { CallerDisplayName = body.CallerDisplayName ?? "", SipHeaders = body.SipHeaders ?? [], VoipHeaders = body.VoipHeaders ?? [] });
        await request.AnswerAsync(
            new OfferedCallView(offered.ServerCallId, offered.CorrelationId, offered.IncomingCallContext), AdminJson.Relaxed.OfferedCallView, 201).ConfigureAwait(false);
    }

    public static async Task JoinGroupCallAsync(AdminRequest request)
    {
        Telephone phone = request.Phone();
        GroupCallBody body = await request.BodyAsync(AdminJson.Relaxed.GroupCallBody).ConfigureAwait(false);
        await PlacedAsync(request, phone.JoinGroupCall(body.GroupCallId)).ConfigureAwait(false);
    }

    public static async Task JoinRoomAsync(AdminRequest request)
    {
        Telephone phone = request.Phone();
        RoomBody body = await request.BodyAsync(AdminJson.Relaxed.RoomBody).ConfigureAwait(false);
        await PlacedAsync(request, phone.JoinRoom(body.RoomId)).ConfigureAwait(false);
    }

    private static Task PlacedAsync(AdminRequest request, TelephoneCall call) =>
        request.AnswerAsync(new PlacedCallView(call.ServerCallId, call.CorrelationId), AdminJson.Relaxed.PlacedCallView, 201);

    private static async Task ActAsync(AdminRequest request, PhoneAction action)
    {
        Telephone phone = request.Phone();
        if (!await phone.ActAsync(action).ConfigureAwait(false))
        {
            throw AdminRefusal.Conflict($"{phone.Number} {action.What}, but has no call to do that in.");
        }

        await request.Done().ConfigureAwait(false);
    }
}
