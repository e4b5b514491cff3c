using Microsoft.Extensions.Logging;

namespace CallAutomation.Client.AspNetCore.Telemetry;

/// <summary>What the log is told. Nothing that came from outside is in it.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "A request to the {Endpoint} endpoint was not accepted: {Rejection}. {Reason}")]
    public static partial void Rejected(ILogger logger, string endpoint, CallbackRejection rejection, string reason);

    [LoggerMessage(2, LogLevel.Critical, "Callbacks are taken from ANYBODY who knows the address: AllowAnonymousCallbacks() was called. Everybody can make up events. Never do this in production.")]
    public static partial void AnonymousCallbacks(ILogger logger);

    [LoggerMessage(3, LogLevel.Critical, "Notifications of Event Grid are taken from ANYBODY who knows the address: AllowAnonymousEventGrid() was called. Everybody can make up calls. Never do this in production.")]
    public static partial void AnonymousEventGrid(ILogger logger);

    [LoggerMessage(4, LogLevel.Error, "The keys of {Issuer} cannot be obtained; those that are known are used on.")]
    public static partial void KeysUnavailable(ILogger logger, string issuer, Exception failure);

    [LoggerMessage(5, LogLevel.Warning, "Tokens that come with several events are refused (RefusesReusedTokens). The service does not say that it uses each only once: events may be lost.")]
    public static partial void RefusesReusedTokens(ILogger logger);

    [LoggerMessage(6, LogLevel.Information, "A subscription of Event Grid was confirmed.")]
    public static partial void Confirmed(ILogger logger);

    [LoggerMessage(7, LogLevel.Error, "A subscription of Event Grid could not be confirmed by GET: {Problem}.")]
    public static partial void NotConfirmed(ILogger logger, string problem);

    [LoggerMessage(8, LogLevel.Warning, "The application stops, and after {Seconds} s {Count} events were still with their handlers. These are told to end.")]
    public static partial void NotDrained(ILogger logger, double seconds, int count);

    [LoggerMessage(9, LogLevel.Warning, "Callbacks are checked against {Issuer}, which is not the service but an emulator. Everybody can sign with its published key.")]
    public static partial void ChecksAgainstEmulator(ILogger logger, string issuer);

    [LoggerMessage(10, LogLevel.Warning, "The log of requests ({Category}) is on at Information and shows the query strings of addresses, with the secret of your callbacks in them. Set that category to Warning, and look at what else logs whole addresses.")]
    public static partial void SecretsAreLogged(ILogger logger, string category);

    [LoggerMessage(11, LogLevel.Warning, "More tokens came than are remembered ({Count}). The oldest are forgotten: that they come again is not noticed.")]
    public static partial void TokensForgotten(ILogger logger, int count);
}
