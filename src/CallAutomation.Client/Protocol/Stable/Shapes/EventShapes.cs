using System.Text.Json.Serialization;
using CallAutomation.Client.Events;
using CallAutomation.Client.Json;

namespace CallAutomation.Client.Protocol.Stable.Shapes;

internal sealed record FailedPlayData
{
    public int? FailedPlaySourceIndex { get; init; }
}

internal sealed record RecognizeCompletedData
{
    public string? RecognitionType { get; init; }

    public DtmfResultShape? DtmfResult { get; init; }

    public ChoiceResultShape? ChoiceResult { get; init; }

    public SpeechResultShape? SpeechResult { get; init; }
}

internal sealed record DtmfResultShape
{
    public string?[]? Tones { get; init; }

    public DtmfResult ToDtmfResult() => new() { Tones = [.. (Tones ?? []).Where(tone => !string.IsNullOrWhiteSpace(tone)).Select(tone => DtmfTone.FromWire(tone!))] };
}

internal sealed record ChoiceResultShape
{
    public string? Label { get; init; }

    public string? RecognizedPhrase { get; init; }

    public double? Confidence { get; init; }

    public ChoiceResult ToChoiceResult() => new() { Label = Label, RecognizedPhrase = RecognizedPhrase, Confidence = Confidence };
}

internal sealed record SpeechResultShape
{
    public string? Speech { get; init; }

    public double? Confidence { get; init; }

    public SpeechResult ToSpeechResult() => new() { Speech = Speech, Confidence = Confidence };
}

internal sealed record ToneReceivedData
{
    public int? SequenceId { get; init; }

    public string? Tone { get; init; }
}

internal sealed record ParticipantsUpdatedData
{
    public int? SequenceNumber { get; init; }

    public CallParticipantShape?[]? Participants { get; init; }
}

internal sealed record ParticipantData
{
    public IdentifierShape? Participant { get; init; }
}

internal sealed record MoveParticipantData
{
    public IdentifierShape? Participant { get; init; }

    public string? FromCall { get; init; }
}

internal sealed record InvitationData
{
    public string? InvitationId { get; init; }
}

internal sealed record TransferData
{
    public IdentifierShape? TransferTarget { get; init; }

    public IdentifierShape? Transferee { get; init; }
}

internal sealed record RecordingData
{
    public string? RecordingId { get; init; }

    public string? State { get; init; }

    [JsonConverter(typeof(WireDate))]
    public DateTimeOffset? StartDateTime { get; init; }

    public string? RecordingKind { get; init; }
}

internal sealed record CallParticipantShape
{
    public IdentifierShape? Identifier { get; init; }

    public bool? IsMuted { get; init; }

    public bool? IsOnHold { get; init; }

    public CallParticipant ToCallParticipant() => new()
    {
        Identifier = Identifier?.ToIdentifier() ?? UnknownParticipantIdentifier.Nobody,
        IsMuted = IsMuted ?? false,
        IsOnHold = IsOnHold ?? false,
    };
}
