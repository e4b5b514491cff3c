using Azure;
using CallAutomation.Client.Events;
using CallAutomation.Client.Hub;

namespace CallAutomation.Client;

/// <summary>Waits for what comes of a request, by the event hub of the client that made it.</summary>
/// <remarks>
/// Each is there for the result and for the task that brings it, so that one line can ask and wait. What ends which request is in the documentation, in "How do I
/// wait for what comes of it?". Holding, taking back from hold and muting have no event of success, and no wait.
/// </remarks>
public static class OutcomeExtensions
{
    /// <summary>The event that ended the request, whichever came.</summary>
    /// <typeparam name="TResult">The result of the request.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    /// <exception cref="CallOperationException">The call ended first.</exception>
    /// <exception cref="InvalidOperationException">No event hub is attached to the client, or no event tells of this request.</exception>
    /// <exception cref="ObjectDisposedException">The hub has ended.</exception>
    public static async Task<CallEvent> WaitForOutcomeAsync<TResult>(this Task<Response<TResult>> request, CancellationToken cancellationToken = default)
        where TResult : AwaitableResult
    {
        ArgumentNullException.ThrowIfNull(request);
        Response<TResult> accepted = await request.ConfigureAwait(false);
        return await accepted.Value.WaitForOutcomeAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="WaitForOutcomeAsync{TResult}(Task{Response{TResult}}, CancellationToken)"/>
    /// <param name="result">The result of the request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    public static Task<CallEvent> WaitForOutcomeAsync(this AwaitableResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Outcomes.WaitAsync(result, static (_, ended) => ended, cancellationToken);
    }

