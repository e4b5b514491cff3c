using CallAutomation.Client.Events;

namespace CallAutomation.Client.Protocol.Stable.Shapes;

internal record CallEventData
{
    public string? CallConnectionId { get; init; }

    public string? ServerCallId { get; init; }

    public string? CorrelationId { get; init; }

    public string? OperationContext { get; init; }

    public ResultInformationShape? ResultInformation { get; init; }
}

internal sealed record FailedPlayData : CallEventData
{
    public int? FailedPlaySourceIndex { get; init; }
}

internal sealed record RecognizeCompletedData : CallEventData
{
    public string? RecognitionType { get; init; }

    public DtmfResultShape? DtmfResult { get; init; }
}

internal sealed record DtmfResultShape
{
    public string?[]? Tones { get; init; }

    public DtmfResult ToDtmfResult() => new() { Tones = [.. (Tones ?? []).Where(tone => !string.IsNullOrWhiteSpace(tone)).Select(tone => DtmfTone.FromWire(tone!))] };
}

internal sealed record ToneReceivedData : CallEventData
{
    public int? SequenceId { get; init; }

    public string? Tone { get; init; }
}

internal sealed record ParticipantsUpdatedData : CallEventData
{
    public int? SequenceNumber { get; init; }

    public CallParticipantShape?[]? Participants { get; init; }
}

internal sealed record CallParticipantShape
{
    public IdentifierShape? Identifier { get; init; }

    public bool? IsMuted { get; init; }

    public bool? IsOnHold { get; init; }

    public CallParticipant ToCallParticipant() => new()
    {
        Identifier = Identifier?.ToIdentifier(),
        IsMuted = IsMuted ?? false,
        IsOnHold = IsOnHold ?? false,
    };
}

internal sealed record ResultInformationShape
{
    public int? Code { get; init; }

    public int? SubCode { get; init; }

    public string? Message { get; init; }

    public SipDiagnosticShape? SipDetails { get; init; }

    public SipDiagnosticShape? Q850Details { get; init; }

    public ResultInformation ToResultInformation() => new()
    {
        Code = Code,
        SubCode = SubCode,
        Message = Message,
        SipDetails = SipDetails?.ToDetails(),
        Q850Details = Q850Details?.ToDetails(),
    };
}

internal sealed record SipDiagnosticShape
{
    public int? Code { get; init; }

    public string? Message { get; init; }

    public SipDiagnosticDetails ToDetails() => new() { Code = Code, Message = Message };
}
