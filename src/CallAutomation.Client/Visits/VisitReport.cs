using CallAutomation.Client.Events;

namespace CallAutomation.Client;

/// <summary>How a visit went: the application joined a call of others, acted and left.</summary>
public sealed record VisitReport
{
    /// <summary>The id of the leg by which the application was in the call.</summary>
    public string CallConnectionId { get; init; } = string.Empty;

    /// <summary>What came of the action; null where there was none to be told of, as after <see cref="CallVisit.LeaveAsync"/>.</summary>
    public VisitOutcome? Outcome { get; init; }

    /// <summary>The event that told it, or that of the end of the call; null where none did.</summary>
    public CallEvent? Event { get; init; }

    /// <summary>Whether the application is out of the call again. If not, it is there as <see cref="CallConnectionId"/> until it is hung up or the call ends, and is billed.</summary>
    public bool HasLeft => LeaveFailure is null;

    /// <summary>Why the application could not leave within <see cref="CallAutomationClientOptions.LeaveDeadline"/>; null where it has left.</summary>
    public Exception? LeaveFailure { get; init; }

    /// <summary>The outcome and the leg: nothing that could not stand in a log.</summary>
    public override string ToString() => $"{Outcome?.ToString() ?? "Visit"} ({CallConnectionId}){(HasLeft ? "" : ", not left")}";
}
