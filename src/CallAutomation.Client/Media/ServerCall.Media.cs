using Azure;
using CallAutomation.Client.Protocol;
using CallAutomation.Client.Visits;

namespace CallAutomation.Client;

public partial class ServerCall
{
    /// <summary>Whether something can be played into a call from outside it in the service version chosen: in the preview versions, and by a visit since 2024-09-15.</summary>
    public virtual bool CanPlay => _channel.Protocol.CanPlayFromOutside;

    /// <summary>Plays an announcement to everyone, from outside the call.</summary>
    /// <remarks>
    /// <see cref="Events.PlayCompleted"/> or <see cref="Events.PlayFailed"/> tells the outcome.
    /// <para>
    /// In the preview versions this returns when the service has accepted, and nothing stops the announcement but its end or that of the call: think twice about
    /// <see cref="PlayOptions.Loop"/>. In the stable ones, since 2024-09-15, the application visits the call: it joins, plays, stays to the end of the announcement, for
    /// <see cref="CallAutomationClientOptions.VisitDeadline"/> at most, and leaves; then this returns, and <see cref="PlayResult.Visit"/> has the outcome. It is billed while
    /// it is there; the roster does not show it, and the others are told nothing. Only an event tells of the end, so it needs an event hub; a loop is for
    /// <see cref="VisitAsync"/>, and so is a text that is read aloud. However it ends, the application leaves.
    /// </para>
    /// </remarks>
    /// <param name="options">What is to be played.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same. A visit leaves first, which cuts the announcement off.</param>
    /// <exception cref="ArgumentException">No address is named for the outcome (<see cref="CallAutomationClientOptions.CallbackUri"/>); or a visit is to play a loop, or
    /// to read a text aloud.</exception>
    /// <exception cref="InvalidOperationException">A visit is needed, and no event hub is attached to tell when it is over; nothing was sent.</exception>
    /// <exception cref="NotSupportedException">The service version chosen cannot do it from outside; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    /// <exception cref="Events.CallOperationException">The call could not be visited: it has ended, or there is none.</exception>
    /// <exception cref="TimeoutException">The service did not accept in time, or the application was not connected for its visit.</exception>
    /// <exception cref="ObjectDisposedException">The event hub ended first; the application has left.</exception>
    /// <exception cref="VisitNotLeftException">It failed, and the application could not leave.</exception>
    public virtual Task<Response<PlayResult>> PlayAsync(PlayOptions options, CancellationToken cancellationToken = default) =>
        _channel.Protocol.ActsByVisit ? VisitFor(options).RunAsync(isAsync: true, cancellationToken) : _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="PlayAsync"/>
    public virtual Response<PlayResult> Play(PlayOptions options, CancellationToken cancellationToken = default) =>
        _channel.Protocol.ActsByVisit ? VisitFor(options).Run(cancellationToken) : _channel.Send(RequestFor(options), cancellationToken);

    private PlayVisit VisitFor(PlayOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return VisitActions.For(_channel, Locator, options);
    }

    private ServiceRequest<PlayResult> RequestFor(PlayOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string context = _channel.ContextOf(options.OperationContext);
        return _channel.Protocol.Play(Locator, options, context).Awaiting(Awaited(context));
    }
}
