using Azure;

namespace CallAutomation.Client;

/// <summary>The short forms of what a call is asked for from outside, where only the essentials are needed.</summary>
/// <remarks>
/// Each makes the options and calls the verb that takes them, so that a mock of that one verb serves both forms. What a short form does not name is as
/// the options have it by default.
/// </remarks>
public static partial class ServerCallExtensions
{
    /// <inheritdoc cref="ServerCall.JoinAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="callbackUri">Where the events of the call go. The live service accepts https only.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<JoinResult>> JoinAsync(this ServerCall call, Uri callbackUri, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.JoinAsync(new JoinOptions(callbackUri), cancellationToken);
    }

    /// <inheritdoc cref="JoinAsync(ServerCall, Uri, CancellationToken)"/>
    public static Response<JoinResult> Join(this ServerCall call, Uri callbackUri, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.Join(new JoinOptions(callbackUri), cancellationToken);
    }
}
