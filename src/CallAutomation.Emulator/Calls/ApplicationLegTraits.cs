using CallAutomation.Emulator.Media;

namespace CallAutomation.Emulator.Calls;

/// <summary>What is settled about an application's leg when it comes into being.</summary>
internal sealed record ApplicationLegTraits
{
    public required string Id { get; init; }

    public required LegOrigin Origin { get; init; }

    public required IEventWriter EventWriter { get; init; }

    public required Uri CallbackUri { get; init; }

    public required IReadOnlyList<Identity> Targets { get; init; }

    /// <summary>Whether the others see it in the roster. Who joins with the stable versions is not seen.</summary>
    public bool IsUnseen { get; init; }

    /// <summary>Another id for what is told before the leg is up; the call's when there is none.</summary>
    public string? CorrelationIdWhileConnecting { get; init; }

    /// <summary>What streams the sound of the call, by its id; it is there whether asked for or not.</summary>
    public string? MediaStreamingSubscriptionId { get; init; }

    /// <summary>The sound for a socket of the application; null when it was not asked for.</summary>
    public SocketSubscriptionTraits? AudioSubscription { get; init; }

    /// <summary>The words for a socket of the application; null when they were not asked for.</summary>
    public SocketSubscriptionTraits? TranscriptionSubscription { get; init; }

    public string? OperationContext { get; init; }

    /// <summary>Whether the application hears every key of everybody, without asking for it in the call.</summary>
    public bool HearsAllTones { get; init; }

    /// <summary>Whether the application named an Azure AI service that speaks and understands speech.</summary>
    public bool HasSpeechService { get; init; }

    public Identity? Source { get; init; }

    public string? SourceCallerIdNumber { get; init; }

    public string? SourceDisplayName { get; init; }

    public Identity? AnsweredBy { get; init; }

    public string? AnsweredFor { get; init; }
}
