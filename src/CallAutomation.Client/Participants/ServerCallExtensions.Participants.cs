using Azure;

namespace CallAutomation.Client;

public static partial class ServerCallExtensions
{
    /// <inheritdoc cref="ServerCall.AddParticipantAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="participant">Who is invited.</param>
    /// <param name="callerId">The number shown to the person invited; needed when a phone number is invited.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<AddParticipantResult>> AddParticipantAsync(this ServerCall call, ParticipantIdentifier participant, PhoneIdentifier? callerId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.AddParticipantAsync(new AddParticipantOptions(participant) { CallerId = callerId }, cancellationToken);
    }

    /// <inheritdoc cref="AddParticipantAsync(ServerCall, ParticipantIdentifier, PhoneIdentifier?, CancellationToken)"/>
    public static Response<AddParticipantResult> AddParticipant(this ServerCall call, ParticipantIdentifier participant, PhoneIdentifier? callerId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.AddParticipant(new AddParticipantOptions(participant) { CallerId = callerId }, cancellationToken);
    }

    /// <inheritdoc cref="ServerCall.RemoveParticipantAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="participant">Who is taken out.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<RemoveParticipantResult>> RemoveParticipantAsync(this ServerCall call, ParticipantIdentifier participant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.RemoveParticipantAsync(new RemoveParticipantOptions(participant), cancellationToken);
    }

    /// <inheritdoc cref="RemoveParticipantAsync(ServerCall, ParticipantIdentifier, CancellationToken)"/>
    public static Response<RemoveParticipantResult> RemoveParticipant(this ServerCall call, ParticipantIdentifier participant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.RemoveParticipant(new RemoveParticipantOptions(participant), cancellationToken);
    }

    /// <inheritdoc cref="ServerCall.RemoveParticipantAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="participant">Who is taken out, as they stood in the list, which is what the preview versions need.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<RemoveParticipantResult>> RemoveParticipantAsync(this ServerCall call, CallParticipant participant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.RemoveParticipantAsync(new RemoveParticipantOptions(participant), cancellationToken);
    }

    /// <inheritdoc cref="RemoveParticipantAsync(ServerCall, CallParticipant, CancellationToken)"/>
    public static Response<RemoveParticipantResult> RemoveParticipant(this ServerCall call, CallParticipant participant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.RemoveParticipant(new RemoveParticipantOptions(participant), cancellationToken);
    }
}
