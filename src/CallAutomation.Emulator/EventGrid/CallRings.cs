using System.Text.Json;
using CallAutomation.Emulator.Faults;
using CallAutomation.Emulator.Stable;

namespace CallAutomation.Emulator.EventGrid;

/// <summary>A call rings for the application, and whoever learns the context may have it.</summary>
internal sealed record CallRings(OfferedCall Call)
    : ResourceNotification(Communication("IncomingCall"), $"/caller/{Call.From.RawId}/recipient/{Call.Called.RawId}")
{
    public override string? ServerCallId => Call.ServerCallId;

    public override FaultSubject Faults => Call.Call.Faults;

    public override void WriteData(Utf8JsonWriter writer) => JsonSerializer.Serialize(
        writer,
        new IncomingCallData
        {
            To = CalledBody.Of(Call.Called),
            From = CalledBody.Of(Call.From.Identity),
            ServerCallId = Call.ServerCallId,
            CallerDisplayName = Call.CallerDisplayName,
            CustomContext = HasContext ? new CustomContextData(Call.Details.SipHeaders, Call.Details.VoipHeaders) : null,
            IncomingCallContext = Call.IncomingCallContext,
            CorrelationId = Call.CorrelationId,
        },
        EventGridJson.Relaxed.IncomingCallData);

    // An ordinary call has none; whoever is asked into a call that goes on gets an empty one.
    private bool HasContext => Call.Details.SipHeaders.Count > 0 || Call.Details.VoipHeaders.Count > 0 || Call.IsInvitation;

    /// <summary>A record would print the context.</summary>
    public override string ToString() => Name;
}
