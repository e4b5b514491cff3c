using Azure;
using CallAutomation.Client.Visits;

namespace CallAutomation.Client;

public partial class ServerCall
{
    /// <summary>Takes the application into the call for a few actions; dispose of the result to leave.</summary>
    /// <remarks>
    /// It is for several actions in one visit; for one of them there are <see cref="AddParticipantAsync"/>, <see cref="RemoveParticipantAsync"/> and <see cref="PlayAsync"/>.
    /// Returns when the application is connected, by <see cref="Events.CallConnected"/> where an event hub is attached, else by reading the properties of the call.
    /// The application is billed while it is there; the roster does not show it, and the others are told nothing (in the preview versions it is in the roster). It leaves
    /// in any case: also when this is canceled, or the event hub ends. Since 2024-09-15, and in the preview versions with an event hub.
    /// </remarks>
    /// <param name="options">Where the events are to go, and what the visit needs; to <see cref="CallAutomationClientOptions.CallbackUri"/> when omitted.
    /// <see cref="CallSetupOptions.OperationContext"/> becomes the beginning of <see cref="CallVisit.OperationContext"/>.</param>
    /// <param name="cancellationToken">Ends the visit that has not begun yet; what was joined is left first.</param>
    /// <exception cref="ArgumentException">No address is named for the events; or, in a preview version, nobody is named as the one who joins.</exception>
    /// <exception cref="NotSupportedException">The client speaks a version that cannot join; nothing was sent.</exception>
    /// <exception cref="Events.CallOperationException">The call has ended, or there is none to be joined.</exception>
    /// <exception cref="RequestFailedException">The service refused; the message says what to do.</exception>
    /// <exception cref="TimeoutException">The application was not connected within <see cref="CallAutomationClientOptions.CallSetupDeadline"/>.</exception>
    /// <exception cref="ObjectDisposedException">The event hub has ended.</exception>
    /// <exception cref="VisitNotLeftException">It failed, and the application could not leave.</exception>
    public virtual async Task<CallVisit> VisitAsync(JoinOptions? options = null, CancellationToken cancellationToken = default) =>
        new((await Visitor.EnterAsync(_channel, Locator, OrDefault(options), isAsync: true, cancellationToken).ConfigureAwait(false)).Held());

    /// <inheritdoc cref="VisitAsync"/>
    public virtual CallVisit Visit(JoinOptions? options = null, CancellationToken cancellationToken = default) =>
        new(Visitor.EnterAsync(_channel, Locator, OrDefault(options), isAsync: false, cancellationToken).GetAwaiter().GetResult().Held());

    private JoinOptions OrDefault(JoinOptions? options) => options ?? new JoinOptions(_channel.Visits.CallbackUri ?? throw new ArgumentException(
        $"A visit must be told where its events are to go. Give it JoinOptions, or set CallAutomationClientOptions.{nameof(CallAutomationClientOptions.CallbackUri)} for all of them.",
        nameof(options)));
}
