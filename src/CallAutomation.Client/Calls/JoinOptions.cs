using CallAutomation.Client.Values;

namespace CallAutomation.Client;

/// <summary>How the application joins a running call, and where the events are to go.</summary>
/// <param name="callbackUri">Where the events of the call go. The live service accepts https only.</param>
/// <exception cref="ArgumentException">The address is not absolute.</exception>
public class JoinOptions(Uri callbackUri) : CallSetupOptions(callbackUri)
{
    /// <summary>
    /// The user the application joins as, in the preview versions only; there <see cref="CallAutomationClientOptions.Source"/> when omitted,
    /// and one of the two is needed. In the stable versions the service chooses.
    /// </summary>
    public UserIdentifier? Source { get; set; }

    /// <summary>What the application's part of the call carries; sound when empty. Anything else only in the preview versions.</summary>
    public IList<RequestedMedia> RequestedMedia { get; set => field = Assigned.List(value); } = [];

    /// <summary>What the call is about. In the preview versions only.</summary>
    public string? Subject { get; set; }
}
