namespace CallAutomation.Client;

/// <summary>The application could not leave a call that it had joined for a visit, and is still in it.</summary>
/// <remarks>
/// Hang up <see cref="CallConnectionId"/> once the service can be reached; otherwise the service ends the leg when the call ends. What went wrong in the visit itself, if
/// anything did, is the inner exception.
/// </remarks>
public class VisitNotLeftException : Exception
{
    /// <summary>A leg that stays.</summary>
    /// <param name="callConnectionId">The leg.</param>
    /// <param name="leaveFailure">Why it could not be left.</param>
    /// <param name="innerException">What went wrong before; null where nothing did.</param>
    public VisitNotLeftException(string callConnectionId, Exception leaveFailure, Exception? innerException = null)
        : base(Text(callConnectionId, leaveFailure, innerException), innerException ?? leaveFailure)
    {
        CallConnectionId = callConnectionId;
        LeaveFailure = leaveFailure;
    }

    /// <summary>The id of the leg by which the application is still in the call.</summary>
    public string CallConnectionId { get; }

    /// <summary>Why it could not be left, after the last try.</summary>
    public Exception LeaveFailure { get; }

    private static string Text(string callConnectionId, Exception leaveFailure, Exception? innerException)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(callConnectionId);
        ArgumentNullException.ThrowIfNull(leaveFailure);
        string before = innerException is null ? string.Empty : $" The visit itself had ended with {innerException.GetType().Name}, which is the inner exception.";
        return $"The application could not leave the call after its visit, and is still in it, and billed, as {callConnectionId}: {leaveFailure.Message}{before} Hang up with CallAutomationClient.GetCallConnection and HangUpAsync once the service can be reached; otherwise the service ends the leg when the call ends.";
    }
}
