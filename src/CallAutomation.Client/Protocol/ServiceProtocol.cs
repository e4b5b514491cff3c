using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol;

/// <summary>Everything that can be said to the service. Each language says it in its own words; neither waits, nor asks the time.</summary>
internal abstract partial class ServiceProtocol(ServiceVersion version)
{
    /// <summary>The date under which the service knows the version spoken.</summary>
    public string ApiVersion { get; } = VersionText.Of(version);

    /// <summary>The version spoken.</summary>
    protected ServiceVersion Version { get; } = version;

    /// <summary>Whether the application can take part in a call it knows only from outside.</summary>
    public abstract bool CanJoin { get; }

    /// <summary>Whether people can be called into a call from outside it.</summary>
    public abstract bool CanAddParticipantFromOutside { get; }

    /// <summary>Whether people can be taken out of a call from outside it.</summary>
    public abstract bool CanRemoveParticipantFromOutside { get; }

    /// <summary>Whether what is done from outside a call is done by a visit: the language has no words for it, and the application joins, acts and leaves.</summary>
    public virtual bool ActsByVisit => false;

    /// <summary>Whether the state of a call can be read.</summary>
    public virtual bool CanGetProperties => true;

    /// <summary>Whether the language leaves the call out of some events.</summary>
    public virtual bool EventsMayNameNoCall => false;

    /// <summary>Whether something can be played into a call from outside it.</summary>
    public abstract bool CanPlayFromOutside { get; }

    public static ServiceProtocol For(ServiceVersion version, SpeakerDefaults defaults = default) => version < ServiceVersion.V2023_03_06
        ? new Preview.PreviewProtocol(version, defaults)
        : new Stable.StableProtocol(version, defaults);

    public abstract ServiceRequest<CreateCallResult> CreateCall(CreateCallOptions options, string operationContext);

    public abstract ServiceRequest<AnswerCallResult> AnswerCall(AnswerCallOptions options, string operationContext);

    public abstract ServiceRequest RedirectCall(RedirectCallOptions options);

    public abstract ServiceRequest RejectCall(RejectCallOptions options);

    public abstract ServiceRequest<JoinResult> Join(CallLocator locator, JoinOptions options, string operationContext);

    public abstract ServiceRequest<AddParticipantResult> AddParticipant(CallLocator locator, AddParticipantOptions options, string operationContext);

    public abstract ServiceRequest<RemoveParticipantResult> RemoveParticipant(CallLocator locator, RemoveParticipantOptions options, string operationContext);

    public abstract ServiceRequest<PlayResult> Play(CallLocator locator, PlayOptions options, string operationContext);

    public abstract ServiceRequest<CallConnectionProperties> GetProperties(string callConnectionId);

    public abstract ServiceRequest HangUp(string callConnectionId, HangUpScope scope);

    public abstract ServiceRequest<TransferResult> Transfer(string callConnectionId, TransferOptions options, string operationContext);

    /// <param name="callConnectionId">The call.</param>
    /// <param name="nextLink">Where the service said the list goes on; null for its beginning.</param>
    public abstract ServiceRequest<ListPage<CallParticipant>> GetParticipants(string callConnectionId, string? nextLink);

    public abstract ServiceRequest<CallParticipant> GetParticipant(string callConnectionId, ParticipantIdentifier participant);

    public abstract ServiceRequest<AddParticipantResult> AddParticipant(string callConnectionId, AddParticipantOptions options, string operationContext);

    public abstract ServiceRequest<CancelAddParticipantResult> CancelAddParticipant(string callConnectionId, CancelAddParticipantOptions options, string operationContext);

    public abstract ServiceRequest<RemoveParticipantResult> RemoveParticipant(string callConnectionId, RemoveParticipantOptions options, string operationContext);

    public abstract ServiceRequest<MoveParticipantsResult> MoveParticipants(string callConnectionId, MoveParticipantsOptions options, string operationContext);

    public abstract ServiceRequest<MuteParticipantResult> MuteParticipant(string callConnectionId, MuteParticipantOptions options, string operationContext);

    public abstract ServiceRequest<HoldParticipantResult> HoldParticipant(string callConnectionId, HoldParticipantOptions options, string operationContext);

    public abstract ServiceRequest<UnholdParticipantResult> UnholdParticipant(string callConnectionId, UnholdParticipantOptions options, string operationContext);

    public abstract ServiceRequest<PlayResult> Play(string callConnectionId, PlayOptions options, string operationContext);

    public abstract ServiceRequest<RecognizeResult> Recognize(string callConnectionId, RecognizeOptions options, string operationContext);

    public abstract ServiceRequest<StartToneRecognitionResult> StartToneRecognition(string callConnectionId, StartToneRecognitionOptions options, string operationContext);

    public abstract ServiceRequest<StopToneRecognitionResult> StopToneRecognition(string callConnectionId, StopToneRecognitionOptions options, string operationContext);

    public abstract ServiceRequest<SendDtmfTonesResult> SendDtmfTones(string callConnectionId, SendDtmfTonesOptions options, string operationContext);

    public abstract ServiceRequest CancelAllMedia(string callConnectionId);

    public abstract ServiceRequest<StartTranscriptionResult> StartTranscription(string callConnectionId, StartTranscriptionOptions options, string operationContext);

    public abstract ServiceRequest<StopTranscriptionResult> StopTranscription(string callConnectionId, StopTranscriptionOptions options, string operationContext);

    public abstract ServiceRequest<UpdateTranscriptionResult> UpdateTranscription(string callConnectionId, UpdateTranscriptionOptions options, string operationContext);

    public abstract ServiceRequest<StartMediaStreamingResult> StartMediaStreaming(string callConnectionId, StartMediaStreamingOptions options, string operationContext);

    public abstract ServiceRequest<StopMediaStreamingResult> StopMediaStreaming(string callConnectionId, StopMediaStreamingOptions options, string operationContext);

    public abstract ServiceRequest<RecordingStateResult> StartRecording(CallLocator locator, StartRecordingOptions options);

    public abstract ServiceRequest<RecordingStateResult> GetRecordingState(CallLocator locator, string recordingId);

    public abstract ServiceRequest PauseRecording(CallLocator locator, string recordingId);

    public abstract ServiceRequest ResumeRecording(CallLocator locator, string recordingId);

    public abstract ServiceRequest StopRecording(CallLocator locator, string recordingId);
}
