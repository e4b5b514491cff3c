
using CallAutomation.Client.Events;
using CallAutomation.Client.Hub;
using CallAutomation.Client.Transport;

namespace CallAutomation.Client;

/// <summary>A call seen from outside, by people's common name for it: the application need not take part.</summary>
/// <remarks>
/// The locator comes from an event of the call such as <see cref="Events.CallConnected"/>, from <see cref="CallConnectionProperties.ServerCallId"/> once
/// the call is connected, from the calling client in a browser (its server call id), or it is a group GUID or a room id.
/// </remarks>
public partial class ServerCall
{
    private readonly ServiceChannel _channel;

    internal ServerCall(ServiceChannel channel, CallLocator locator)
    {
        _channel = channel;
        Locator = locator;
    }

    /// <summary>For mocking.</summary>
    protected ServerCall()
    {
        _channel = null!;
        Locator = null!;
    }

    /// <summary>Where the call is to be found.</summary>
    public virtual CallLocator Locator { get; }

    /// <summary>By what the outcome of a request from outside is recognized.</summary>
    private AwaitedRequest? Awaited(string context) =>
        _channel.HasHub ? new AwaitedRequest(CallEventHub.KeyOfServerCall(Locator.Id), context) { EventsMayNameNoCall = _channel.Protocol.EventsMayNameNoCall } : null;
}
