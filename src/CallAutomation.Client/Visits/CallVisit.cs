using System.Diagnostics.CodeAnalysis;
using CallAutomation.Client.Visits;

namespace CallAutomation.Client;

/// <summary>The application in a call of others, for a few actions. Dispose of it to leave; the others go on talking.</summary>
/// <remarks>
/// The application is billed while it is there. The list of participants does not show it in the stable versions, and the others are told nothing. It leaves once, when
/// it is disposed of, by <see cref="LeaveAsync"/>, or with the event hub of its client, whichever is first.
/// </remarks>
[SuppressMessage("Design", "CA1063:Implement IDisposable correctly", Justification = "Nothing is held but the call.")]
public class CallVisit : IAsyncDisposable, IDisposable
{
    private readonly Visitor _visitor;

    internal CallVisit(Visitor visitor) => _visitor = visitor;

    /// <summary>The application's own leg, to act on.</summary>
    public CallConnection Connection => _visitor.Connection;

    /// <summary>The context that the events of joining and leaving carry; see <see cref="Events.CallEvent.IsOfVisit"/>. Those of the preview versions carry none.</summary>
    public string OperationContext => _visitor.Context;

    /// <summary>Leaves the call, the application alone.</summary>
    /// <remarks>It cannot be canceled, and takes no longer than <see cref="CallAutomationClientOptions.LeaveDeadline"/>. <see cref="Events.CallDisconnected"/> follows.</remarks>
    /// <returns>Whether it has left; a call that is over has been left.</returns>
    public async Task<VisitReport> LeaveAsync() => Report(await _visitor.LeaveAsync(isAsync: true).ConfigureAwait(false));

    /// <inheritdoc cref="LeaveAsync"/>
    public VisitReport Leave() => Report(_visitor.LeaveAsync(isAsync: false).GetAwaiter().GetResult());

    /// <summary>Leaves the call, the application alone, if it has not left yet.</summary>
    /// <exception cref="VisitNotLeftException">It could not leave within <see cref="CallAutomationClientOptions.LeaveDeadline"/>, and is still in the call.</exception>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        ThrowIfItStays(await LeaveAsync().ConfigureAwait(false));
    }

    /// <inheritdoc cref="DisposeAsync"/>
    [SuppressMessage("Design", "CA1065:Do not raise exceptions in unexpected locations", Justification = "A leg that stays is billed: nobody may overlook it.")]
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        ThrowIfItStays(Leave());
    }

    private VisitReport Report(Exception? stays) => new() { CallConnectionId = Connection.CallConnectionId, LeaveFailure = stays };

    private static void ThrowIfItStays(VisitReport report)
    {
        if (report.LeaveFailure is { } failure)
        {
            throw new VisitNotLeftException(report.CallConnectionId, failure);
        }
    }
}
