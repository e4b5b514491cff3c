using Azure;

namespace CallAutomation.Client;

/// <summary>The short forms of what a call is asked for, where only the essentials are needed.</summary>
/// <remarks>
/// Each makes the options and calls the verb that takes them, so that a mock of that one verb serves both forms. What a short form does not name is as
/// the options have it by default.
/// </remarks>
public static partial class CallConnectionExtensions
{
    /// <inheritdoc cref="CallConnection.GetPropertiesAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<CallConnectionProperties>> GetPropertiesAsync(this CallConnection call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.GetPropertiesAsync(options: null, cancellationToken);
    }

    /// <inheritdoc cref="GetPropertiesAsync(CallConnection, CancellationToken)"/>
    public static Response<CallConnectionProperties> GetProperties(this CallConnection call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.GetProperties(options: null, cancellationToken);
    }

    /// <inheritdoc cref="CallConnection.HangUpAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="scope">For whom the call ends.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response> HangUpAsync(this CallConnection call, HangUpScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.HangUpAsync(scope, options: null, cancellationToken);
    }

    /// <inheritdoc cref="HangUpAsync(CallConnection, HangUpScope, CancellationToken)"/>
    public static Response HangUp(this CallConnection call, HangUpScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.HangUp(scope, options: null, cancellationToken);
    }
}
