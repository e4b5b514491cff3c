namespace CallAutomation.Emulator.Calls;

/// <summary>What is settled about an application's leg when it comes into being.</summary>
internal sealed record ApplicationLegTraits
{
    public required string Id { get; init; }

    public required LegOrigin Origin { get; init; }

    public required IEventWriter EventWriter { get; init; }

    public required Uri CallbackUri { get; init; }

    public required IReadOnlyList<Identity> Targets { get; init; }

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
