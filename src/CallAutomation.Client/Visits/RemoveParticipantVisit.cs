using Azure;
using CallAutomation.Client.Transport;

namespace CallAutomation.Client.Visits;

/// <summary>Somebody is taken out of a call by a visitor.</summary>
internal sealed class RemoveParticipantVisit(ServiceChannel channel, CallLocator locator, RemoveParticipantOptions options)
    : VisitAction<RemoveParticipantResult>(channel, locator, options)
{
    protected override TimeSpan Patience => Channel.Visits.InCallDeadline;

    protected override async Task<Response<RemoveParticipantResult>> ActAsync(CallConnection connection, bool isAsync, CancellationToken cancellationToken) => isAsync
        ? await connection.RemoveParticipantAsync(options, cancellationToken).ConfigureAwait(false)
        : connection.RemoveParticipant(options, cancellationToken);

    protected override bool IsShownBy(IReadOnlyCollection<ParticipantIdentifier> roster) => !roster.Contains(options.Participant);

    protected override void Tell(RemoveParticipantResult result, VisitReport report) => result.Visit = report;
}
