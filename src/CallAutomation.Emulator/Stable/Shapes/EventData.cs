namespace CallAutomation.Emulator.Stable;

internal sealed record ResultBody(int Code, int SubCode, string Message);

/// <summary>What all events carry; for many of them, all there is.</summary>
internal record EventData
{
    /// <summary>Missing only where no application takes part: in the events of a recording.</summary>
    public required string? CallConnectionId { get; init; }

    public required string ServerCallId { get; init; }

    public required string CorrelationId { get; init; }

    public string? OperationContext { get; init; }

    public ResultBody? ResultInformation { get; init; }
}

internal sealed record RosterData : EventData
{
    public required int SequenceNumber { get; init; }

    public required IReadOnlyList<ParticipantBody> Participants { get; init; }
}

internal sealed record ParticipantBody(IdentifierBody Identifier, bool IsMuted, bool? IsOnHold);

internal sealed record MediaFailedData : EventData
{
    public int? FailedPlaySourceIndex { get; init; }
}

internal sealed record RecognizeCompletedData : EventData
{
    public required string RecognitionType { get; init; }

    public DtmfResultBody? DtmfResult { get; init; }

    public ChoiceResultBody? ChoiceResult { get; init; }

    public SpeechResultBody? SpeechResult { get; init; }
}

internal sealed record DtmfResultBody(IReadOnlyList<string> Tones);

internal sealed record ChoiceResultBody(string Label, string? RecognizedPhrase, double? Confidence);

internal sealed record SpeechResultBody(string Speech, double? Confidence);

internal sealed record ToneReceivedData : EventData
{
    public required int SequenceId { get; init; }

    public required string Tone { get; init; }
}
