using CallAutomation.Client.Participants;

namespace CallAutomation.Client;

/// <summary>Who is invited into the call, and how.</summary>
public class AddParticipantOptions : OperationOptions
{
    private PhoneIdentifier? _callerId;
    private TimeSpan? _invitationTimeout;

    /// <summary>An invitation to one person.</summary>
    /// <param name="participant">Who is invited.</param>
    /// <exception cref="ArgumentException">The participant is a number that is not E.164.</exception>
    public AddParticipantOptions(ParticipantIdentifier participant) => Participant = Dialable.Checked(participant, nameof(participant));

    /// <summary>Who is invited.</summary>
    public ParticipantIdentifier Participant { get; }

    /// <summary>The number shown to the person invited; needed when a phone number is invited. It must belong to the resource.</summary>
    /// <exception cref="ArgumentException">The number is not E.164.</exception>
    public PhoneIdentifier? CallerId
    {
        get => _callerId;
        set => _callerId = value is null ? null : Dialable.Checked(value, nameof(CallerId));
    }

    /// <summary>The name shown to the person invited, on telephones and in Teams; the list of participants does not show it.</summary>
    public string? CallerDisplayName { get; set; }

    /// <summary>How long it may ring: 0 to 180 seconds, sent in whole seconds rounded up; the service chooses when omitted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is outside 0 to 180 seconds.</exception>
    public TimeSpan? InvitationTimeout
    {
        get => _invitationTimeout;
        set => _invitationTimeout = value is null ? null : Media.Seconds.Checked(value.Value, 0, 180, nameof(InvitationTimeout));
    }

    /// <summary>What the person invited is told about the call besides; nothing when omitted. Since 2023-10-15.</summary>
    public CustomCallingContext? CustomCallingContext { get; set; }
}
