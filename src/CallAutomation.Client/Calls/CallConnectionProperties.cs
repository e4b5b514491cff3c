namespace CallAutomation.Client;

/// <summary>A call as the service describes it at one moment. What the service did not say is null.</summary>
public sealed record CallConnectionProperties
{
    /// <summary>The id of the application's own leg.</summary>
    public required string CallConnectionId { get; init; }

    /// <summary>The id of the call itself, the same for all who take part; <see cref="CallAutomationClient.GetServerCall(string)"/> takes it.</summary>
    /// <remarks>
    /// Null right after a call was created or joined: <see cref="Events.CallConnected"/> has it, and so have these properties from then on. After an
    /// answer it is there at once.
    /// </remarks>
    public string? ServerCallId { get; init; }

    /// <summary>The id that ties together everything the service reports about this call. Right after a join it is another one than the call's.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>The state of the application's leg.</summary>
    public CallConnectionState State { get; init; } = CallConnectionState.Unknown;

    /// <summary>
    /// Who was called. In a call that came from the telephone network the service names a user that stands for nobody, and the number dialed is
    /// <see cref="AnsweredFor"/>; in a call that was joined, nobody.
    /// </summary>
    public IReadOnlyList<ParticipantIdentifier> Targets { get; init; } = [];

    /// <summary>Who called.</summary>
    public ParticipantIdentifier? Source { get; init; }

    /// <summary>The number shown to the person called.</summary>
    public PhoneIdentifier? CallerId { get; init; }

    /// <summary>The name shown to the person called; empty where none was given, the number where the call came from the telephone network.</summary>
    public string? CallerDisplayName { get; init; }

    /// <summary>Where the events of the call go.</summary>
    public Uri? CallbackUri { get; init; }

    /// <summary>The user the application answered as.</summary>
    public UserIdentifier? AnsweredBy { get; init; }

    /// <summary>The number originally dialed, where the call reached the application through one. Since 2024-09-15.</summary>
    public PhoneIdentifier? AnsweredFor { get; init; }

    /// <summary>The streaming of the call's sound to the application; <see cref="SubscriptionState.Disabled"/> where it was not asked for. Since 2025-05-15, null before.</summary>
    public MediaStreamingSubscription? MediaStreaming { get; init; }

    /// <summary>
    /// The transcription of the call; <see cref="SubscriptionState.Disabled"/> where it was not asked for. Null right after a call was created, answered or
    /// joined, asked for or not. Since 2025-05-15, null before.
    /// </summary>
    public TranscriptionSubscription? Transcription { get; init; }

    /// <summary>The id and the state.</summary>
    public override string ToString() => $"{CallConnectionId} ({State})";
}
