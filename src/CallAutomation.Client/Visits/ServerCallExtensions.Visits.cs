namespace CallAutomation.Client;

public static partial class ServerCallExtensions
{
    /// <inheritdoc cref="ServerCall.VisitAsync"/>
    /// <param name="call">The call.</param>
    /// <param name="callbackUri">Where the events of the visit go. The live service accepts https only.</param>
    /// <param name="cancellationToken">Ends the visit that has not begun yet; what was joined is left first.</param>
    public static Task<CallVisit> VisitAsync(this ServerCall call, Uri callbackUri, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.VisitAsync(new JoinOptions(callbackUri), cancellationToken);
    }

    /// <inheritdoc cref="VisitAsync(ServerCall, Uri, CancellationToken)"/>
    public static CallVisit Visit(this ServerCall call, Uri callbackUri, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.Visit(new JoinOptions(callbackUri), cancellationToken);
    }
}
