using System.Globalization;
using System.Net.Sockets;
using Azure;
using Azure.Core;

namespace CallAutomation.Client.Protocol;

/// <summary>Which failures are worth another try, asked by Azure.Core's retry policy.</summary>
/// <remarks>
/// What certainly did not reach the service, or what the service asks to have repeated, may always be sent again. What perhaps was acted
/// upon is repeated only where acting twice is impossible: a caller must not hear the same prompt twice or get two calls.
/// </remarks>
internal sealed class RetryRules : ResponseClassifier
{
    private static readonly RetryRules s_careful = new(canBeSentAgain: false);
    private static readonly RetryRules s_free = new(canBeSentAgain: true);

    private readonly bool _canBeSentAgain;

    private RetryRules(bool canBeSentAgain) => _canBeSentAgain = canBeSentAgain;

    public static RetryRules For(Operation operation) => operation.CanBeSentAgain ? s_free : s_careful;

    public override bool IsRetriableResponse(HttpMessage message)
    {
        TimeSpan? asked = RetryAfter(message.Response);
        bool isWorthIt = message.Response.Status switch
        {
            429 or 503 => asked is not null || _canBeSentAgain,
            408 or 500 or 502 or 504 => _canBeSentAgain,
            _ => false,
        };
        if (!isWorthIt || !message.TryGetProperty(typeof(Deadline), out object? value) || value is not Deadline deadline)
        {
            return isWorthIt;
        }

        // Waiting longer than the deadline would only trade the service's own words for a time-out.
        deadline.LastAnswer = message.Response.Status;
        return asked is not { } pause || deadline.HasRoomFor(pause);
    }

    public override bool IsRetriable(HttpMessage message, Exception exception) =>
        !message.CancellationToken.IsCancellationRequested && (WasRefused(exception) || (_canBeSentAgain && IsTransient(exception)));

    public override bool IsRetriableException(Exception exception) => WasRefused(exception) || (_canBeSentAgain && IsTransient(exception));

    private static bool IsTransient(Exception exception) =>
        exception is IOException or OperationCanceledException or RequestFailedException { Status: 0 };

    private static bool WasRefused(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
            {
                return true;
            }
        }

        return false;
    }

    private static TimeSpan? RetryAfter(Response response)
    {
        // The two in milliseconds are those that Azure.Core also waits for.
        if ((response.Headers.TryGetValue("retry-after-ms", out string? text) || response.Headers.TryGetValue("x-ms-retry-after-ms", out text))
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int milliseconds))
        {
            return TimeSpan.FromMilliseconds(milliseconds);
        }

        if (!response.Headers.TryGetValue("Retry-After", out text))
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date)
            ? date - DateTimeOffset.UtcNow // The machine's clock, because that is what Azure.Core waits by.
            : null;
    }
}
