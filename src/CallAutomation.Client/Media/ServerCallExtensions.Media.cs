using Azure;

namespace CallAutomation.Client;

public static partial class ServerCallExtensions
{
    /// <inheritdoc cref="ServerCall.PlayAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="source">What everyone hears.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<PlayResult>> PlayAsync(this ServerCall call, PlaySource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.PlayAsync(new PlayOptions(source), cancellationToken);
    }

    /// <inheritdoc cref="PlayAsync(ServerCall, PlaySource, CancellationToken)"/>
    public static Response<PlayResult> Play(this ServerCall call, PlaySource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.Play(new PlayOptions(source), cancellationToken);
    }
}
