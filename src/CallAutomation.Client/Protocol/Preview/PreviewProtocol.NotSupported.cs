using CallAutomation.Client.Protocol.Stable;

namespace CallAutomation.Client.Protocol.Preview;

/// <summary>What this language has no words for; the stable one says since when it does.</summary>
internal sealed partial class PreviewProtocol
{
    private const string ReadTheRoster = "read ParticipantsUpdated, which every call sends when somebody comes or leaves";
    private const string KeysComeAnyway = "wait for ToneReceived, which every call sends for every key without being asked";

    public override ServiceRequest<AnswerCallResult> AnswerCall(AnswerCallOptions options, string operationContext) => throw NotSupported(StableOperations.AnswerCall);

    public override ServiceRequest RedirectCall(RedirectCallOptions options) => throw NotSupported(StableOperations.RedirectCall);

    public override ServiceRequest RejectCall(RejectCallOptions options) => throw NotSupported(StableOperations.RejectCall);

    public override bool CanGetProperties => false;

    public override ServiceRequest<CallConnectionProperties> GetProperties(string callConnectionId) =>
        throw NotSupported(StableOperations.GetProperties, "follow CallConnecting, CallConnected, CallDisconnecting and CallDisconnected");

    public override ServiceRequest<TransferResult> Transfer(string callConnectionId, TransferOptions options, string operationContext) =>
        throw NotSupported(StableOperations.Transfer, "add the other person with AddParticipantAsync and hang up for Myself");

    public override ServiceRequest<ListPage<CallParticipant>> GetParticipants(string callConnectionId, string? nextLink) =>
        throw NotSupported(StableOperations.GetParticipants, ReadTheRoster);

    public override ServiceRequest<CallParticipant> GetParticipant(string callConnectionId, ParticipantIdentifier participant) =>
        throw NotSupported(StableOperations.GetParticipant, ReadTheRoster);

    public override ServiceRequest<CancelAddParticipantResult> CancelAddParticipant(string callConnectionId, CancelAddParticipantOptions options, string operationContext) =>
        throw NotSupported(StableOperations.CancelAddParticipant);

    public override ServiceRequest<MoveParticipantsResult> MoveParticipants(string callConnectionId, MoveParticipantsOptions options, string operationContext) =>
        throw NotSupported(StableOperations.MoveParticipants, "add them here with AddParticipantAsync and take them out there with RemoveParticipantAsync");

    public override ServiceRequest<MuteParticipantResult> MuteParticipant(string callConnectionId, MuteParticipantOptions options, string operationContext) =>
        throw NotSupported(StableOperations.MuteParticipant);

    public override ServiceRequest<HoldParticipantResult> HoldParticipant(string callConnectionId, HoldParticipantOptions options, string operationContext) =>
        throw NotSupported(StableOperations.HoldParticipant);

    public override ServiceRequest<UnholdParticipantResult> UnholdParticipant(string callConnectionId, UnholdParticipantOptions options, string operationContext) =>
        throw NotSupported(StableOperations.UnholdParticipant);

    public override ServiceRequest<RecognizeResult> Recognize(string callConnectionId, RecognizeOptions options, string operationContext) =>
        throw NotSupported(StableOperations.Recognize, "play the question with PlayAsync and take the answer from ToneReceived");

    public override ServiceRequest<StartToneRecognitionResult> StartToneRecognition(string callConnectionId, StartToneRecognitionOptions options, string operationContext) =>
        throw NotSupported(StableOperations.StartToneRecognition, KeysComeAnyway);

    public override ServiceRequest<StopToneRecognitionResult> StopToneRecognition(string callConnectionId, StopToneRecognitionOptions options, string operationContext) =>
        throw NotSupported(StableOperations.StopToneRecognition, "pass ToneReceived over when it is not wanted");

    public override ServiceRequest<SendDtmfTonesResult> SendDtmfTones(string callConnectionId, SendDtmfTonesOptions options, string operationContext) =>
        throw NotSupported(StableOperations.SendDtmfTones, "play a recording of the tones with PlayAsync");

    public override ServiceRequest<StartTranscriptionResult> StartTranscription(string callConnectionId, StartTranscriptionOptions options, string operationContext) =>
        throw NotSupported(StableOperations.StartTranscription);

    public override ServiceRequest<StopTranscriptionResult> StopTranscription(string callConnectionId, StopTranscriptionOptions options, string operationContext) =>
        throw NotSupported(StableOperations.StopTranscription);

    public override ServiceRequest<UpdateTranscriptionResult> UpdateTranscription(string callConnectionId, UpdateTranscriptionOptions options, string operationContext) =>
        throw NotSupported(StableOperations.UpdateTranscription);

    public override ServiceRequest<StartMediaStreamingResult> StartMediaStreaming(string callConnectionId, StartMediaStreamingOptions options, string operationContext) =>
        throw NotSupported(StableOperations.StartMediaStreaming);

    public override ServiceRequest<StopMediaStreamingResult> StopMediaStreaming(string callConnectionId, StopMediaStreamingOptions options, string operationContext) =>
        throw NotSupported(StableOperations.StopMediaStreaming);

    /// <summary>The remedy of the stable list is written for stable versions, so this language brings its own, or none.</summary>
    private NotSupportedException NotSupported(Operation operation, string? instead = null) => TooNew(operation.Name, operation.Since, instead);
}
