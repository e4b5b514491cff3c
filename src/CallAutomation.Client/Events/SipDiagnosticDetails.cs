namespace CallAutomation.Client.Events;

/// <summary>A cause as a telephone network gives it.</summary>
public sealed record SipDiagnosticDetails
{
    /// <summary>The cause code, for example 17 for user busy in Q.850 or 486 in SIP.</summary>
    public int? Code { get; init; }

    /// <summary>The cause in words.</summary>
    public string? Message { get; init; }
}
