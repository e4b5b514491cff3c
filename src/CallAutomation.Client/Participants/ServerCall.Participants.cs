using Azure;
using CallAutomation.Client.Calls;
using CallAutomation.Client.Protocol;

namespace CallAutomation.Client;

public partial class ServerCall
{
    /// <summary>Whether the service version chosen can invite people into a call from outside it; else <see cref="JoinAsync"/> comes first.</summary>
    public virtual bool CanAddParticipant => _channel.Protocol.CanAddParticipantFromOutside;

    /// <summary>Whether the service version chosen can take people out of a call from outside it; else <see cref="JoinAsync"/> comes first.</summary>
    public virtual bool CanRemoveParticipant => _channel.Protocol.CanRemoveParticipantFromOutside;

    /// <summary>Invites somebody into the call, from outside it.</summary>
    /// <remarks>
    /// Only a language that acts on calls from outside can do it; ask <see cref="CanAddParticipant"/>. The stable versions of the service act only in calls the
    /// application takes part in: there, <see cref="JoinAsync"/> first, by which the application takes part and is billed, though
    /// it does not appear in the roster. <see cref="Events.AddParticipantSucceeded"/> or <see cref="Events.AddParticipantFailed"/> tells the outcome.
    /// </remarks>
    /// <param name="options">Who, and how.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="ArgumentException">No address is named for the outcome, which the preview versions need; or a phone number is invited without
    /// <see cref="AddParticipantOptions.CallerId"/>.</exception>
    /// <exception cref="NotSupportedException">The service version chosen cannot do it from outside; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<AddParticipantResult>> AddParticipantAsync(AddParticipantOptions options, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="AddParticipantAsync"/>
    public virtual Response<AddParticipantResult> AddParticipant(AddParticipantOptions options, CancellationToken cancellationToken = default) =>
        _channel.Send(RequestFor(options), cancellationToken);

    /// <summary>Takes a participant out of the call, from outside it.</summary>
    /// <remarks>
    /// Only a language that acts on calls from outside can do it; ask <see cref="CanRemoveParticipant"/>. The stable versions of the service act only in calls the
    /// application takes part in: there, <see cref="JoinAsync"/> first, by which the application takes part and is billed, though
    /// it does not appear in the roster. <see cref="Events.ParticipantsUpdated"/> shows the outcome.
    /// </remarks>
    /// <param name="options">Who.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="ArgumentException">The id of their line is not known, which the preview versions need.</exception>
    /// <exception cref="NotSupportedException">The service version chosen cannot do it from outside; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<RemoveParticipantResult>> RemoveParticipantAsync(RemoveParticipantOptions options, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="RemoveParticipantAsync"/>
    public virtual Response<RemoveParticipantResult> RemoveParticipant(RemoveParticipantOptions options, CancellationToken cancellationToken = default) =>
        _channel.Send(RequestFor(options), cancellationToken);

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
