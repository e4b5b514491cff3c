using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;
using CallAutomation.Client.Authentication;
using CallAutomation.Client.Protocol;
using CallAutomation.Client.Transport;

namespace CallAutomation.Client;

/// <summary>The way into the service: places and answers calls, and gives you the calls that already run.</summary>
/// <remarks>Thread-safe; create one for the life of the application.</remarks>
public partial class CallAutomationClient
{
    private readonly ServiceChannel _channel;

    /// <summary>A client for the resource that a connection string names.</summary>
    /// <param name="connectionString"><c>endpoint=https://…;accesskey=…</c>, as the Azure portal shows it.</param>
    /// <param name="options">How to speak to the service; the defaults when omitted.</param>
    /// <exception cref="ArgumentException">The connection string lacks a part, its endpoint is not absolute or its key is not base64.</exception>
    public CallAutomationClient(string connectionString, CallAutomationClientOptions? options = null)
        : this(ConnectionString.Parse(connectionString), options)
    {
    }

    /// <summary>A client that signs with an access key.</summary>
    /// <param name="endpoint">The resource's address, for example <c>https://contoso.communication.azure.com</c>.</param>
    /// <param name="credential">One of the two keys of the resource. A key updated later is used from the next attempt on.</param>
    /// <param name="options">How to speak to the service; the defaults when omitted.</param>
    /// <exception cref="ArgumentException">The endpoint is not absolute, or the key is not base64.</exception>
    public CallAutomationClient(Uri endpoint, AzureKeyCredential credential, CallAutomationClientOptions? options = null)
        : this(ServiceEndpoint.Checked(endpoint), new AccessKeyPolicy(credential, StampsOf(options)), options)
    {
    }

    /// <summary>A client that authenticates with Microsoft Entra ID.</summary>
    /// <param name="endpoint">The resource's address, for example <c>https://contoso.communication.azure.com</c>. Tokens are never sent over plain http.</param>
    /// <param name="credential">For example a <c>DefaultAzureCredential</c>.</param>
    /// <param name="options">How to speak to the service; the defaults when omitted.</param>
    /// <exception cref="ArgumentException">The endpoint is not absolute.</exception>
    public CallAutomationClient(Uri endpoint, TokenCredential credential, CallAutomationClientOptions? options = null)
        : this(ServiceEndpoint.Checked(endpoint), EntraPolicy.For(credential), options)
    {
    }

    /// <summary>For mocking.</summary>
    [SuppressMessage("Usage", "CS8618", Justification = "A mock overrides every member that would use the channel.")]
    protected CallAutomationClient() => _channel = null!;

    private CallAutomationClient(ConnectionString connection, CallAutomationClientOptions? options)
        : this(connection.Endpoint, new AccessKeyPolicy(connection.Credential, StampsOf(options)), options)
    {
    }

    private CallAutomationClient(Uri endpoint, Azure.Core.Pipeline.HttpPipelinePolicy authentication, CallAutomationClientOptions? options) =>
        _channel = ServiceChannel.Open(endpoint, authentication, options ?? new CallAutomationClientOptions());

    /// <summary>A call the application takes part in.</summary>
    /// <param name="callConnectionId">From the result of create, answer or join, or from any event of the call.</param>
    /// <remarks>Nothing is sent; the call may have ended.</remarks>
    /// <exception cref="ArgumentException">The id is null, empty or white space, or would lead to another address (<c>..</c>).</exception>
    public virtual CallConnection GetCallConnection(string callConnectionId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(callConnectionId);
        return new CallConnection(_channel, PathId.Checked(callConnectionId, nameof(callConnectionId)));
    }

    /// <summary>A call seen from outside, whether or not the application takes part in it.</summary>
    /// <param name="serverCallId">
    /// From any event of the call such as <see cref="Events.CallConnected"/>, from <see cref="CallConnectionProperties.ServerCallId"/> once the call is
    /// connected, or from the calling client in a browser.
    /// </param>
    /// <remarks>Nothing is sent; the call may have ended.</remarks>
    /// <exception cref="ArgumentException">The id is null, empty or white space.</exception>
    public virtual ServerCall GetServerCall(string serverCallId) => GetServerCall(new ServerCallLocator(serverCallId));

    /// <summary>A call seen from outside, found by its server call id, as a group call or as a room.</summary>
    /// <param name="locator">Where the call is to be found.</param>
    /// <remarks>Nothing is sent; the call may have ended.</remarks>
    public virtual ServerCall GetServerCall(CallLocator locator)
    {
        ArgumentNullException.ThrowIfNull(locator);
        return new ServerCall(_channel, locator);
    }

    private static RequestStamps StampsOf(CallAutomationClientOptions? options) => options?.RequestStamps ?? RequestStamps.Real;
}
