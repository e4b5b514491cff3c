
using CallAutomation.Client.Hub;
using CallAutomation.Client.Transport;

namespace CallAutomation.Client;

/// <summary>A call the application takes part in: it can play to it, listen to keys, see who is there and hang up.</summary>
/// <remarks>
/// Every verb returns when the service has accepted the request. What came of it arrives as an event at the callback address of the call,
/// carrying the operation context that the result shows.
/// </remarks>
public partial class CallConnection
{
    private readonly ServiceChannel _channel;

    internal CallConnection(ServiceChannel channel, string callConnectionId)
    {
        _channel = channel;
        CallConnectionId = callConnectionId;
    }

    /// <summary>For mocking.</summary>
    protected CallConnection()
    {
        _channel = null!;
        CallConnectionId = string.Empty;
    }

    /// <summary>The id of the application's own leg in the call.</summary>
    public virtual string CallConnectionId { get; }

    /// <summary>By what the outcome of a request in this call is recognized.</summary>
    private AwaitedRequest? Awaited(string context) =>
        _channel.HasHub ? new AwaitedRequest(CallConnectionId, context) { EventsMayNameNoCall = _channel.Protocol.EventsMayNameNoCall } : null;
}
