using Azure;
using CallAutomation.Client.Protocol;

namespace CallAutomation.Client;

public partial class CallConnection
{
    /// <summary>Begins to send what is said to the application as text.</summary>
    /// <remarks>The call must have been set up with <see cref="CallSetupOptions.Transcription"/>. <see cref="Events.TranscriptionStarted"/> or <see cref="Events.TranscriptionFailed"/> tells the outcome. Since 2025-05-15.</remarks>
    /// <param name="options">In which language; as the call was set up when omitted.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<StartTranscriptionResult>> StartTranscriptionAsync(StartTranscriptionOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(RequestFor(options ?? new StartTranscriptionOptions()), cancellationToken);

    /// <inheritdoc cref="StartTranscriptionAsync"/>
    public virtual Response<StartTranscriptionResult> StartTranscription(StartTranscriptionOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.Send(RequestFor(options ?? new StartTranscriptionOptions()), cancellationToken);

    /// <summary>Stops sending what is said as text.</summary>
    /// <remarks><see cref="Events.TranscriptionStopped"/> confirms it. Since 2025-05-15.</remarks>
    /// <param name="options">Context and callback address; the defaults when omitted.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<StopTranscriptionResult>> StopTranscriptionAsync(StopTranscriptionOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(RequestFor(options ?? new StopTranscriptionOptions()), cancellationToken);

    /// <inheritdoc cref="StopTranscriptionAsync"/>
    public virtual Response<StopTranscriptionResult> StopTranscription(StopTranscriptionOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.Send(RequestFor(options ?? new StopTranscriptionOptions()), cancellationToken);

    /// <summary>Changes the language of a running transcription.</summary>
    /// <remarks><see cref="Events.TranscriptionUpdated"/> or <see cref="Events.TranscriptionFailed"/> tells the outcome. Since 2025-05-15.</remarks>
    /// <param name="options">Which language from now on.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<UpdateTranscriptionResult>> UpdateTranscriptionAsync(UpdateTranscriptionOptions options, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="UpdateTranscriptionAsync"/>
    public virtual Response<UpdateTranscriptionResult> UpdateTranscription(UpdateTranscriptionOptions options, CancellationToken cancellationToken = default) =>
        _channel.Send(RequestFor(options), cancellationToken);

    /// <summary>Begins to stream the call's sound to the application.</summary>
    /// <remarks>The call must have been set up with <see cref="CallSetupOptions.MediaStreaming"/>. <see cref="Events.MediaStreamingStarted"/> or <see cref="Events.MediaStreamingFailed"/> tells the outcome. Since 2025-05-15.</remarks>
    /// <param name="options">Context and callback address; the defaults when omitted.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<StartMediaStreamingResult>> StartMediaStreamingAsync(StartMediaStreamingOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(RequestFor(options ?? new StartMediaStreamingOptions()), cancellationToken);

    /// <inheritdoc cref="StartMediaStreamingAsync"/>
    public virtual Response<StartMediaStreamingResult> StartMediaStreaming(StartMediaStreamingOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.Send(RequestFor(options ?? new StartMediaStreamingOptions()), cancellationToken);

    /// <summary>Stops streaming the call's sound.</summary>
    /// <remarks><see cref="Events.MediaStreamingStopped"/> confirms it. Since 2025-05-15.</remarks>
    /// <param name="options">Context and callback address; the defaults when omitted.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<StopMediaStreamingResult>> StopMediaStreamingAsync(StopMediaStreamingOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(RequestFor(options ?? new StopMediaStreamingOptions()), cancellationToken);

    /// <inheritdoc cref="StopMediaStreamingAsync"/>
    public virtual Response<StopMediaStreamingResult> StopMediaStreaming(StopMediaStreamingOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.Send(RequestFor(options ?? new StopMediaStreamingOptions()), cancellationToken);

    private ServiceRequest<StartTranscriptionResult> RequestFor(StartTranscriptionOptions options)
    {
        string context = _channel.ContextOf(options.OperationContext);
        return _channel.Protocol.StartTranscription(CallConnectionId, options, context).Awaiting(Awaited(context));
    }

    private ServiceRequest<StopTranscriptionResult> RequestFor(StopTranscriptionOptions options)
    {
        string context = _channel.ContextOf(options.OperationContext);
        return _channel.Protocol.StopTranscription(CallConnectionId, options, context).Awaiting(Awaited(context));
    }

    private ServiceRequest<UpdateTranscriptionResult> RequestFor(UpdateTranscriptionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string context = _channel.ContextOf(options.OperationContext);
        return _channel.Protocol.UpdateTranscription(CallConnectionId, options, context).Awaiting(Awaited(context));
    }

    private ServiceRequest<StartMediaStreamingResult> RequestFor(StartMediaStreamingOptions options)
    {
        string context = _channel.ContextOf(options.OperationContext);
        return _channel.Protocol.StartMediaStreaming(CallConnectionId, options, context).Awaiting(Awaited(context));
    }

    private ServiceRequest<StopMediaStreamingResult> RequestFor(StopMediaStreamingOptions options)
    {
        string context = _channel.ContextOf(options.OperationContext);
        return _channel.Protocol.StopMediaStreaming(CallConnectionId, options, context).Awaiting(Awaited(context));
    }
}
