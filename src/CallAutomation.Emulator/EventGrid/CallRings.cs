using System.Text.Json;
using CallAutomation.Emulator.Stable;

namespace CallAutomation.Emulator.EventGrid;

/// <summary>A call rings for the application, and whoever learns the context may have it.</summary>
internal sealed record CallRings(OfferedCall Call)
    : ResourceNotification(Communication("IncomingCall"), $"/caller/{Call.From.RawId}/recipient/{Call.Called.RawId}")
{
    public override string? ServerCallId => Call.ServerCallId;

    public override void WriteData(Utf8JsonWriter writer) => JsonSerializer.Serialize(
        writer,
        new IncomingCallData
        {
            To = StableIdentifiers.Write(Call.Called),
            From = StableIdentifiers.Write(Call.From.Identity),
            ServerCallId = Call.ServerCallId,
            CallerDisplayName = Call.CallerDisplayName,
            CustomContext = new CustomContextData(Call.Details.SipHeaders, Call.Details.VoipHeaders),
            IncomingCallContext = Call.IncomingCallContext,
            CorrelationId = Call.CorrelationId,
        },
        EventGridJson.Relaxed.IncomingCallData);

    /// <summary>A record would print the context.</summary>
    public override string ToString() => Name;
}
