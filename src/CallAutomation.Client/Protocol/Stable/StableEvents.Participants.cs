using CallAutomation.Client.Events;
using CallAutomation.Client.Protocol.Stable.Shapes;

namespace CallAutomation.Client.Protocol.Stable;

internal static partial class StableEvents
{
    private static EventKind[] Participants() =>
    [
        With("ParticipantsUpdated", StableJson.Default.ParticipantsUpdatedData, static (in EventEnvelope envelope, ParticipantsUpdatedData data) =>
            new ParticipantsUpdated(envelope)
            {
                SequenceNumber = data.SequenceNumber,
                Participants = [.. (data.Participants ?? []).OfType<CallParticipantShape>().Select(participant => participant.ToCallParticipant())],
            }),
        With("AddParticipantSucceeded", StableJson.Default.ParticipantData, static (in EventEnvelope envelope, ParticipantData data) =>
            new AddParticipantSucceeded(envelope) { Participant = data.Participant?.ToIdentifier() }),
        With("AddParticipantFailed", StableJson.Default.ParticipantData, static (in EventEnvelope envelope, ParticipantData data) =>
            new AddParticipantFailed(envelope) { Participant = data.Participant?.ToIdentifier() }),
        With("RemoveParticipantSucceeded", StableJson.Default.ParticipantData, static (in EventEnvelope envelope, ParticipantData data) =>
            new RemoveParticipantSucceeded(envelope) { Participant = data.Participant?.ToIdentifier() ?? UnknownParticipantIdentifier.Nobody }),
        With("RemoveParticipantFailed", StableJson.Default.ParticipantData, static (in EventEnvelope envelope, ParticipantData data) =>
            new RemoveParticipantFailed(envelope) { Participant = data.Participant?.ToIdentifier() ?? UnknownParticipantIdentifier.Nobody }),
        With("MoveParticipantSucceeded", StableJson.Default.MoveParticipantData, static (in EventEnvelope envelope, MoveParticipantData data) =>
            new MoveParticipantSucceeded(envelope) { Participant = data.Participant?.ToIdentifier() ?? UnknownParticipantIdentifier.Nobody, FromCallConnectionId = data.FromCall ?? string.Empty }),
        With("MoveParticipantFailed", StableJson.Default.MoveParticipantData, static (in EventEnvelope envelope, MoveParticipantData data) =>
            new MoveParticipantFailed(envelope) { Participant = data.Participant?.ToIdentifier() ?? UnknownParticipantIdentifier.Nobody, FromCallConnectionId = data.FromCall ?? string.Empty }),
        With("CancelAddParticipantSucceeded", StableJson.Default.InvitationData, static (in EventEnvelope envelope, InvitationData data) =>
            new CancelAddParticipantSucceeded(envelope) { InvitationId = data.InvitationId ?? string.Empty }),
        With("CancelAddParticipantFailed", StableJson.Default.InvitationData, static (in EventEnvelope envelope, InvitationData data) =>
            new CancelAddParticipantFailed(envelope) { InvitationId = data.InvitationId ?? string.Empty }),
        Plain("HoldFailed", static (in EventEnvelope envelope) => new HoldFailed(envelope)),
    ];
}
