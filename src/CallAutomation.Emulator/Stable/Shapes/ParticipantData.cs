using System.Diagnostics.CodeAnalysis;

namespace CallAutomation.Emulator.Stable;

internal sealed record ParticipantData : EventData
{
    [SetsRequiredMembers]
    public ParticipantData(EventData plain)
        : base(plain)
    {
    }

    public IdentifierBody? Participant { get; init; }

    public string? FromCall { get; init; }
}

internal sealed record InvitationData : EventData
{
    [SetsRequiredMembers]
    public InvitationData(EventData plain)
        : base(plain)
    {
    }

    public string? InvitationId { get; init; }
}

internal sealed record TransferData : EventData
{
    [SetsRequiredMembers]
    public TransferData(EventData plain)
        : base(plain)
    {
    }

    public IdentifierBody? TransferTarget { get; init; }

    public IdentifierBody? Transferee { get; init; }
}
