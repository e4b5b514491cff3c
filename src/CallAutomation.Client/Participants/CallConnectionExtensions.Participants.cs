using Azure;

namespace CallAutomation.Client;

public static partial class CallConnectionExtensions
{
    /// <inheritdoc cref="CallConnection.GetParticipantsAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Ends the fetching.</param>
    public static AsyncPageable<CallParticipant> GetParticipantsAsync(this CallConnection call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.GetParticipantsAsync(options: null, cancellationToken);
    }

    /// <inheritdoc cref="GetParticipantsAsync(CallConnection, CancellationToken)"/>
    public static Pageable<CallParticipant> GetParticipants(this CallConnection call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.GetParticipants(options: null, cancellationToken);
    }

    /// <inheritdoc cref="CallConnection.GetParticipantAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="participant">Who is meant.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<CallParticipant>> GetParticipantAsync(this CallConnection call, ParticipantIdentifier participant, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.GetParticipantAsync(participant, options: null, cancellationToken);
    }

    /// <inheritdoc cref="GetParticipantAsync(CallConnection, ParticipantIdentifier, CancellationToken)"/>
    public static Response<CallParticipant> GetParticipant(this CallConnection call, ParticipantIdentifier participant, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.GetParticipant(participant, options: null, cancellationToken);
    }

    /// <inheritdoc cref="CallConnection.AddParticipantAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="participant">Who is invited.</param>
    /// <param name="callerId">The number shown to the person invited; needed when a phone number is invited.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<AddParticipantResult>> AddParticipantAsync(this CallConnection call, ParticipantIdentifier participant, PhoneIdentifier? callerId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.AddParticipantAsync(new AddParticipantOptions(participant) { CallerId = callerId }, cancellationToken);
    }

    /// <inheritdoc cref="AddParticipantAsync(CallConnection, ParticipantIdentifier, PhoneIdentifier?, CancellationToken)"/>
    public static Response<AddParticipantResult> AddParticipant(this CallConnection call, ParticipantIdentifier participant, PhoneIdentifier? callerId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.AddParticipant(new AddParticipantOptions(participant) { CallerId = callerId }, cancellationToken);
    }

    /// <inheritdoc cref="CallConnection.CancelAddParticipantAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="invitationId">Which invitation: <see cref="AddParticipantResult.InvitationId"/>.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<CancelAddParticipantResult>> CancelAddParticipantAsync(this CallConnection call, string invitationId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.CancelAddParticipantAsync(new CancelAddParticipantOptions(invitationId), cancellationToken);
    }

    /// <inheritdoc cref="CancelAddParticipantAsync(CallConnection, string, CancellationToken)"/>
    public static Response<CancelAddParticipantResult> CancelAddParticipant(this CallConnection call, string invitationId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.CancelAddParticipant(new CancelAddParticipantOptions(invitationId), cancellationToken);
    }

    /// <inheritdoc cref="CallConnection.RemoveParticipantAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="participant">Who is taken out.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<RemoveParticipantResult>> RemoveParticipantAsync(this CallConnection call, ParticipantIdentifier participant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.RemoveParticipantAsync(new RemoveParticipantOptions(participant), cancellationToken);
    }

    /// <inheritdoc cref="RemoveParticipantAsync(CallConnection, ParticipantIdentifier, CancellationToken)"/>
    public static Response<RemoveParticipantResult> RemoveParticipant(this CallConnection call, ParticipantIdentifier participant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.RemoveParticipant(new RemoveParticipantOptions(participant), cancellationToken);
    }

    /// <inheritdoc cref="CallConnection.RemoveParticipantAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="participant">Who is taken out, as they stood in the list, which is what the preview versions need.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<RemoveParticipantResult>> RemoveParticipantAsync(this CallConnection call, CallParticipant participant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.RemoveParticipantAsync(new RemoveParticipantOptions(participant), cancellationToken);
    }

    /// <inheritdoc cref="RemoveParticipantAsync(CallConnection, CallParticipant, CancellationToken)"/>
    public static Response<RemoveParticipantResult> RemoveParticipant(this CallConnection call, CallParticipant participant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.RemoveParticipant(new RemoveParticipantOptions(participant), cancellationToken);
    }

    /// <inheritdoc cref="CallConnection.MoveParticipantsAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="participants">Who is brought here; at least one.</param>
    /// <param name="fromCallConnectionId">The call they leave, by the application's own leg in it.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<MoveParticipantsResult>> MoveParticipantsAsync(this CallConnection call, IEnumerable<ParticipantIdentifier> participants, string fromCallConnectionId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.MoveParticipantsAsync(new MoveParticipantsOptions(participants, fromCallConnectionId), cancellationToken);
    }

    /// <inheritdoc cref="MoveParticipantsAsync(CallConnection, IEnumerable{ParticipantIdentifier}, string, CancellationToken)"/>
    public static Response<MoveParticipantsResult> MoveParticipants(this CallConnection call, IEnumerable<ParticipantIdentifier> participants, string fromCallConnectionId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.MoveParticipants(new MoveParticipantsOptions(participants, fromCallConnectionId), cancellationToken);
    }

    /// <inheritdoc cref="CallConnection.MuteParticipantAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="participant">Who is meant: a user of Communication Services.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<MuteParticipantResult>> MuteParticipantAsync(this CallConnection call, ParticipantIdentifier participant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.MuteParticipantAsync(new MuteParticipantOptions(participant), cancellationToken);
    }

    /// <inheritdoc cref="MuteParticipantAsync(CallConnection, ParticipantIdentifier, CancellationToken)"/>
    public static Response<MuteParticipantResult> MuteParticipant(this CallConnection call, ParticipantIdentifier participant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.MuteParticipant(new MuteParticipantOptions(participant), cancellationToken);
    }

    /// <inheritdoc cref="CallConnection.HoldParticipantAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="participant">Who is meant.</param>
    /// <param name="holdMusic">What they hear while they wait; the service's own when omitted.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<HoldParticipantResult>> HoldParticipantAsync(this CallConnection call, ParticipantIdentifier participant, PlaySource? holdMusic = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.HoldParticipantAsync(new HoldParticipantOptions(participant) { HoldMusic = holdMusic }, cancellationToken);
    }

    /// <inheritdoc cref="HoldParticipantAsync(CallConnection, ParticipantIdentifier, PlaySource?, CancellationToken)"/>
    public static Response<HoldParticipantResult> HoldParticipant(this CallConnection call, ParticipantIdentifier participant, PlaySource? holdMusic = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.HoldParticipant(new HoldParticipantOptions(participant) { HoldMusic = holdMusic }, cancellationToken);
    }

    /// <inheritdoc cref="CallConnection.UnholdParticipantAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="participant">Who is meant.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<UnholdParticipantResult>> UnholdParticipantAsync(this CallConnection call, ParticipantIdentifier participant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.UnholdParticipantAsync(new UnholdParticipantOptions(participant), cancellationToken);
    }

    /// <inheritdoc cref="UnholdParticipantAsync(CallConnection, ParticipantIdentifier, CancellationToken)"/>
    public static Response<UnholdParticipantResult> UnholdParticipant(this CallConnection call, ParticipantIdentifier participant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.UnholdParticipant(new UnholdParticipantOptions(participant), cancellationToken);
    }

    /// <inheritdoc cref="CallConnection.TransferAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="target">To whom the other party is handed on.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<TransferResult>> TransferAsync(this CallConnection call, ParticipantIdentifier target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.TransferAsync(new TransferOptions(target), cancellationToken);
    }

    /// <inheritdoc cref="TransferAsync(CallConnection, ParticipantIdentifier, CancellationToken)"/>
    public static Response<TransferResult> Transfer(this CallConnection call, ParticipantIdentifier target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.Transfer(new TransferOptions(target), cancellationToken);
    }
}
