using CallAutomation.Client.Events;

namespace CallAutomation.Client;

/// <summary>Audio the service has accepted to play. <see cref="Events.PlayCompleted"/>, <see cref="Events.PlayFailed"/> or <see cref="Events.PlayCanceled"/> tells the outcome.</summary>
public class PlayResult : OperationResult
{
    internal PlayResult(string operationContext)
        : base(operationContext)
    {
    }

    /// <summary>The id the service gave the play, for its support; no event repeats it. Null in the stable versions.</summary>
    public string? OperationId { get; internal init; }

    /// <summary>How far the play was when the service answered. Null in the stable versions.</summary>
    public OperationStatus? Status { get; internal init; }

    /// <summary>Why the play was there already when the service answered; null in the stable versions, and where there is nothing to say.</summary>
    public ResultInformation? ResultInformation { get; internal init; }

    /// <summary>How the visit went by which it was done; null where none was needed: by <see cref="CallConnection"/>, and in the preview versions.</summary>
    public VisitReport? Visit { get; internal set; }
}
