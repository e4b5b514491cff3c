using System.Text.Json.Nodes;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Recordings;
using CallAutomation.Emulator.Scripts;

namespace CallAutomation.Emulator.Admin;

internal sealed record CallListView(IReadOnlyList<CallView> Calls);

internal sealed record CallView(
    string ServerCallId,
    string CorrelationId,
    IReadOnlyList<ParticipantView> Participants,
    IReadOnlyList<string> Ringing,
    IReadOnlyList<ConnectionView> Connections,
    IReadOnlyList<RecordingView> Recordings)
{
    public static CallView Of(Call call, Exchange exchange) => new(
        call.ServerCallId,
        call.CorrelationId,
        [.. call.Members.Select(ParticipantView.Of)],
        [.. call.Ringing.Select(static leg => leg.Identity.RawId)],
        [.. exchange.Calls.Legs.Where(leg => leg.Call == call).Select(ConnectionView.Of)],
        [.. exchange.Recordings.Open.Where(recording => recording.Call == call).Select(RecordingView.Of)]);
}

internal sealed record ParticipantView(string RawId, bool IsApplication, bool IsMuted, bool IsOnHold)
{
    public static ParticipantView Of(Leg leg) => new(leg.Identity.RawId, leg is ApplicationLeg, leg.IsMuted, leg.IsOnHold);
}

internal sealed record ConnectionView(string CallConnectionId, CallState State, string CallbackUri)
{
    // Without the query and the credentials of a user, which are secrets.
    public static ConnectionView Of(ApplicationLeg leg) =>
        new(leg.Id, leg.State, $"{leg.Traits.CallbackUri.Scheme}://{leg.Traits.CallbackUri.Authority}{leg.Traits.CallbackUri.AbsolutePath}");
}

internal sealed record IncomingCallListView(IReadOnlyList<IncomingCallView> IncomingCalls);

internal sealed record IncomingCallView(string From, string To, string CallerDisplayName, string ServerCallId, string CorrelationId)
{
    public static IncomingCallView Of(OfferedCall call) => new(call.From.RawId, call.To, call.CallerDisplayName, call.ServerCallId, call.CorrelationId);
}

internal sealed record RecordingListView(IReadOnlyList<RecordingView> Recordings);

internal sealed record RecordingView(string RecordingId, string ServerCallId, RecordingPhase State, Seconds Length, Uri? ContentLocation, Uri? MetadataLocation, Uri? DeleteLocation)
{
    public static RecordingView Of(Recording open) => new(open.Id, open.Call.ServerCallId, open.State, new Seconds(open.Length), null, null, null);

    public static RecordingView Of(RecordedCall ended) =>
        new(ended.RecordingId, ended.ServerCallId, RecordingPhase.Ended, new Seconds(ended.Length), ended.ContentLocation, ended.MetadataLocation, ended.DeleteLocation);
}

internal sealed record ForcedEventBody
{
    public required string Name { get; init; }

    public int? Code { get; init; }

    public int? SubCode { get; init; }

    public string? Message { get; init; }

    public string? OperationContext { get; init; }

    public Uri? CallbackUri { get; init; }

    public JsonObject? Data { get; init; }

    public ForcedEvent ToEvent() => new(Name)
    {
        Code = Code,
        SubCode = SubCode,
        Message = Message,
        OperationContext = OperationContext,
        CallbackUri = CallbackUri is null or { IsAbsoluteUri: true, Scheme: "http" or "https" } ? CallbackUri : throw AdminRefusal.BadRequest("callbackUri is an absolute http or https address."),
        Data = Data,
    };
}

internal sealed record FailureBody
{
    public required FailingOperation Operation { get; init; }

    public int? Code { get; init; }

    public int? SubCode { get; init; }

    public string? Message { get; init; }
}

internal enum FailingOperation
{
    Play,
    Recognition,
    Recording,
}
