using CallAutomation.Client.Calls;
using CallAutomation.Client.Protocol;

namespace CallAutomation.Client;

/// <summary>What creating, answering and joining a call have in common: where its events go, and how patiently to ask.</summary>
public abstract class CallSetupOptions
{
    private TimeSpan? _deadline;

    private protected CallSetupOptions(Uri callbackUri) => CallbackUri = WebAddress.Checked(callbackUri);

    /// <summary>Where the events of the call go. The live service accepts https only.</summary>
    public Uri CallbackUri { get; }

    /// <summary>Text that comes back in the events this request causes; a new GUID when omitted.</summary>
    public string? OperationContext { get; set; }

    /// <summary>How long this one request may take, all tries together; <see cref="CallAutomationClientOptions.CallSetupDeadline"/> when omitted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative (and not <see cref="Timeout.InfiniteTimeSpan"/>).</exception>
    public TimeSpan? Deadline
    {
        get => _deadline;
        set => _deadline = value is null ? null : Protocol.Deadline.Checked(value.Value, nameof(Deadline));
    }
}
