using Azure;
using CallAutomation.Client.Protocol;

namespace CallAutomation.Client;

public partial class CallConnection
{
    /// <summary>Plays audio, to everyone or to some.</summary>
    /// <remarks>
    /// Returns once the service has accepted. <c>PlayStarted</c> tells that it can be heard; <c>PlayCompleted</c>, <c>PlayFailed</c> or
    /// <c>PlayCanceled</c> tells the outcome.
    /// </remarks>
    /// <param name="options">What is to be played, and to whom.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<PlayResult>> PlayAsync(PlayOptions options, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(Saying(options), cancellationToken);

    /// <inheritdoc cref="PlayAsync"/>
    public virtual Response<PlayResult> Play(PlayOptions options, CancellationToken cancellationToken = default) =>
        _channel.Send(Saying(options), cancellationToken);

    /// <summary>Asks one participant a question and waits for the answer.</summary>
    /// <remarks>
    /// Returns once the service has accepted. <c>RecognizeCompleted</c> brings the answer; <c>RecognizeFailed</c> tells that none came or
    /// that the prompt could not be played.
    /// </remarks>
    /// <param name="options">Whom to ask, with which prompt, and what counts as an answer.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<RecognizeResult>> RecognizeAsync(RecognizeOptions options, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(Saying(options), cancellationToken);

    /// <inheritdoc cref="RecognizeAsync"/>
    public virtual Response<RecognizeResult> Recognize(RecognizeOptions options, CancellationToken cancellationToken = default) =>
        _channel.Send(Saying(options), cancellationToken);

    /// <summary>Begins to listen to the keys of one participant.</summary>
    /// <remarks>Each key arrives as <c>ToneReceived</c>, until <see cref="StopToneRecognitionAsync"/>. Since 2023-10-15.</remarks>
    /// <param name="options">Whose keys.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<StartToneRecognitionResult>> StartToneRecognitionAsync(
        StartToneRecognitionOptions options, CancellationToken cancellationToken = default) => _channel.SendAsync(Saying(options), cancellationToken);

    /// <inheritdoc cref="StartToneRecognitionAsync"/>
    public virtual Response<StartToneRecognitionResult> StartToneRecognition(
        StartToneRecognitionOptions options, CancellationToken cancellationToken = default) => _channel.Send(Saying(options), cancellationToken);

    /// <summary>Stops listening to the keys of one participant.</summary>
    /// <remarks><c>ToneRecognitionStopped</c> confirms it. Since 2023-10-15.</remarks>
    /// <param name="options">Whose keys.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<StopToneRecognitionResult>> StopToneRecognitionAsync(
        StopToneRecognitionOptions options, CancellationToken cancellationToken = default) => _channel.SendAsync(Saying(options), cancellationToken);

    /// <inheritdoc cref="StopToneRecognitionAsync"/>
    public virtual Response<StopToneRecognitionResult> StopToneRecognition(
        StopToneRecognitionOptions options, CancellationToken cancellationToken = default) => _channel.Send(Saying(options), cancellationToken);

    /// <summary>Presses keys for one participant to hear, as at an automatic attendant.</summary>
    /// <remarks><c>SendTonesCompleted</c> or <c>SendTonesFailed</c> tells the outcome. Since 2023-10-15.</remarks>
    /// <param name="options">Which keys, and who hears them.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<SendTonesResult>> SendTonesAsync(SendTonesOptions options, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(Saying(options), cancellationToken);

    /// <inheritdoc cref="SendTonesAsync"/>
    public virtual Response<SendTonesResult> SendTones(SendTonesOptions options, CancellationToken cancellationToken = default) =>
        _channel.Send(Saying(options), cancellationToken);

    /// <summary>Stops everything that is playing or listening in the call.</summary>
    /// <remarks>
    /// <c>PlayCanceled</c> and <c>RecognizeCanceled</c> follow, one for each operation stopped and with the context of that operation.
    /// </remarks>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response> CancelAllMediaAsync(CancellationToken cancellationToken = default) =>
        _channel.SendAsync(_channel.Protocol.CancelAllMedia(CallConnectionId), cancellationToken);

    /// <inheritdoc cref="CancelAllMediaAsync"/>
    public virtual Response CancelAllMedia(CancellationToken cancellationToken = default) =>
        _channel.Send(_channel.Protocol.CancelAllMedia(CallConnectionId), cancellationToken);

    private ServiceRequest<PlayResult> Saying(PlayOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return _channel.Protocol.Play(CallConnectionId, options, _channel.ContextOf(options.OperationContext));
    }

    private ServiceRequest<RecognizeResult> Saying(RecognizeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return _channel.Protocol.Recognize(CallConnectionId, options, _channel.ContextOf(options.OperationContext));
    }

    private ServiceRequest<StartToneRecognitionResult> Saying(StartToneRecognitionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return _channel.Protocol.StartToneRecognition(CallConnectionId, options, _channel.ContextOf(options.OperationContext));
    }

    private ServiceRequest<StopToneRecognitionResult> Saying(StopToneRecognitionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return _channel.Protocol.StopToneRecognition(CallConnectionId, options, _channel.ContextOf(options.OperationContext));
    }

    private ServiceRequest<SendTonesResult> Saying(SendTonesOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return _channel.Protocol.SendTones(CallConnectionId, options, _channel.ContextOf(options.OperationContext));
    }
}
