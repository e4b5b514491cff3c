using Azure;
using CallAutomation.Client.Hub;
using CallAutomation.Client.Protocol;

namespace CallAutomation.Client;

public partial class ServerCall
{
    /// <summary>Whether the service version chosen can take the application into a call it knows from outside: since 2024-09-15, and in the preview versions.</summary>
    public virtual bool CanJoin => _channel.Protocol.CanJoin;

    /// <summary>Takes the application into the call, which gives a <see cref="CallConnection"/> to act on.</summary>
    /// <remarks>
    /// The application takes part, and the service bills its time; but it does not appear in the roster, and the others are told nothing.
    /// <see cref="Events.CallConnected"/> or <see cref="Events.JoinFailed"/> tells what became of it; a <see cref="Events.ParticipantsUpdated"/> may come
    /// first. Since 2024-09-15, and in the preview versions, where a join that fails ends in <see cref="Events.CallDisconnected"/>.
    /// </remarks>
    /// <param name="options">Where the events are to go.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="ArgumentException">In a preview version, nobody is named as the one who joins.</exception>
    /// <exception cref="NotSupportedException">The client speaks a version that cannot join; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; the message says what to do.</exception>
    /// <exception cref="TimeoutException">The service did not accept within <see cref="CallAutomationClientOptions.CallSetupDeadline"/>.</exception>
    public virtual Task<Response<JoinResult>> JoinAsync(JoinOptions options, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="JoinAsync"/>
    public virtual Response<JoinResult> Join(JoinOptions options, CancellationToken cancellationToken = default) =>
        _channel.Send(RequestFor(options), cancellationToken);

    private ServiceRequest<JoinResult> RequestFor(JoinOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string context = _channel.ContextOf(options.OperationContext);
        return _channel.Protocol.Join(Locator, options, context).Awaiting(_channel.HasHub ? new AwaitedRequest(null, context) : null);
    }
}
