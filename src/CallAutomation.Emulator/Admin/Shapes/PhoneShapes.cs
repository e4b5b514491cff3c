using System.Text.Json.Serialization;
using CallAutomation.Emulator.Scripts;
using CallAutomation.Emulator.Telephones;

namespace CallAutomation.Emulator.Admin;

internal sealed record KeysBody
{
    public required string Keys { get; init; }
}

internal sealed record WordsBody
{
    public required string Words { get; init; }
}

internal sealed record CallBody
{
    public required PhoneName To { get; init; }
}

internal sealed record CallApplicationBody : IJsonOnDeserialized
{
    public required PhoneName To { get; init; }

    public string? CallerDisplayName { get; init; }

    public Dictionary<string, string>? SipHeaders { get; init; }

    public Dictionary<string, string>? VoipHeaders { get; init; }

    public void OnDeserialized() => OneOf.CheckNoNull("the value of a header", (SipHeaders ?? []).Values.Concat((VoipHeaders ?? []).Values));
}

internal sealed record GroupCallBody
{
    public required string GroupCallId { get; init; }
}

internal sealed record RoomBody
{
    public required string RoomId { get; init; }
}

internal sealed record PlacedCallView(string ServerCallId, string CorrelationId);

internal sealed record OfferedCallView(string ServerCallId, string CorrelationId, string IncomingCallContext);

internal sealed record PhoneView(string Number, string RawId, IReadOnlyList<PhoneLineView> Lines)
{
    public static PhoneView Of(Telephone phone) => new(phone.Number, phone.RawId, [.. phone.Legs.Select(PhoneLineView.Of)]);
}

internal sealed record PhoneLineView(string ServerCallId, PhoneLineState State, bool IsMuted, bool IsOnHold)
{
    public static PhoneLineView Of(TelephoneLeg leg) => new(
        leg.Call.ServerCallId,
        leg.IsUp ? PhoneLineState.Connected : leg.IsRinging ? PhoneLineState.Ringing : PhoneLineState.Calling,
        leg.IsMuted,
        leg.IsOnHold);
}

internal enum PhoneLineState
{
    Calling,
    Ringing,
    Connected,
}
