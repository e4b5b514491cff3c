using CallAutomation.Client.Events;
using CallAutomation.Client.Transport;

namespace CallAutomation.Client.Visits;

/// <summary>What is done by visits. What could only fail is refused before anything is sent: nobody joins a call in vain.</summary>
internal static class VisitActions
{
    // Requests are made without sending, so that what the version lacks is said; they need some id.
    private const string SomeCall = "visited";

    public static AddParticipantVisit For(ServiceChannel channel, CallLocator locator, AddParticipantOptions options)
    {
        _ = channel.Protocol.AddParticipant(SomeCall, options, SomeCall);
        return new AddParticipantVisit(channel, locator, options);
    }

    public static RemoveParticipantVisit For(ServiceChannel channel, CallLocator locator, RemoveParticipantOptions options)
    {
        _ = channel.Protocol.RemoveParticipant(SomeCall, options, SomeCall);
        return new RemoveParticipantVisit(channel, locator, options);
    }

    public static PlayVisit For(ServiceChannel channel, CallLocator locator, PlayOptions options)
    {
        _ = channel.Protocol.Play(SomeCall, options, SomeCall);
        if (options.Loop)
        {
            throw new ArgumentException(
                $"In service version {channel.Protocol.ApiVersion} an announcement from outside a call lasts as long as the visit, and one that begins again has no end. Leave PlayOptions.{nameof(PlayOptions.Loop)} out; or use ServerCall.VisitAsync, play by its Connection, and leave when it is enough.",
                nameof(options));
        }

        if (options.Sources.Any(static source => source is TextSource or SsmlSource))
        {
            throw new ArgumentException(
                $"Reading aloud needs an Azure AI services resource, which a call is told when it is joined. Use ServerCall.VisitAsync with JoinOptions.{nameof(JoinOptions.CognitiveServicesEndpoint)} and play by its Connection; or play a recording of the text with FileSource.",
                nameof(options));
        }

        return channel.HasHub ? new PlayVisit(channel, locator, options) : throw new InvalidOperationException(
            $"In service version {channel.Protocol.ApiVersion} an announcement from outside a call is played by a visit, and only an event tells when it has ended and the application may leave. Make a {nameof(CallEventHub)}, set {nameof(CallAutomationClientOptions)}.{nameof(CallAutomationClientOptions.EventHub)} to it (or call services.AddCallEventHub()), and give it every callback. Nothing was sent.");
    }
}
