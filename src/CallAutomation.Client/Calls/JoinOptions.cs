using CallAutomation.Client.Calls;

namespace CallAutomation.Client;

/// <summary>How the application joins a running call, and where the events are to go.</summary>
public class JoinOptions
{
    /// <summary>A join with events to the given address.</summary>
    /// <param name="callbackUri">Where the events of the call go. The live service accepts https only.</param>
    /// <exception cref="ArgumentException">The address is not absolute.</exception>
    public JoinOptions(Uri callbackUri) => CallbackUri = WebAddress.Checked(callbackUri);

    /// <summary>Where the events of the call go.</summary>
    public Uri CallbackUri { get; }

    /// <summary>Text that comes back in the events this request causes; a new GUID when omitted.</summary>
    public string? OperationContext { get; set; }
}
