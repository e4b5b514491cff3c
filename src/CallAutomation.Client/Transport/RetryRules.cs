using Azure;
using Azure.Core;
using Operation = CallAutomation.Client.Protocol.Operation;

namespace CallAutomation.Client.Transport;

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
        TimeSpan? asked = RetryAfter.Of(message.Response);
        bool isWorthIt = message.Response.Status switch
        {
            429 or 503 => asked is not null || _canBeSentAgain,
            408 or 500 or 502 or 504 => _canBeSentAgain,
            _ => false,
        };
        if (asked > RetryAfter.Longest || (asked is null && RetryAfter.IsMisread(message.Response)))
        {
            return false;
        }

        if (!isWorthIt || !message.TryGetProperty(typeof(Deadline), out object? value) || value is not Deadline deadline)
        {
            return isWorthIt;
        }

        // Waiting longer than the deadline would only trade the service's own words for a time-out.
        deadline.LastAnswer = message.Response.Status;
        return asked is not { } pause || deadline.HasRoomFor(pause);
    }

    public override bool IsRetriable(HttpMessage message, Exception exception) =>
        !message.CancellationToken.IsCancellationRequested && (ConnectionFailure.IsRefusal(exception) || (_canBeSentAgain && IsTransient(exception)));

    public override bool IsRetriableException(Exception exception) => ConnectionFailure.IsRefusal(exception) || (_canBeSentAgain && IsTransient(exception));

    private static bool IsTransient(Exception exception) =>
        exception is IOException or OperationCanceledException or RequestFailedException { Status: 0 };
}
