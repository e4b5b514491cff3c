using Microsoft.Extensions.Logging;

namespace CallAutomation.Client.Hub;

/// <summary>What an application's log is told of its handlers. Of the event only the type is named; what an exception says is the application's own.</summary>
internal static partial class HubLog
{
    public const string Category = "CallAutomation.Client.Events.CallEventHub";

    [LoggerMessage(1, LogLevel.Error, "A handler of {Event} failed; others are not affected.")]
    public static partial void HandlerFailed(ILogger logger, string @event, Exception failure);

    [LoggerMessage(2, LogLevel.Warning, "A handler of {Event} has not returned for {Seconds} s; it holds up the events of its call that come after.")]
    public static partial void HandlerSlow(ILogger logger, string @event, double seconds);
}
