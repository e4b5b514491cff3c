using Azure;
using CallAutomation.Client.Transport;

namespace CallAutomation.Client.Visits;

/// <summary>An announcement by a visitor, who stays until it has been heard: leaving would cut it off.</summary>
internal sealed class PlayVisit(ServiceChannel channel, CallLocator locator, PlayOptions options)
    : VisitAction<PlayResult>(channel, locator, options)
{
    protected override TimeSpan Patience => Timeout.InfiniteTimeSpan;

    protected override async Task<Response<PlayResult>> ActAsync(CallConnection connection, bool isAsync, CancellationToken cancellationToken) => isAsync
        ? await connection.PlayAsync(options, cancellationToken).ConfigureAwait(false)
        : connection.Play(options, cancellationToken);

    /// <summary>A roster tells nothing of sounds.</summary>
    protected override bool IsShownBy(IReadOnlyCollection<ParticipantIdentifier> roster) => false;

    protected override void Tell(PlayResult result, VisitReport report) => result.Visit = report;
}
