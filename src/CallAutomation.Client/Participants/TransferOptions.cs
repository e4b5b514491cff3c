using CallAutomation.Client.Participants;

namespace CallAutomation.Client;

/// <summary>Who is handed on to whom.</summary>
public class TransferOptions : OperationOptions
{
    private PhoneIdentifier? _callerId;

    /// <summary>A transfer to one person.</summary>
    /// <param name="target">To whom.</param>
    /// <exception cref="ArgumentException">The target is a number that is not E.164.</exception>
    public TransferOptions(ParticipantIdentifier target) => Target = Dialable.Checked(target, nameof(target));

    /// <summary>To whom.</summary>
    public ParticipantIdentifier Target { get; }

    /// <summary>Who is handed on; the other party of a call of two when omitted. Since 2023-10-15.</summary>
    public ParticipantIdentifier? Transferee { get; set; }

    /// <summary>The number shown to the target, for a transfer from the internet to a telephone. Since 2024-09-15.</summary>
    /// <exception cref="ArgumentException">The number is not E.164.</exception>
    public PhoneIdentifier? CallerId
    {
        get => _callerId;
        set => _callerId = value is null ? null : Dialable.Checked(value, nameof(CallerId));
    }

    /// <summary>What the target is told about the call besides; nothing when omitted. Since 2023-10-15.</summary>
    public CustomCallingContext? CustomCallingContext { get; set; }
}