    /// <summary>All of <see cref="MoveParticipantSucceeded"/>, one for each participant.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    /// <exception cref="CallOperationException">Somebody was not moved, or the call ended first.</exception>
    /// <exception cref="InvalidOperationException">No event hub is attached to the client.</exception>
    public static async Task<IReadOnlyList<MoveParticipantSucceeded>> WaitForCompletionAsync(
        this Task<Response<MoveParticipantsResult>> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Response<MoveParticipantsResult> accepted = await request.ConfigureAwait(false);
        return await accepted.Value.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="WaitForCompletionAsync(Task{Response{MoveParticipantsResult}}, CancellationToken)"/>
    /// <param name="result">The result of the request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    public static Task<IReadOnlyList<MoveParticipantSucceeded>> WaitForCompletionAsync(this MoveParticipantsResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Outcomes.WaitAsync<IReadOnlyList<MoveParticipantSucceeded>>(
            result, static (outcome, _) => [.. outcome.All.Select(moved => Outcomes.Completed<MoveParticipantSucceeded>(outcome, moved))], cancellationToken);
    }

    /// <summary><see cref="CallConnected"/>, or a failure that has the event that came in its place.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    /// <exception cref="CallOperationException">Another event ended it, or the call ended first; the message says what to do.</exception>
    /// <exception cref="InvalidOperationException">No event hub is attached to the client, or no event tells of this request.</exception>
    public static async Task<CallConnected> WaitForCompletionAsync(this Task<Response<CreateCallResult>> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Response<CreateCallResult> accepted = await request.ConfigureAwait(false);
        return await accepted.Value.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="WaitForCompletionAsync(Task{Response{CreateCallResult}}, CancellationToken)"/>
    /// <param name="result">The result of the request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    public static Task<CallConnected> WaitForCompletionAsync(this CreateCallResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Outcomes.WaitAsync(result, Outcomes.Completed<CallConnected>, cancellationToken);
    }

    /// <summary><see cref="CallConnected"/>, or a failure that has the event that came in its place.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    /// <exception cref="CallOperationException">Another event ended it, or the call ended first; the message says what to do.</exception>
    /// <exception cref="InvalidOperationException">No event hub is attached to the client, or no event tells of this request.</exception>
    public static async Task<CallConnected> WaitForCompletionAsync(this Task<Response<AnswerCallResult>> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Response<AnswerCallResult> accepted = await request.ConfigureAwait(false);
        return await accepted.Value.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="WaitForCompletionAsync(Task{Response{AnswerCallResult}}, CancellationToken)"/>
    /// <param name="result">The result of the request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    public static Task<CallConnected> WaitForCompletionAsync(this AnswerCallResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Outcomes.WaitAsync(result, Outcomes.Completed<CallConnected>, cancellationToken);
    }

    /// <summary><see cref="CallConnected"/>, or a failure that has the event that came in its place.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    /// <exception cref="CallOperationException">Another event ended it, or the call ended first; the message says what to do.</exception>
    /// <exception cref="InvalidOperationException">No event hub is attached to the client, or no event tells of this request.</exception>
    public static async Task<CallConnected> WaitForCompletionAsync(this Task<Response<JoinResult>> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Response<JoinResult> accepted = await request.ConfigureAwait(false);
        return await accepted.Value.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="WaitForCompletionAsync(Task{Response{JoinResult}}, CancellationToken)"/>
    /// <param name="result">The result of the request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    public static Task<CallConnected> WaitForCompletionAsync(this JoinResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Outcomes.WaitAsync(result, Outcomes.Completed<CallConnected>, cancellationToken);
    }

    /// <summary><see cref="CallTransferAccepted"/>, or a failure that has the event that came in its place.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    /// <exception cref="CallOperationException">Another event ended it, or the call ended first; the message says what to do.</exception>
    /// <exception cref="InvalidOperationException">No event hub is attached to the client, or no event tells of this request.</exception>
    public static async Task<CallTransferAccepted> WaitForCompletionAsync(this Task<Response<TransferResult>> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Response<TransferResult> accepted = await request.ConfigureAwait(false);
        return await accepted.Value.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="WaitForCompletionAsync(Task{Response{TransferResult}}, CancellationToken)"/>
    /// <param name="result">The result of the request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    public static Task<CallTransferAccepted> WaitForCompletionAsync(this TransferResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Outcomes.WaitAsync(result, Outcomes.Completed<CallTransferAccepted>, cancellationToken);
    }

    /// <summary><see cref="AddParticipantSucceeded"/>, or a failure that has the event that came in its place.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    /// <exception cref="CallOperationException">Another event ended it, or the call ended first; the message says what to do.</exception>
    /// <exception cref="InvalidOperationException">No event hub is attached to the client, or no event tells of this request.</exception>
    public static async Task<AddParticipantSucceeded> WaitForCompletionAsync(this Task<Response<AddParticipantResult>> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Response<AddParticipantResult> accepted = await request.ConfigureAwait(false);
        return await accepted.Value.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="WaitForCompletionAsync(Task{Response{AddParticipantResult}}, CancellationToken)"/>
    /// <param name="result">The result of the request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    public static Task<AddParticipantSucceeded> WaitForCompletionAsync(this AddParticipantResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Outcomes.WaitAsync(result, Outcomes.Completed<AddParticipantSucceeded>, cancellationToken);
    }

    /// <summary><see cref="CancelAddParticipantSucceeded"/>, or a failure that has the event that came in its place.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    /// <exception cref="CallOperationException">Another event ended it, or the call ended first; the message says what to do.</exception>
    /// <exception cref="InvalidOperationException">No event hub is attached to the client, or no event tells of this request.</exception>
    public static async Task<CancelAddParticipantSucceeded> WaitForCompletionAsync(this Task<Response<CancelAddParticipantResult>> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Response<CancelAddParticipantResult> accepted = await request.ConfigureAwait(false);
        return await accepted.Value.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="WaitForCompletionAsync(Task{Response{CancelAddParticipantResult}}, CancellationToken)"/>
    /// <param name="result">The result of the request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    public static Task<CancelAddParticipantSucceeded> WaitForCompletionAsync(this CancelAddParticipantResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Outcomes.WaitAsync(result, Outcomes.Completed<CancelAddParticipantSucceeded>, cancellationToken);
    }

    /// <summary><see cref="RemoveParticipantSucceeded"/>, or a failure that has the event that came in its place.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    /// <exception cref="CallOperationException">Another event ended it, or the call ended first; the message says what to do.</exception>
    /// <exception cref="InvalidOperationException">No event hub is attached to the client, or no event tells of this request.</exception>
    public static async Task<RemoveParticipantSucceeded> WaitForCompletionAsync(this Task<Response<RemoveParticipantResult>> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Response<RemoveParticipantResult> accepted = await request.ConfigureAwait(false);
        return await accepted.Value.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="WaitForCompletionAsync(Task{Response{RemoveParticipantResult}}, CancellationToken)"/>
    /// <param name="result">The result of the request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    public static Task<RemoveParticipantSucceeded> WaitForCompletionAsync(this RemoveParticipantResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Outcomes.WaitAsync(result, Outcomes.Completed<RemoveParticipantSucceeded>, cancellationToken);
    }

    /// <summary><see cref="PlayCompleted"/>, or a failure that has the event that came in its place.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    /// <exception cref="CallOperationException">Another event ended it, or the call ended first; the message says what to do.</exception>
    /// <exception cref="InvalidOperationException">No event hub is attached to the client, or no event tells of this request.</exception>
    public static async Task<PlayCompleted> WaitForCompletionAsync(this Task<Response<PlayResult>> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Response<PlayResult> accepted = await request.ConfigureAwait(false);
        return await accepted.Value.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="WaitForCompletionAsync(Task{Response{PlayResult}}, CancellationToken)"/>
    /// <param name="result">The result of the request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    public static Task<PlayCompleted> WaitForCompletionAsync(this PlayResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Outcomes.WaitAsync(result, Outcomes.Completed<PlayCompleted>, cancellationToken);
    }

    /// <summary><see cref="RecognizeCompleted"/>, or a failure that has the event that came in its place.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    /// <exception cref="CallOperationException">Another event ended it, or the call ended first; the message says what to do.</exception>
    /// <exception cref="InvalidOperationException">No event hub is attached to the client, or no event tells of this request.</exception>
    public static async Task<RecognizeCompleted> WaitForCompletionAsync(this Task<Response<RecognizeResult>> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Response<RecognizeResult> accepted = await request.ConfigureAwait(false);
        return await accepted.Value.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="WaitForCompletionAsync(Task{Response{RecognizeResult}}, CancellationToken)"/>
    /// <param name="result">The result of the request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    public static Task<RecognizeCompleted> WaitForCompletionAsync(this RecognizeResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Outcomes.WaitAsync(result, Outcomes.Completed<RecognizeCompleted>, cancellationToken);
    }

    /// <summary><see cref="ToneRecognitionStopped"/>, or a failure that has the event that came in its place.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    /// <exception cref="CallOperationException">Another event ended it, or the call ended first; the message says what to do.</exception>
    /// <exception cref="InvalidOperationException">No event hub is attached to the client, or no event tells of this request.</exception>
    public static async Task<ToneRecognitionStopped> WaitForCompletionAsync(this Task<Response<StopToneRecognitionResult>> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Response<StopToneRecognitionResult> accepted = await request.ConfigureAwait(false);
        return await accepted.Value.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="WaitForCompletionAsync(Task{Response{StopToneRecognitionResult}}, CancellationToken)"/>
    /// <param name="result">The result of the request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    public static Task<ToneRecognitionStopped> WaitForCompletionAsync(this StopToneRecognitionResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Outcomes.WaitAsync(result, Outcomes.Completed<ToneRecognitionStopped>, cancellationToken);
    }

    /// <summary><see cref="SendDtmfTonesCompleted"/>, or a failure that has the event that came in its place.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    /// <exception cref="CallOperationException">Another event ended it, or the call ended first; the message says what to do.</exception>
    /// <exception cref="InvalidOperationException">No event hub is attached to the client, or no event tells of this request.</exception>
    public static async Task<SendDtmfTonesCompleted> WaitForCompletionAsync(this Task<Response<SendDtmfTonesResult>> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Response<SendDtmfTonesResult> accepted = await request.ConfigureAwait(false);
        return await accepted.Value.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="WaitForCompletionAsync(Task{Response{SendDtmfTonesResult}}, CancellationToken)"/>
    /// <param name="result">The result of the request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    public static Task<SendDtmfTonesCompleted> WaitForCompletionAsync(this SendDtmfTonesResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Outcomes.WaitAsync(result, Outcomes.Completed<SendDtmfTonesCompleted>, cancellationToken);
    }

    /// <summary><see cref="MediaStreamingStarted"/>, or a failure that has the event that came in its place.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    /// <exception cref="CallOperationException">Another event ended it, or the call ended first; the message says what to do.</exception>
    /// <exception cref="InvalidOperationException">No event hub is attached to the client, or no event tells of this request.</exception>
    public static async Task<MediaStreamingStarted> WaitForCompletionAsync(this Task<Response<StartMediaStreamingResult>> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Response<StartMediaStreamingResult> accepted = await request.ConfigureAwait(false);
        return await accepted.Value.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="WaitForCompletionAsync(Task{Response{StartMediaStreamingResult}}, CancellationToken)"/>
    /// <param name="result">The result of the request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    public static Task<MediaStreamingStarted> WaitForCompletionAsync(this StartMediaStreamingResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Outcomes.WaitAsync(result, Outcomes.Completed<MediaStreamingStarted>, cancellationToken);
    }

    /// <summary><see cref="MediaStreamingStopped"/>, or a failure that has the event that came in its place.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    /// <exception cref="CallOperationException">Another event ended it, or the call ended first; the message says what to do.</exception>
    /// <exception cref="InvalidOperationException">No event hub is attached to the client, or no event tells of this request.</exception>
    public static async Task<MediaStreamingStopped> WaitForCompletionAsync(this Task<Response<StopMediaStreamingResult>> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Response<StopMediaStreamingResult> accepted = await request.ConfigureAwait(false);
        return await accepted.Value.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="WaitForCompletionAsync(Task{Response{StopMediaStreamingResult}}, CancellationToken)"/>
    /// <param name="result">The result of the request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    public static Task<MediaStreamingStopped> WaitForCompletionAsync(this StopMediaStreamingResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Outcomes.WaitAsync(result, Outcomes.Completed<MediaStreamingStopped>, cancellationToken);
    }

    /// <summary><see cref="TranscriptionStarted"/>, or a failure that has the event that came in its place.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    /// <exception cref="CallOperationException">Another event ended it, or the call ended first; the message says what to do.</exception>
    /// <exception cref="InvalidOperationException">No event hub is attached to the client, or no event tells of this request.</exception>
    public static async Task<TranscriptionStarted> WaitForCompletionAsync(this Task<Response<StartTranscriptionResult>> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Response<StartTranscriptionResult> accepted = await request.ConfigureAwait(false);
        return await accepted.Value.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="WaitForCompletionAsync(Task{Response{StartTranscriptionResult}}, CancellationToken)"/>
    /// <param name="result">The result of the request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    public static Task<TranscriptionStarted> WaitForCompletionAsync(this StartTranscriptionResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Outcomes.WaitAsync(result, Outcomes.Completed<TranscriptionStarted>, cancellationToken);
    }

    /// <summary><see cref="TranscriptionUpdated"/>, or a failure that has the event that came in its place.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    /// <exception cref="CallOperationException">Another event ended it, or the call ended first; the message says what to do.</exception>
    /// <exception cref="InvalidOperationException">No event hub is attached to the client, or no event tells of this request.</exception>
    public static async Task<TranscriptionUpdated> WaitForCompletionAsync(this Task<Response<UpdateTranscriptionResult>> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Response<UpdateTranscriptionResult> accepted = await request.ConfigureAwait(false);
        return await accepted.Value.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="WaitForCompletionAsync(Task{Response{UpdateTranscriptionResult}}, CancellationToken)"/>
    /// <param name="result">The result of the request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    public static Task<TranscriptionUpdated> WaitForCompletionAsync(this UpdateTranscriptionResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Outcomes.WaitAsync(result, Outcomes.Completed<TranscriptionUpdated>, cancellationToken);
    }

    /// <summary><see cref="TranscriptionStopped"/>, or a failure that has the event that came in its place.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    /// <exception cref="CallOperationException">Another event ended it, or the call ended first; the message says what to do.</exception>
    /// <exception cref="InvalidOperationException">No event hub is attached to the client, or no event tells of this request.</exception>
    public static async Task<TranscriptionStopped> WaitForCompletionAsync(this Task<Response<StopTranscriptionResult>> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Response<StopTranscriptionResult> accepted = await request.ConfigureAwait(false);
        return await accepted.Value.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="WaitForCompletionAsync(Task{Response{StopTranscriptionResult}}, CancellationToken)"/>
    /// <param name="result">The result of the request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    public static Task<TranscriptionStopped> WaitForCompletionAsync(this StopTranscriptionResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Outcomes.WaitAsync(result, Outcomes.Completed<TranscriptionStopped>, cancellationToken);
    }

    /// <summary><see cref="RecordingStateChanged"/> of a recording that has begun, or a failure that has the event that came in its place.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    /// <exception cref="CallOperationException">Another event ended it, or the call ended first; the message says what to do.</exception>
    /// <exception cref="InvalidOperationException">No event hub is attached to the client, or no event tells of this request.</exception>
    public static async Task<RecordingStateChanged> WaitForCompletionAsync(this Task<Response<RecordingStateResult>> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Response<RecordingStateResult> accepted = await request.ConfigureAwait(false);
        return await accepted.Value.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="WaitForCompletionAsync(Task{Response{RecordingStateResult}}, CancellationToken)"/>
    /// <param name="result">The result of the request.</param>
    /// <param name="cancellationToken">Ends the wait; what was asked for goes on.</param>
    public static Task<RecordingStateChanged> WaitForCompletionAsync(this RecordingStateResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Outcomes.WaitAsync(result, Outcomes.Completed<RecordingStateChanged>, cancellationToken);
    }
}
