using Azure;
using CallAutomation.Client.Protocol;

namespace CallAutomation.Client;

public partial class CallConnection
{
    /// <summary>Plays audio, to everyone or to some.</summary>
    /// <remarks>
    /// Returns once the service has accepted. <see cref="Events.PlayStarted"/> tells that it can be heard; <see cref="Events.PlayCompleted"/>, <see cref="Events.PlayFailed"/> or
    /// <see cref="Events.PlayCanceled"/> tells the outcome.
    /// </remarks>
    /// <param name="options">What is to be played, and to whom.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<PlayResult>> PlayAsync(PlayOptions options, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="PlayAsync"/>
    public virtual Response<PlayResult> Play(PlayOptions options, CancellationToken cancellationToken = default) =>
        _channel.Send(RequestFor(options), cancellationToken);

    /// <summary>Asks one participant a question and waits for the answer.</summary>
    /// <remarks>
    /// Returns once the service has accepted. <see cref="Events.PlayStarted"/> tells that the prompt can be heard; <see cref="Events.RecognizeCompleted"/> brings the
    /// answer; <see cref="Events.RecognizeFailed"/> tells that none came or that the prompt could not be played; <see cref="Events.RecognizeCanceled"/> that somebody
    /// stopped it.
    /// </remarks>
    /// <param name="options">Whom to ask, with which prompt, and what counts as an answer.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<RecognizeResult>> RecognizeAsync(RecognizeOptions options, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="RecognizeAsync"/>
    public virtual Response<RecognizeResult> Recognize(RecognizeOptions options, CancellationToken cancellationToken = default) =>
        _channel.Send(RequestFor(options), cancellationToken);

    /// <summary>Begins to listen to the keys of one participant.</summary>
    /// <remarks>Each key arrives as <see cref="Events.ToneReceived"/>, until <see cref="StopToneRecognitionAsync"/>; <see cref="Events.ToneRecognitionFailed"/> tells that none will. Since 2023-10-15.</remarks>
    /// <param name="options">Whose keys.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<StartToneRecognitionResult>> StartToneRecognitionAsync(
        StartToneRecognitionOptions options, CancellationToken cancellationToken = default) => _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="StartToneRecognitionAsync"/>
    public virtual Response<StartToneRecognitionResult> StartToneRecognition(
        StartToneRecognitionOptions options, CancellationToken cancellationToken = default) => _channel.Send(RequestFor(options), cancellationToken);

    /// <summary>Stops listening to the keys of one participant.</summary>
    /// <remarks><see cref="Events.ToneRecognitionStopped"/> confirms it. Since 2023-10-15.</remarks>
    /// <param name="options">Whose keys.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<StopToneRecognitionResult>> StopToneRecognitionAsync(
        StopToneRecognitionOptions options, CancellationToken cancellationToken = default) => _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="StopToneRecognitionAsync"/>
    public virtual Response<StopToneRecognitionResult> StopToneRecognition(
        StopToneRecognitionOptions options, CancellationToken cancellationToken = default) => _channel.Send(RequestFor(options), cancellationToken);

    /// <summary>Presses keys for one participant to hear, as at an automatic attendant.</summary>
    /// <remarks><see cref="Events.SendDtmfTonesCompleted"/> or <see cref="Events.SendDtmfTonesFailed"/> tells the outcome. Since 2023-10-15.</remarks>
    /// <param name="options">Which keys, and who hears them.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<SendDtmfTonesResult>> SendDtmfTonesAsync(SendDtmfTonesOptions options, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="SendDtmfTonesAsync"/>
    public virtual Response<SendDtmfTonesResult> SendDtmfTones(SendDtmfTonesOptions options, CancellationToken cancellationToken = default) =>
        _channel.Send(RequestFor(options), cancellationToken);

    /// <summary>Stops everything that is playing or listening in the call.</summary>
    /// <remarks>
    /// <see cref="Events.PlayCanceled"/> and <see cref="Events.RecognizeCanceled"/> follow, one for each operation stopped and with the context of that operation.
    /// </remarks>
    /// <param name="options">How long it may take; as the client has it when omitted.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response> CancelAllMediaAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(_channel.Protocol.CancelAllMedia(CallConnectionId), options, cancellationToken);

    /// <inheritdoc cref="CancelAllMediaAsync"/>
    public virtual Response CancelAllMedia(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.Send(_channel.Protocol.CancelAllMedia(CallConnectionId), options, cancellationToken);

    private ServiceRequest<PlayResult> RequestFor(PlayOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string context = _channel.ContextOf(options.OperationContext);
        return _channel.Protocol.Play(CallConnectionId, options, context).Awaiting(Awaited(context));
    }

    private ServiceRequest<RecognizeResult> RequestFor(RecognizeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string context = _channel.ContextOf(options.OperationContext);
        return _channel.Protocol.Recognize(CallConnectionId, options, context).Awaiting(Awaited(context));
    }

    private ServiceRequest<StartToneRecognitionResult> RequestFor(StartToneRecognitionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string context = _channel.ContextOf(options.OperationContext);
        return _channel.Protocol.StartToneRecognition(CallConnectionId, options, context).Awaiting(Awaited(context));
    }

    private ServiceRequest<StopToneRecognitionResult> RequestFor(StopToneRecognitionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string context = _channel.ContextOf(options.OperationContext);
        return _channel.Protocol.StopToneRecognition(CallConnectionId, options, context).Awaiting(Awaited(context));
    }

    private ServiceRequest<SendDtmfTonesResult> RequestFor(SendDtmfTonesOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string context = _channel.ContextOf(options.OperationContext);
        return _channel.Protocol.SendDtmfTones(CallConnectionId, options, context).Awaiting(Awaited(context));
    }
}
