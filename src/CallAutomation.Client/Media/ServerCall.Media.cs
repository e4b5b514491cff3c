using Azure;
using CallAutomation.Client.Protocol;

namespace CallAutomation.Client;

public partial class ServerCall
{
    /// <summary>Whether the service version chosen can play into a call from outside it; else <see cref="JoinAsync"/> comes first.</summary>
    public virtual bool CanPlay => _channel.Protocol.CanPlayFromOutside;

    /// <summary>Plays an announcement to everyone, from outside the call.</summary>
    /// <remarks>
    /// Only a language that acts on calls from outside can do it; ask <see cref="CanPlay"/>. The stable versions of the service act only in calls the
    /// application takes part in: there, <see cref="JoinAsync"/> first, by which the application takes part and is billed, though
    /// it does not appear in the roster. Nothing stops a play from outside but its end or that of the call: think twice about <see cref="PlayOptions.Loop"/>.
    /// <see cref="Events.PlayCompleted"/> or <see cref="Events.PlayFailed"/> tells the outcome.
    /// </remarks>
    /// <param name="options">What is to be played.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="ArgumentException">No address is named for the outcome, which the preview versions need.</exception>
    /// <exception cref="NotSupportedException">The service version chosen cannot do it from outside; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<PlayResult>> PlayAsync(PlayOptions options, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="PlayAsync"/>
    public virtual Response<PlayResult> Play(PlayOptions options, CancellationToken cancellationToken = default) =>
        _channel.Send(RequestFor(options), cancellationToken);

    private ServiceRequest<PlayResult> RequestFor(PlayOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string context = _channel.ContextOf(options.OperationContext);
        return _channel.Protocol.Play(Locator, options, context).Awaiting(Awaited(context));
    }
}
