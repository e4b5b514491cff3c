using Azure;
using CallAutomation.Client.Calls;
using CallAutomation.Client.Protocol;
using CallAutomation.Client.Visits;

namespace CallAutomation.Client;

public partial class ServerCall
{
    /// <summary>Whether people can be invited into a call from outside it in the service version chosen: in the preview versions, and by a visit since 2024-09-15.</summary>
    public virtual bool CanAddParticipant => _channel.Protocol.CanAddParticipantFromOutside;

    /// <summary>Whether people can be taken out of a call from outside it in the service version chosen: in the preview versions, and by a visit since 2024-09-15.</summary>
    public virtual bool CanRemoveParticipant => _channel.Protocol.CanRemoveParticipantFromOutside;

    /// <summary>Invites somebody into the call, from outside it.</summary>
    /// <remarks>
    /// <see cref="Events.AddParticipantSucceeded"/> or <see cref="Events.AddParticipantFailed"/> tells the outcome.
    /// <para>
    /// In the preview versions this returns when the service has accepted. In the stable ones, since 2024-09-15, the application visits the call: it joins, invites, stays
    /// until the outcome is there, and leaves; then this returns, and <see cref="AddParticipantResult.Visit"/> has the outcome. It is billed while it is there; the roster
    /// does not show it, and the others are told nothing. Without an event hub it can only see somebody appear: who declines looks like who does not answer, and after
    /// <see cref="AddParticipantOptions.InvitationTimeout"/> (180 seconds when omitted) the outcome is <see cref="VisitOutcome.NotSeen"/>. An invitation that may still ring
    /// when the visit ends is taken back. However it ends, the application leaves.
    /// </para>
    /// </remarks>
    /// <param name="options">Who, and how.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same. A visit leaves first.</param>
    /// <exception cref="ArgumentException">No address is named for the outcome (<see cref="CallAutomationClientOptions.CallbackUri"/>); or a phone number is invited without
    /// <see cref="AddParticipantOptions.CallerId"/>.</exception>
    /// <exception cref="NotSupportedException">The service version chosen cannot do it from outside; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    /// <exception cref="Events.CallOperationException">The call could not be visited: it has ended, or there is none.</exception>
    /// <exception cref="TimeoutException">The service did not accept in time, or the application was not connected for its visit.</exception>
    /// <exception cref="ObjectDisposedException">The event hub ended first; the application has left.</exception>
    /// <exception cref="VisitNotLeftException">It failed, and the application could not leave.</exception>
    public virtual Task<Response<AddParticipantResult>> AddParticipantAsync(AddParticipantOptions options, CancellationToken cancellationToken = default) =>
        _channel.Protocol.ActsByVisit ? VisitFor(options).RunAsync(isAsync: true, cancellationToken) : _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="AddParticipantAsync"/>
    public virtual Response<AddParticipantResult> AddParticipant(AddParticipantOptions options, CancellationToken cancellationToken = default) =>
        _channel.Protocol.ActsByVisit ? VisitFor(options).Run(cancellationToken) : _channel.Send(RequestFor(options), cancellationToken);

    /// <summary>Takes a participant out of the call, from outside it.</summary>
    /// <remarks>
    /// <see cref="Events.ParticipantsUpdated"/> shows the outcome, to those who take part in the call.
    /// <para>
    /// In the stable versions, since 2024-09-15, the application visits the call: it joins, takes them out, stays until <see cref="Events.RemoveParticipantSucceeded"/> or
    /// <see cref="Events.RemoveParticipantFailed"/> tells the outcome, or, without an event hub, the roster shows it, and leaves; then this returns, and
    /// <see cref="RemoveParticipantResult.Visit"/> has the outcome. It is billed while it is there; the roster does not show it, and the others are told nothing. However it
    /// ends, the application leaves.
    /// </para>
    /// </remarks>
    /// <param name="options">Who.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same. A visit leaves first.</param>
    /// <exception cref="ArgumentException">The id of their line is not known, which the preview versions need; or no address is named for the events of a visit
    /// (<see cref="CallAutomationClientOptions.CallbackUri"/>).</exception>
    /// <exception cref="NotSupportedException">The service version chosen cannot do it from outside; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    /// <exception cref="Events.CallOperationException">The call could not be visited: it has ended, or there is none.</exception>
    /// <exception cref="TimeoutException">The service did not accept in time, or the application was not connected for its visit.</exception>
    /// <exception cref="ObjectDisposedException">The event hub ended first; the application has left.</exception>
    /// <exception cref="VisitNotLeftException">It failed, and the application could not leave.</exception>
    public virtual Task<Response<RemoveParticipantResult>> RemoveParticipantAsync(RemoveParticipantOptions options, CancellationToken cancellationToken = default) =>
        _channel.Protocol.ActsByVisit ? VisitFor(options).RunAsync(isAsync: true, cancellationToken) : _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="RemoveParticipantAsync"/>
    public virtual Response<RemoveParticipantResult> RemoveParticipant(RemoveParticipantOptions options, CancellationToken cancellationToken = default) =>
        _channel.Protocol.ActsByVisit ? VisitFor(options).Run(cancellationToken) : _channel.Send(RequestFor(options), cancellationToken);

    private AddParticipantVisit VisitFor(AddParticipantOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        AddParticipantVisit visit = VisitActions.For(_channel, Locator, options);
        CallerIdRule.Check(options);
        return visit;
    }

    private RemoveParticipantVisit VisitFor(RemoveParticipantOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return VisitActions.For(_channel, Locator, options);
    }

    private ServiceRequest<AddParticipantResult> RequestFor(AddParticipantOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);

        // What the version cannot do at all is said first.
        string context = _channel.ContextOf(options.OperationContext);
        ServiceRequest<AddParticipantResult> saying = _channel.Protocol.AddParticipant(Locator, options, context).Awaiting(Awaited(context));
        CallerIdRule.Check(options);
        return saying;
    }

    private ServiceRequest<RemoveParticipantResult> RequestFor(RemoveParticipantOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string context = _channel.ContextOf(options.OperationContext);
        return _channel.Protocol.RemoveParticipant(Locator, options, context).Awaiting(Awaited(context));
    }
}
