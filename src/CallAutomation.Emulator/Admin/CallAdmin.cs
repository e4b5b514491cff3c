using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Recordings;

namespace CallAutomation.Emulator.Admin;

/// <summary>Calls and recordings by the admin API: how they are, and what nobody in them can bring about.</summary>
internal static class CallAdmin
{
    public static async Task ListAsync(AdminRequest request)
    {
        string? serverCallId = request.Query("serverCallId").GetValueOrDefault("serverCallId");
        CallListView list = await request.AskAsync(() => new CallListView(
            [.. request.Exchange.Calls.Open
                .Where(call => serverCallId is null || ServerCallId.Key(call.ServerCallId) == ServerCallId.Key(serverCallId))
                .Select(call => CallView.Of(call, request.Exchange))])).ConfigureAwait(false);
        await request.AnswerAsync(list, AdminJson.Relaxed.CallListView).ConfigureAwait(false);
    }

    public static async Task DescribeAsync(AdminRequest request)
    {
        string id = request.Part("callConnectionId");
        CallView? view = await request.AskAsync(() => request.Exchange.Calls.FindLeg(id) is ApplicationLeg leg ? CallView.Of(leg.Call, request.Exchange) : null).ConfigureAwait(false);
        await request.AnswerAsync(view ?? throw NoSuchCall(), AdminJson.Relaxed.CallView).ConfigureAwait(false);
    }

    public static async Task ForceEventAsync(AdminRequest request)
    {
        string id = request.Part("callConnectionId");
        ForcedEventBody body = await request.BodyAsync(AdminJson.Relaxed.ForcedEventBody).ConfigureAwait(false);
        if (await request.AskAsync(() => request.Exchange.Calls.FindLeg(id) is null).ConfigureAwait(false))
        {
            throw NoSuchCall();
        }

        await request.Emulator.ForceEventAsync(id, body.ToEvent()).ConfigureAwait(false);
        await request.Done().ConfigureAwait(false);
    }

    public static async Task FailNextAsync(AdminRequest request)
    {
        FailureBody body = await request.BodyAsync(AdminJson.Relaxed.FailureBody).ConfigureAwait(false);
        CallResult result = new(body.Code ?? 500, body.SubCode ?? 9999, body.Message ?? "Action failed, unspecified error.");
        await request.AskAsync(() =>
        {
            switch (body.Operation)
            {
                case FailingOperation.Play:
                    request.Services.Failures.OrderPlay(result);
                    break;
                case FailingOperation.Recognition:
                    request.Services.Failures.OrderRecognition(result);
                    break;
                case FailingOperation.Recording:
                default:
                    request.Exchange.Recordings.FailNext(result);
                    break;
            }

            return true;
        }).ConfigureAwait(false);
        await request.Done().ConfigureAwait(false);
    }

    public static async Task ListIncomingAsync(AdminRequest request)
    {
        IncomingCallListView list = await request.AskAsync(() => new IncomingCallListView([.. request.Exchange.Calls.Incoming.Ringing.Select(IncomingCallView.Of)])).ConfigureAwait(false);
        await request.AnswerAsync(list, AdminJson.Relaxed.IncomingCallListView).ConfigureAwait(false);
    }

    public static async Task ListRecordingsAsync(AdminRequest request)
    {
        RecordingListView list = await request.AskAsync(() =>
        {
            RecordingBook recordings = request.Exchange.Recordings;
            return new RecordingListView(
                [.. recordings.Open.Select(RecordingView.Of), .. recordings.Files.RecordingIds.Select(recordings.Files.Describe).OfType<RecordedCall>().Select(RecordingView.Of)]);
        }).ConfigureAwait(false);
        await request.AnswerAsync(list, AdminJson.Relaxed.RecordingListView).ConfigureAwait(false);
    }

    public static async Task DescribeRecordingAsync(AdminRequest request)
    {
        string id = request.Part("recordingId");
        RecordingView? view = await request.AskAsync(() =>
            request.Exchange.Recordings.Find(id) is Recording open ? RecordingView.Of(open)
            : request.Exchange.Recordings.Files.Describe(id) is RecordedCall ended ? RecordingView.Of(ended)
            : null).ConfigureAwait(false);
        await request.AnswerAsync(
            view ?? throw AdminRefusal.NotFound("There is no recording with this id, or its files were deleted."), AdminJson.Relaxed.RecordingView).ConfigureAwait(false);
    }

    private static AdminRefusal NoSuchCall() => AdminRefusal.NotFound("There is no call connection with this id, or it has ended.");
}
