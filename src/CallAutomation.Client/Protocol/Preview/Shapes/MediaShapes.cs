using CallAutomation.Client.Events;

namespace CallAutomation.Client.Protocol.Preview.Shapes;

internal sealed record PlayAudioBody
{
    public required string AudioFileUri { get; init; }

    public required bool Loop { get; init; }

    public string? OperationContext { get; init; }

    public string? AudioFileId { get; init; }

    public string? CallbackUri { get; init; }
}

/// <summary>All that could be said is optional, and an empty object is sent all the same.</summary>
internal sealed record CancelAllMediaOperationsBody;

internal sealed record OperationAnswer
{
    public string? OperationId { get; init; }

    public string? Status { get; init; }

    public string? OperationContext { get; init; }

    public ResultInfoShape? ResultInfo { get; init; }

    public PlayResult ToPlayResult(string operationContext) => new(OperationContext ?? operationContext)
    {
        OperationId = OperationId,
        Status = string.IsNullOrWhiteSpace(Status) ? null : new OperationStatus(Status!),
        ResultInformation = ResultInfo?.ToResultInformation(),
    };
}

/// <summary>How an operation ended. Neither the call nor the operation is named; the context is all there is.</summary>
internal sealed record OperationResultData
{
    public string? Status { get; init; }

    public string? OperationContext { get; init; }

    public ResultInfoShape? ResultInfo { get; init; }

    /// <summary>Early 2021 named the leg here.</summary>
    public string? CallLegId { get; init; }
}

internal sealed record ResultInfoShape
{
    public int? Code { get; init; }

    public int? Subcode { get; init; }

    public string? Message { get; init; }

    public ResultInformation ToResultInformation() => new() { Code = Code, SubCode = Subcode, Message = Message };
}

internal sealed record ToneData
{
    public ToneInfoShape? ToneInfo { get; init; }

    public string? CallConnectionId { get; init; }

    public string? CallLegId { get; init; }
}

internal sealed record ToneInfoShape
{
    public int? SequenceId { get; init; }

    public string? Tone { get; init; }
}
