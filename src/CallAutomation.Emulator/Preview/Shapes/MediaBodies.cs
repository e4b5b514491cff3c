namespace CallAutomation.Emulator.Preview;

internal sealed record PlayAudioBody
{
    public string? AudioFileUri { get; init; }

    public bool? Loop { get; init; }

    public string? OperationContext { get; init; }

    public string? AudioFileId { get; init; }

    public string? CallbackUri { get; init; }
}

internal sealed record CancelAllMediaOperationsBody
{
    public string? OperationContext { get; init; }
}

internal sealed record OperationAnswer(string OperationId, string Status, string? OperationContext);

internal sealed record OperationResultData(ResultInfoBody? ResultInfo, string? OperationContext, string Status);

internal sealed record ResultInfoBody(int Code, int Subcode, string Message);

internal sealed record ToneData(ToneInfoData ToneInfo, string CallConnectionId);

internal sealed record ToneInfoData(int SequenceId, string Tone);
