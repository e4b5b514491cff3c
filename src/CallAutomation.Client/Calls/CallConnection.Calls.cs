using Azure;

namespace CallAutomation.Client;

public partial class CallConnection
{
    /// <summary>The call as it is now: its state, its ids, who was called.</summary>
    /// <param name="options">How long it may take; as the client has it when omitted.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NotSupportedException">The client speaks a version without it; nothing was sent.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over.</exception>
    public virtual Task<Response<CallConnectionProperties>> GetPropertiesAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(_channel.Protocol.GetProperties(CallConnectionId), options, cancellationToken);

    /// <inheritdoc cref="GetPropertiesAsync"/>
    public virtual Response<CallConnectionProperties> GetProperties(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.Send(_channel.Protocol.GetProperties(CallConnectionId), options, cancellationToken);

    /// <summary>Hangs up, for the application alone or for everyone.</summary>
    /// <remarks><see cref="Events.CallDisconnected"/> follows.</remarks>
    /// <param name="scope">For whom the call ends; the application alone by default, by which a call of two ends too.</param>
    /// <param name="options">How long it may take; as the client has it when omitted.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    /// <exception cref="NotSupportedException">For everyone, in a preview version; nothing was sent.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scope is not one of <see cref="HangUpScope"/>.</exception>
    /// <exception cref="RequestFailedException">The service refused; 404 when the call is over already.</exception>
    public virtual Task<Response> HangUpAsync(HangUpScope scope = HangUpScope.Myself, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.SendAsync(_channel.Protocol.HangUp(CallConnectionId, scope), options, cancellationToken);

    /// <inheritdoc cref="HangUpAsync"/>
    public virtual Response HangUp(HangUpScope scope = HangUpScope.Myself, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _channel.Send(_channel.Protocol.HangUp(CallConnectionId, scope), options, cancellationToken);
}
