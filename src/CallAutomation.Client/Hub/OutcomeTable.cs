using CallAutomation.Client.Events;

namespace CallAutomation.Client.Hub;

/// <summary>The one list of requests and the events that end them, for both languages.</summary>
internal static class OutcomeTable
{
    public static IReadOnlyList<OutcomeRow> Rows { get; } =
    [
        Row<CreateCallResult, CallConnected>("CreateCall", OutcomeMatch.Call, typeof(CreateCallFailed), typeof(CallDisconnected)),
        Row<AnswerCallResult, CallConnected>("AnswerCall", OutcomeMatch.Call, typeof(AnswerFailed), typeof(CallDisconnected)),
        Row<JoinResult, CallConnected>("Join", OutcomeMatch.Call, typeof(JoinFailed), typeof(CallDisconnected)),
        Row<TransferResult, CallTransferAccepted>("Transfer", OutcomeMatch.Context, typeof(CallTransferFailed)),
        Row<AddParticipantResult, AddParticipantSucceeded>("AddParticipant", OutcomeMatch.Invitation, typeof(AddParticipantFailed), typeof(CancelAddParticipantSucceeded)),
        Row<CancelAddParticipantResult, CancelAddParticipantSucceeded>("CancelAddParticipant", OutcomeMatch.Invitation, typeof(CancelAddParticipantFailed)),
        Row<RemoveParticipantResult, RemoveParticipantSucceeded>("RemoveParticipant", OutcomeMatch.Context, typeof(RemoveParticipantFailed)),
        Row<MoveParticipantsResult, MoveParticipantSucceeded>("MoveParticipants", OutcomeMatch.Context, typeof(MoveParticipantFailed)),
        Row<PlayResult, PlayCompleted>("Play", OutcomeMatch.Context, typeof(PlayFailed), typeof(PlayCanceled)),
        Row<RecognizeResult, RecognizeCompleted>("Recognize", OutcomeMatch.Context, typeof(RecognizeFailed), typeof(RecognizeCanceled)),
        Row<StopToneRecognitionResult, ToneRecognitionStopped>("StopToneRecognition", OutcomeMatch.Context, typeof(ToneRecognitionFailed)),
        Row<SendDtmfTonesResult, SendDtmfTonesCompleted>("SendDtmfTones", OutcomeMatch.Context, typeof(SendDtmfTonesFailed)),
        Row<StartMediaStreamingResult, MediaStreamingStarted>("StartMediaStreaming", OutcomeMatch.Context, typeof(MediaStreamingFailed)),

        // The stop of streaming and the update of transcription are told of under the context of the start.
        Row<StopMediaStreamingResult, MediaStreamingStopped>("StopMediaStreaming", OutcomeMatch.Call, typeof(MediaStreamingFailed)),
        Row<StartTranscriptionResult, TranscriptionStarted>("StartTranscription", OutcomeMatch.Context, typeof(TranscriptionFailed)),
        Row<UpdateTranscriptionResult, TranscriptionUpdated>("UpdateTranscription", OutcomeMatch.Call, typeof(TranscriptionFailed)),
        Row<StopTranscriptionResult, TranscriptionStopped>("StopTranscription", OutcomeMatch.Context, typeof(TranscriptionFailed)),
        Row<RecordingStateResult, RecordingStateChanged>("StartRecording", OutcomeMatch.Recording, typeof(StartRecordingFailed)),
    ];

    private static readonly Dictionary<Type, OutcomeRow> s_byResult = Rows.ToDictionary(row => row.Result);

    public static OutcomeRow? Of(Type result) => s_byResult.TryGetValue(result, out OutcomeRow? row) ? row : null;

    private static OutcomeRow Row<TResult, TCompleted>(string verb, OutcomeMatch match, params Type[] others)
        where TResult : AwaitableResult
        where TCompleted : CallEvent => new(typeof(TResult), verb, typeof(TCompleted), others, match);
}
