using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator.Participants;

/// <summary>What became of something an application did with the people in a call.</summary>
internal abstract record ParticipantFact(bool Succeeded, CallResult Result, string? OperationContext) : CallFact(OperationContext);

internal sealed record ParticipantAdded(Identity Who, bool Succeeded, CallResult Result, string? OperationContext)
    : ParticipantFact(Succeeded, Result, OperationContext);

internal sealed record ParticipantRemoved(Identity Who, bool Succeeded, CallResult Result, string? OperationContext)
    : ParticipantFact(Succeeded, Result, OperationContext);

internal sealed record ParticipantMoved(Identity Who, string FromCall, bool Succeeded, CallResult Result, string? OperationContext)
    : ParticipantFact(Succeeded, Result, OperationContext);

internal sealed record InvitationCanceled(string InvitationId, bool Succeeded, CallResult Result, string? OperationContext)
    : ParticipantFact(Succeeded, Result, OperationContext);

internal sealed record TransferSettled(Identity Transferee, Identity Target, bool Succeeded, CallResult Result, string? OperationContext)
    : ParticipantFact(Succeeded, Result, OperationContext);
