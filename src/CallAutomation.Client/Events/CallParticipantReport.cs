
namespace CallAutomation.Client.Events;

/// <summary>A report about somebody in a call among users of the resource.</summary>
public abstract record CallParticipantReport : CallReport
{
    private protected CallParticipantReport()
    {
    }

    private protected CallParticipantReport(in EventEnvelope envelope)
        : base(envelope)
    {
    }

    /// <summary>Who it is.</summary>
    public ParticipantIdentifier? Participant { get; init; }

    /// <summary>The id of their part in this call.</summary>
    public string? ParticipantId { get; init; }

    /// <summary>The name they show.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The application and device they use.</summary>
    public string? EndpointType { get; init; }
}
