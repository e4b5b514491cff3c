using Azure;
using CallAutomation.Client.Transport;

namespace CallAutomation.Client.Visits;

/// <summary>Somebody is invited by a visitor, who stays until they have come or it is clear that they do not.</summary>
internal sealed class AddParticipantVisit(ServiceChannel channel, CallLocator locator, AddParticipantOptions options)
    : VisitAction<AddParticipantResult>(channel, locator, options)
{
    /// <summary>The longest that the service lets it ring.</summary>
    private static readonly TimeSpan s_longestRinging = TimeSpan.FromSeconds(180);

    /// <summary>What the event may take after the last ring.</summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(10);

    protected override TimeSpan Patience => (options.InvitationTimeout ?? s_longestRinging) + (Channel.HasHub ? s_grace : TimeSpan.Zero);

    protected override async Task<Response<AddParticipantResult>> ActAsync(CallConnection connection, bool isAsync, CancellationToken cancellationToken)
    {
        // Only the answer names the invitation that is to be taken back.
        using PostponedCancellation end = new(Channel.Visits.LeaveDeadline, Channel.Visits.Clock, cancellationToken);
        return isAsync
            ? await connection.AddParticipantAsync(options, end.Token).ConfigureAwait(false)
            : connection.AddParticipant(options, end.Token);
    }

    protected override bool IsShownBy(IReadOnlyCollection<ParticipantIdentifier> roster) => roster.Contains(options.Participant);

    protected override void Tell(AddParticipantResult result, VisitReport report) => result.Visit = report;

    /// <summary>Nobody is left who would hear that they have come.</summary>
    protected override async Task TakeBackAsync(Visitor visitor, AddParticipantResult result, bool isAsync)
    {
        if (string.IsNullOrWhiteSpace(result.InvitationId) || result.Outcome?.Ended.Status == TaskStatus.RanToCompletion)
        {
            return;
        }

        try
        {
            CancelAddParticipantOptions cancel = new(result.InvitationId!) { Deadline = TimeSpan.FromTicks(visitor.Rules.LeaveDeadline.Ticks / 2) };
            _ = isAsync
                ? await visitor.Connection.CancelAddParticipantAsync(cancel).ConfigureAwait(false)
                : visitor.Connection.CancelAddParticipant(cancel);
        }
        catch (Exception)
        {
            // They have picked up, the call is over, it rings to its end, or nobody is reached: what matters is to leave.
        }
    }
}
