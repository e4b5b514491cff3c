using Azure;
using CallAutomation.Client.Calls;
using CallAutomation.Client.Protocol;
using CallAutomation.Client.Transport;

namespace CallAutomation.Client;

public partial class CallConnection
{
    /// <summary>Everybody in the call, fetched part by part while you read. Recording and transcription are not in the list.</summary>
    /// <remarks>
    /// Nothing is sent before the first participant is asked for; each part is a request with a deadline of its own. The list goes on only at
    /// the client's own endpoint: a link elsewhere is refused before anything is sent.
    /// </remarks>
    /// <param name="options">How long each part may take; as the client has it when omitted.</param>
    /// <param name="cancellationToken">Ends the fetching.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">While reading: the service refused; 404 when the call is over. Or a page leads back to one before it.</exception>
    public virtual AsyncPageable<CallParticipant> GetParticipantsAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        new PagedListAsync<CallParticipant>(_channel, link => ParticipantsRequest(link, options), cancellationToken);

    /// <inheritdoc cref="GetParticipantsAsync"/>
    public virtual Pageable<CallParticipant> GetParticipants(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        new PagedList<CallParticipant>(_channel, link => ParticipantsRequest(link, options), cancellationToken);

    /// <summary>One participant as they are now: whether muted, whether on hold.</summary>
    /// <param name="participant">Who is meant.</param>
    /// <param name="options">How long it may take; as the client has it when omitted.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when they are not in the call or it is over.</exception>
    public virtual Task<Response<CallParticipant>> GetParticipantAsync(ParticipantIdentifier participant, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(ParticipantRequest(participant), options, cancellationToken);

    /// <inheritdoc cref="GetParticipantAsync"/>
    public virtual Response<CallParticipant> GetParticipant(ParticipantIdentifier participant, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.Send(ParticipantRequest(participant), options, cancellationToken);

    /// <summary>Invites somebody into the call.</summary>
    /// <remarks>Returns once the service has accepted, before anything rings. <see cref="Events.AddParticipantSucceeded"/> or <see cref="Events.AddParticipantFailed"/> tells the outcome; <see cref="Events.ParticipantsUpdated"/> shows who is there.</remarks>
    /// <param name="options">Who, and how.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="ArgumentException">A phone number is invited without <see cref="AddParticipantOptions.CallerId"/>.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<AddParticipantResult>> AddParticipantAsync(AddParticipantOptions options, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="AddParticipantAsync"/>
    public virtual Response<AddParticipantResult> AddParticipant(AddParticipantOptions options, CancellationToken cancellationToken = default) =>
        _channel.Send(RequestFor(options), cancellationToken);

    /// <summary>Takes back an invitation that still rings.</summary>
    /// <remarks><see cref="Events.CancelAddParticipantSucceeded"/> or <see cref="Events.CancelAddParticipantFailed"/> tells the outcome, the latter when they picked up already. Since 2023-10-15.</remarks>
    /// <param name="options">Which invitation.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<CancelAddParticipantResult>> CancelAddParticipantAsync(CancelAddParticipantOptions options, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="CancelAddParticipantAsync"/>
    public virtual Response<CancelAddParticipantResult> CancelAddParticipant(CancelAddParticipantOptions options, CancellationToken cancellationToken = default) =>
        _channel.Send(RequestFor(options), cancellationToken);

    /// <summary>Takes a participant out of the call.</summary>
    /// <remarks><see cref="Events.RemoveParticipantSucceeded"/> or <see cref="Events.RemoveParticipantFailed"/> tells the outcome; in the preview versions, <see cref="Events.ParticipantsUpdated"/> does.</remarks>
    /// <param name="options">Who.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="ArgumentException">The id of their line is not known, which the preview versions need; see <see cref="RemoveParticipantOptions.ParticipantId"/>.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<RemoveParticipantResult>> RemoveParticipantAsync(RemoveParticipantOptions options, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="RemoveParticipantAsync"/>
    public virtual Response<RemoveParticipantResult> RemoveParticipant(RemoveParticipantOptions options, CancellationToken cancellationToken = default) =>
        _channel.Send(RequestFor(options), cancellationToken);

    /// <summary>Brings participants of another call into this one.</summary>
    /// <remarks><see cref="Events.MoveParticipantSucceeded"/> or <see cref="Events.MoveParticipantFailed"/> follows for each, in this call, and <see cref="Events.ParticipantsUpdated"/> in both. Since 2026-03-12.</remarks>
    /// <param name="options">Who, and from which call.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<MoveParticipantsResult>> MoveParticipantsAsync(MoveParticipantsOptions options, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="MoveParticipantsAsync"/>
    public virtual Response<MoveParticipantsResult> MoveParticipants(MoveParticipantsOptions options, CancellationToken cancellationToken = default) =>
        _channel.Send(RequestFor(options), cancellationToken);

    /// <summary>Mutes a participant for all others.</summary>
    /// <remarks><see cref="Events.ParticipantsUpdated"/> shows it. The service cannot unmute: they do that themselves. Since 2023-10-15.</remarks>
    /// <param name="options">Who: a user of Communication Services.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<MuteParticipantResult>> MuteParticipantAsync(MuteParticipantOptions options, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="MuteParticipantAsync"/>
    public virtual Response<MuteParticipantResult> MuteParticipant(MuteParticipantOptions options, CancellationToken cancellationToken = default) =>
        _channel.Send(RequestFor(options), cancellationToken);

    /// <summary>Puts a participant on hold: they neither hear the others nor are heard.</summary>
    /// <remarks><see cref="Events.ParticipantsUpdated"/> shows it; <see cref="Events.HoldFailed"/> tells that it did not happen. Since 2024-09-15.</remarks>
    /// <param name="options">Who, and what they hear meanwhile.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<HoldParticipantResult>> HoldParticipantAsync(HoldParticipantOptions options, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="HoldParticipantAsync"/>
    public virtual Response<HoldParticipantResult> HoldParticipant(HoldParticipantOptions options, CancellationToken cancellationToken = default) =>
        _channel.Send(RequestFor(options), cancellationToken);

    /// <summary>Takes a participant back from hold.</summary>
    /// <remarks><see cref="Events.ParticipantsUpdated"/> shows it. Since 2024-09-15.</remarks>
    /// <param name="options">Who.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<UnholdParticipantResult>> UnholdParticipantAsync(UnholdParticipantOptions options, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="UnholdParticipantAsync"/>
    public virtual Response<UnholdParticipantResult> UnholdParticipant(UnholdParticipantOptions options, CancellationToken cancellationToken = default) =>
        _channel.Send(RequestFor(options), cancellationToken);

    /// <summary>Hands somebody on to somebody else; the application need not stay.</summary>
    /// <remarks><see cref="Events.CallTransferAccepted"/> or <see cref="Events.CallTransferFailed"/> tells the outcome. A call of two then ends for the application with <see cref="Events.CallDisconnected"/>.</remarks>
    /// <param name="options">Who, and to whom.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<TransferResult>> TransferAsync(TransferOptions options, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(RequestFor(options), cancellationToken);

    /// <inheritdoc cref="TransferAsync"/>
    public virtual Response<TransferResult> Transfer(TransferOptions options, CancellationToken cancellationToken = default) =>
        _channel.Send(RequestFor(options), cancellationToken);

    private ServiceRequest<ListPage<CallParticipant>> ParticipantsRequest(string? nextLink, RequestOptions? options)
    {
        ServiceRequest<ListPage<CallParticipant>> request = _channel.Protocol.GetParticipants(CallConnectionId, nextLink);
        request.Deadline = options?.Deadline;
        return request;
    }


    private ServiceRequest<CallParticipant> ParticipantRequest(ParticipantIdentifier participant)
    {
        ArgumentNullException.ThrowIfNull(participant);
        PathId.Checked(participant.RawId, nameof(participant));
        return _channel.Protocol.GetParticipant(CallConnectionId, participant);
    }

    private ServiceRequest<AddParticipantResult> RequestFor(AddParticipantOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        CallerIdRule.Check(options);
        string context = _channel.ContextOf(options.OperationContext);
        return _channel.Protocol.AddParticipant(CallConnectionId, options, context).Awaiting(Awaited(context));
    }

    private ServiceRequest<CancelAddParticipantResult> RequestFor(CancelAddParticipantOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string context = _channel.ContextOf(options.OperationContext);
        return _channel.Protocol.CancelAddParticipant(CallConnectionId, options, context).Awaiting(_channel.HasHub ? Awaited(context)! with { InvitationId = options.InvitationId } : null);
    }

    private ServiceRequest<RemoveParticipantResult> RequestFor(RemoveParticipantOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string context = _channel.ContextOf(options.OperationContext);
        return _channel.Protocol.RemoveParticipant(CallConnectionId, options, context).Awaiting(Awaited(context));
    }

    private ServiceRequest<MoveParticipantsResult> RequestFor(MoveParticipantsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string context = _channel.ContextOf(options.OperationContext);
        return _channel.Protocol.MoveParticipants(CallConnectionId, options, context).Awaiting(_channel.HasHub ? Awaited(context)! with { Count = options.Participants.Count } : null);
    }

    private ServiceRequest<MuteParticipantResult> RequestFor(MuteParticipantOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string context = _channel.ContextOf(options.OperationContext);
        return _channel.Protocol.MuteParticipant(CallConnectionId, options, context).Awaiting(Awaited(context));
    }

    private ServiceRequest<HoldParticipantResult> RequestFor(HoldParticipantOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string context = _channel.ContextOf(options.OperationContext);
        return _channel.Protocol.HoldParticipant(CallConnectionId, options, context).Awaiting(Awaited(context));
    }

    private ServiceRequest<UnholdParticipantResult> RequestFor(UnholdParticipantOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string context = _channel.ContextOf(options.OperationContext);
        return _channel.Protocol.UnholdParticipant(CallConnectionId, options, context).Awaiting(Awaited(context));
    }

    private ServiceRequest<TransferResult> RequestFor(TransferOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string context = _channel.ContextOf(options.OperationContext);
        return _channel.Protocol.Transfer(CallConnectionId, options, context).Awaiting(Awaited(context));
    }
}
