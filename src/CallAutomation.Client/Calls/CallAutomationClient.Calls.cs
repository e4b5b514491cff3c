using Azure;
using CallAutomation.Client.Calls;
using CallAutomation.Client.Hub;
using CallAutomation.Client.Protocol;

namespace CallAutomation.Client;

public partial class CallAutomationClient
{
    /// <summary>Places a call to one or several people.</summary>
    /// <remarks>
    /// Returns once the service has accepted, before anything rings. <see cref="Events.CallConnected"/> or <see cref="Events.CreateCallFailed"/> tells what became of
    /// it (before 2024-09-15 a call that could not be made ends in <see cref="Events.CallDisconnected"/>).
    /// </remarks>
    /// <param name="options">Whom to call, and where the events are to go.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="ArgumentException">A phone number is called without <see cref="CreateCallOptions.CallerId"/>, or, in a preview version, nobody is named as its source.</exception>
    /// <exception cref="NotSupportedException">The client speaks a version without an option that is set; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; the message says what to do.</exception>
    /// <exception cref="TimeoutException">The service did not accept within <see cref="CallAutomationClientOptions.CallSetupDeadline"/>.</exception>
    public virtual Task<Response<CreateCallResult>> CreateCallAsync(CreateCallOptions options, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="CreateCallAsync"/>
    public virtual Response<CreateCallResult> CreateCall(CreateCallOptions options, CancellationToken cancellationToken = default) =>
        _channel.Send(RequestFor(options), cancellationToken);

    /// <summary>Answers an incoming call.</summary>
    /// <remarks>Returns once the service has accepted. <see cref="Events.CallConnected"/> or <see cref="Events.AnswerFailed"/> tells what became of it.</remarks>
    /// <param name="options">Which call, and where the events are to go.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused, for example because it no longer rings; the message says what to do.</exception>
    /// <exception cref="TimeoutException">The service did not accept within <see cref="CallAutomationClientOptions.CallSetupDeadline"/>.</exception>
    public virtual Task<Response<AnswerCallResult>> AnswerCallAsync(AnswerCallOptions options, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="AnswerCallAsync"/>
    public virtual Response<AnswerCallResult> AnswerCall(AnswerCallOptions options, CancellationToken cancellationToken = default) =>
        _channel.Send(RequestFor(options), cancellationToken);

    /// <summary>Passes an incoming call on to somebody else, without answering it.</summary>
    /// <remarks>It rings there next; no event follows, for the application has no part in the call.</remarks>
    /// <param name="options">Which call, and to whom.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused, for example because it no longer rings; the message says what to do.</exception>
    public virtual Task<Response> RedirectCallAsync(RedirectCallOptions options, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="RedirectCallAsync"/>
    public virtual Response RedirectCall(RedirectCallOptions options, CancellationToken cancellationToken = default) =>
        _channel.Send(RequestFor(options), cancellationToken);

    /// <summary>Turns an incoming call away.</summary>
    /// <remarks>No event follows.</remarks>
    /// <param name="options">Which call, and what the caller is told.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused, for example because it no longer rings; the message says what to do.</exception>
    public virtual Task<Response> RejectCallAsync(RejectCallOptions options, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="RejectCallAsync"/>
    public virtual Response RejectCall(RejectCallOptions options, CancellationToken cancellationToken = default) =>
        _channel.Send(RequestFor(options), cancellationToken);

    private ServiceRequest<CreateCallResult> RequestFor(CreateCallOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        CallerIdRule.Check(options);
        string context = _channel.ContextOf(options.OperationContext);
        return _channel.Protocol.CreateCall(options, context).Awaiting(_channel.HasHub ? new AwaitedRequest(null, context) : null);
    }

    private ServiceRequest<AnswerCallResult> RequestFor(AnswerCallOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string context = _channel.ContextOf(options.OperationContext);
        return _channel.Protocol.AnswerCall(options, context).Awaiting(_channel.HasHub ? new AwaitedRequest(null, context) { IncomingCallContext = options.IncomingCallContext } : null);
    }

    private ServiceRequest RequestFor(RedirectCallOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return _channel.Protocol.RedirectCall(options);
    }

    private ServiceRequest RequestFor(RejectCallOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return _channel.Protocol.RejectCall(options);
    }
}
