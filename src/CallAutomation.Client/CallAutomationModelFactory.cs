namespace CallAutomation.Client;

/// <summary>Makes what the service would have answered, for tests of your own code that mock the clients.</summary>
/// <remarks>Results that need no more than an operation context have public constructors; events have public setters.</remarks>
public static class CallAutomationModelFactory
{
    /// <summary>A call as the service describes it.</summary>
    /// <param name="callConnectionId">The id of the application's own leg.</param>
    /// <param name="serverCallId">The id of the call itself; the service does not know it before a call that was created or joined is connected.</param>
    /// <param name="correlationId">The id that ties everything together.</param>
    /// <param name="state">The state; connected when omitted. What creates, answers and joins give is <see cref="CallConnectionState.Connecting"/>.</param>
    /// <param name="targets">Who was called.</param>
    /// <param name="source">Who called.</param>
    /// <param name="callerId">The number shown.</param>
    /// <param name="callerDisplayName">The name shown.</param>
    /// <param name="callbackUri">Where the events go.</param>
    /// <param name="answeredBy">The user the application answered as.</param>
    /// <param name="answeredFor">The number originally dialed.</param>
    /// <param name="mediaStreaming">The streaming of the call's sound.</param>
    /// <param name="transcription">The transcription of the call.</param>
    public static CallConnectionProperties CallConnectionProperties(
        string callConnectionId,
        string? serverCallId = null,
        string? correlationId = null,
        CallConnectionState? state = null,
        IEnumerable<CommunicationIdentifier>? targets = null,
        CommunicationIdentifier? source = null,
        PhoneNumberIdentifier? callerId = null,
        string? callerDisplayName = null,
        Uri? callbackUri = null,
        CommunicationUserIdentifier? answeredBy = null,
        PhoneNumberIdentifier? answeredFor = null,
        MediaStreamingSubscription? mediaStreaming = null,
        TranscriptionSubscription? transcription = null) => new()
        {
            CallConnectionId = callConnectionId,
            ServerCallId = serverCallId,
            CorrelationId = correlationId,
            State = state ?? CallConnectionState.Connected,
            Targets = [.. targets ?? []],
            Source = source,
            CallerId = callerId,
            CallerDisplayName = callerDisplayName,
            CallbackUri = callbackUri,
            AnsweredBy = answeredBy,
            AnsweredFor = answeredFor,
            MediaStreaming = mediaStreaming,
            Transcription = transcription,
        };

    /// <summary>A call being placed.</summary>
    /// <param name="callConnection">The call to act on, usually a mock.</param>
    /// <param name="properties">The call as the service describes it.</param>
    /// <param name="operationContext">The context that the events carry.</param>
    public static CreateCallResult CreateCallResult(CallConnection callConnection, CallConnectionProperties properties, string? operationContext) =>
        new(callConnection, properties, operationContext);

    /// <summary>A call being answered.</summary>
    /// <param name="callConnection">The call to act on, usually a mock.</param>
    /// <param name="properties">The call as the service describes it.</param>
    /// <param name="operationContext">The context that the events carry.</param>
    public static AnswerCallResult AnswerCallResult(CallConnection callConnection, CallConnectionProperties properties, string operationContext) =>
        new(callConnection, properties, operationContext);

    /// <summary>A call being joined.</summary>
    /// <param name="callConnection">The call to act on, usually a mock.</param>
    /// <param name="properties">The call as the service describes it.</param>
    /// <param name="operationContext">The context that the events carry.</param>
    public static JoinResult JoinResult(CallConnection callConnection, CallConnectionProperties properties, string? operationContext) =>
        new(callConnection, properties, operationContext);

    /// <summary>Somebody in a call.</summary>
    /// <param name="identifier">Who it is.</param>
    /// <param name="isMuted">Whether the others cannot hear them.</param>
    /// <param name="isOnHold">Whether they are on hold.</param>
    /// <param name="participantId">The id by which the preview versions take them out of the call.</param>
    public static CallParticipant CallParticipant(CommunicationIdentifier identifier, bool isMuted = false, bool isOnHold = false, string? participantId = null) =>
        new() { Identifier = identifier, IsMuted = isMuted, IsOnHold = isOnHold, ParticipantId = participantId };

    /// <summary>Somebody being invited.</summary>
    /// <param name="operationContext">The context that the events carry.</param>
    /// <param name="participant">Who is invited.</param>
    /// <param name="invitationId">The id of the invitation.</param>
    public static AddParticipantResult AddParticipantResult(string operationContext, CallParticipant? participant = null, string? invitationId = null) =>
        new(operationContext) { Participant = participant, InvitationId = invitationId };

    /// <summary>Audio being played, as the preview versions describe it.</summary>
    /// <param name="operationContext">The context that the events carry.</param>
    /// <param name="operationId">The id the service gave it.</param>
    /// <param name="status">How far it is.</param>
    /// <param name="resultInformation">Why it is so.</param>
    public static PlayResult PlayResult(
        string operationContext, string? operationId = null, OperationStatus? status = null, Events.ResultInformation? resultInformation = null) =>
        new(operationContext) { OperationId = operationId, Status = status, ResultInformation = resultInformation };

    /// <summary>An invitation being taken back.</summary>
    /// <param name="operationContext">The context that the events carry.</param>
    /// <param name="invitationId">The id of the invitation.</param>
    public static CancelAddParticipantResult CancelAddParticipantResult(string operationContext, string? invitationId = null) =>
        new(operationContext) { InvitationId = invitationId };

    /// <summary>Participants on their way from another call.</summary>
    /// <param name="operationContext">The context that the events carry.</param>
    /// <param name="participants">Who is brought.</param>
    /// <param name="fromCallConnectionId">The call they leave.</param>
    public static MoveParticipantsResult MoveParticipantsResult(
        string operationContext, IEnumerable<CallParticipant>? participants = null, string? fromCallConnectionId = null) =>
        new(operationContext) { Participants = [.. participants ?? []], FromCallConnectionId = fromCallConnectionId };

    /// <summary>A transcription about to begin.</summary>
    /// <param name="operationContext">The context that the events carry.</param>
    /// <param name="subscriptionId">The id of the transcription.</param>
    public static StartTranscriptionResult StartTranscriptionResult(string operationContext, string? subscriptionId = null) =>
        new(operationContext) { SubscriptionId = subscriptionId };

    /// <summary>A transcription about to end.</summary>
    /// <param name="operationContext">The context that the events carry.</param>
    /// <param name="subscriptionId">The id of the transcription.</param>
    public static StopTranscriptionResult StopTranscriptionResult(string operationContext, string? subscriptionId = null) =>
        new(operationContext) { SubscriptionId = subscriptionId };

    /// <summary>A recording.</summary>
    /// <param name="recordingId">Its id.</param>
    /// <param name="state">Whether it runs; inactive when omitted, which is what the service says of one that was just started.</param>
    /// <param name="kind">Who records.</param>
    public static RecordingStateResult RecordingStateResult(string recordingId, RecordingState? state = null, RecordingKind? kind = null) =>
        new() { RecordingId = recordingId, State = state ?? RecordingState.Inactive, Kind = kind };
}
