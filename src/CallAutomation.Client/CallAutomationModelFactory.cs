namespace CallAutomation.Client;

/// <summary>Makes what the service would have answered, for tests of your own code that mock the clients.</summary>
/// <remarks>
/// Every result of a verb is made here, with all it can hold. Events, and what is nested in results, can also be made with <c>new</c>: all they hold can be
/// set.
/// </remarks>
public static class CallAutomationModelFactory
{
    /// <summary>The result of a mocked verb, with a hub by which its outcome can be awaited: put the event into the hub, and the wait is answered.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="result">The result, made here; the event that ends it has its operation context.</param>
    /// <param name="hub">The hub that the code under test waits by.</param>
    /// <param name="callConnectionId">The call; not needed for results that have one, and for recordings.</param>
    public static T Awaitable<T>(T result, Events.CallEventHub hub, string? callConnectionId = null)
        where T : AwaitableResult
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(hub);
        string? context = result is OperationResult operation ? operation.OperationContext : (result as RemoveParticipantResult)?.OperationContext;
        Hub.AwaitedRequest request = new(callConnectionId, context);
        if (hub.Expect(result.GetType(), request) is { } outcome)
        {
            hub.Accepted(outcome, result, request);
        }

        return result;
    }

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
        IEnumerable<ParticipantIdentifier>? targets = null,
        ParticipantIdentifier? source = null,
        PhoneIdentifier? callerId = null,
        string? callerDisplayName = null,
        Uri? callbackUri = null,
        UserIdentifier? answeredBy = null,
        PhoneIdentifier? answeredFor = null,
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
    public static CallParticipant CallParticipant(ParticipantIdentifier identifier, bool isMuted = false, bool isOnHold = false, string? participantId = null) =>
        new() { Identifier = identifier, IsMuted = isMuted, IsOnHold = isOnHold, ParticipantId = participantId };

    /// <summary>Somebody being invited.</summary>
    /// <param name="operationContext">The context that the events carry.</param>
    /// <param name="participant">Who is invited.</param>
    /// <param name="invitationId">The id of the invitation.</param>
    /// <param name="visit">How the visit went, where it was done from outside.</param>
    public static AddParticipantResult AddParticipantResult(
        string operationContext, CallParticipant? participant = null, string? invitationId = null, VisitReport? visit = null) =>
        new(operationContext) { Participant = participant, InvitationId = invitationId, Visit = visit };

    /// <summary>Audio being played, as the preview versions describe it.</summary>
    /// <param name="operationContext">The context that the events carry.</param>
    /// <param name="operationId">The id the service gave it.</param>
    /// <param name="status">How far it is.</param>
    /// <param name="resultInformation">Why it is so.</param>
    /// <param name="visit">How the visit went, where it was done from outside in a stable version.</param>
    public static PlayResult PlayResult(
        string operationContext, string? operationId = null, OperationStatus? status = null, Events.ResultInformation? resultInformation = null, VisitReport? visit = null) =>
        new(operationContext) { OperationId = operationId, Status = status, ResultInformation = resultInformation, Visit = visit };

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

    /// <summary>A question being asked.</summary>
    /// <param name="operationContext">The context that the events carry.</param>
    public static RecognizeResult RecognizeResult(string operationContext) => new(operationContext);

    /// <summary>Listening to keys that begins.</summary>
    /// <param name="operationContext">The context that the events carry.</param>
    public static StartToneRecognitionResult StartToneRecognitionResult(string operationContext) => new(operationContext);

    /// <summary>Listening to keys that ends.</summary>
    /// <param name="operationContext">The context that the events carry.</param>
    public static StopToneRecognitionResult StopToneRecognitionResult(string operationContext) => new(operationContext);

    /// <summary>Keys being pressed.</summary>
    /// <param name="operationContext">The context that the events carry.</param>
    public static SendDtmfTonesResult SendDtmfTonesResult(string operationContext) => new(operationContext);

    /// <summary>Somebody put on hold.</summary>
    /// <param name="operationContext">The context that the events carry.</param>
    public static HoldParticipantResult HoldParticipantResult(string operationContext) => new(operationContext);

    /// <summary>Somebody taken back from hold.</summary>
    /// <param name="operationContext">The context that the events carry.</param>
    public static UnholdParticipantResult UnholdParticipantResult(string operationContext) => new(operationContext);

    /// <summary>Somebody muted.</summary>
    /// <param name="operationContext">The context that the events carry.</param>
    public static MuteParticipantResult MuteParticipantResult(string operationContext) => new(operationContext);

    /// <summary>Somebody being handed on.</summary>
    /// <param name="operationContext">The context that the events carry.</param>
    public static TransferResult TransferResult(string operationContext) => new(operationContext);

    /// <summary>A transcription that goes on otherwise.</summary>
    /// <param name="operationContext">The context that the events carry.</param>
    public static UpdateTranscriptionResult UpdateTranscriptionResult(string operationContext) => new(operationContext);

    /// <summary>Streaming about to begin.</summary>
    /// <param name="operationContext">The context that the events carry.</param>
    public static StartMediaStreamingResult StartMediaStreamingResult(string operationContext) => new(operationContext);

    /// <summary>Streaming about to end.</summary>
    /// <param name="operationContext">The context that the events carry.</param>
    public static StopMediaStreamingResult StopMediaStreamingResult(string operationContext) => new(operationContext);

    /// <summary>Somebody about to leave.</summary>
    /// <param name="operationContext">The context that the events carry; null in the preview versions.</param>
    /// <param name="visit">How the visit went, where it was done from outside.</param>
    public static RemoveParticipantResult RemoveParticipantResult(string? operationContext, VisitReport? visit = null) => new(operationContext) { Visit = visit };

    /// <summary>A visit, whose leaving hangs up the call that is given.</summary>
    /// <param name="connection">The application's own leg, usually a mock.</param>
    /// <param name="operationContext">The context that the events of joining and leaving carry.</param>
    public static CallVisit CallVisit(CallConnection connection, string operationContext)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(operationContext);
        return new CallVisit(Visits.Visitor.In(connection, operationContext));
    }

    /// <summary>A recording.</summary>
    /// <param name="recordingId">Its id.</param>
    /// <param name="state">Whether it runs; inactive when omitted, which is what the service says of one that was just started.</param>
    /// <param name="kind">Who records.</param>
    public static RecordingStateResult RecordingStateResult(string recordingId, RecordingState? state = null, RecordingKind? kind = null) =>
        new() { RecordingId = recordingId, State = state ?? RecordingState.Inactive, Kind = kind };

    /// <summary>A recording that was downloaded.</summary>
    /// <param name="length">How many bytes were written.</param>
    /// <param name="totalLength">How many bytes the recording has; as many as were written when omitted.</param>
    /// <param name="contentType">What they are, for example <c>audio/wav</c>.</param>
    public static DownloadRecordingResult DownloadRecordingResult(long length, long? totalLength = null, string? contentType = null) =>
        new() { Length = length, TotalLength = totalLength ?? length, ContentType = contentType };

    /// <summary>What the service knows about a file of a recording.</summary>
    /// <param name="resourceId">The resource it belongs to.</param>
    /// <param name="callId">The call.</param>
    /// <param name="chunkDocumentId">The file.</param>
    /// <param name="chunkIndex">The place among the files, counted from 0.</param>
    /// <param name="chunkStartTime">When the file begins.</param>
    /// <param name="chunkDuration">How long it is.</param>
    /// <param name="pauseResumeIntervals">When it was paused.</param>
    /// <param name="contentType">How the voices are kept, for example <c>mixed</c>: the service calls it so.</param>
    /// <param name="channelType">Whether there is a picture, for example <c>audioVideo</c>: the service calls it so.</param>
    /// <param name="format">The file format, as the service writes it.</param>
    /// <param name="audio">The sound.</param>
    /// <param name="video">The picture.</param>
    /// <param name="participants">Who was recorded.</param>
    /// <param name="participantChannels">Who is on which channel.</param>
    /// <param name="version">The version of the metadata.</param>
    public static RecordingMetadata RecordingMetadata(
        string? resourceId = null,
        string? callId = null,
        string? chunkDocumentId = null,
        int? chunkIndex = null,
        DateTimeOffset? chunkStartTime = null,
        TimeSpan? chunkDuration = null,
        IEnumerable<RecordingPause>? pauseResumeIntervals = null,
        string? contentType = null,
        string? channelType = null,
        string? format = null,
        RecordingAudioConfiguration? audio = null,
        RecordingVideoConfiguration? video = null,
        IEnumerable<ParticipantIdentifier>? participants = null,
        IEnumerable<RecordedChannel>? participantChannels = null,
        string? version = null) => new()
        {
            ResourceId = resourceId,
            CallId = callId,
            ChunkDocumentId = chunkDocumentId,
            ChunkIndex = chunkIndex,
            ChunkStartTime = chunkStartTime,
            ChunkDuration = chunkDuration,
            PauseResumeIntervals = [.. pauseResumeIntervals ?? []],
            ContentType = contentType,
            ChannelType = channelType,
            Format = format,
            Audio = audio,
            Video = video,
            Participants = [.. participants ?? []],
            ParticipantChannels = [.. participantChannels ?? []],
            Version = version,
        };
}
