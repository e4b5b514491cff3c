using CallAutomation.Client.AspNetCore.Checks;
using CallAutomation.Client.Events;

namespace CallAutomation.Client.AspNetCore;

/// <summary>What became of a request, and how it is to be answered.</summary>
public sealed class CallbackResult
{
    private static readonly Dictionary<string, string> s_none = [];

    internal CallbackResult(IReadOnlyList<CallEvent> events) => Events = events;

    internal CallbackResult(CallbackRejection rejection, string? detail = null)
    {
        Rejection = rejection;
        (StatusCode, string reason) = RejectionTable.Of(rejection);
        Reason = detail ?? reason;
        Body = Reason;
        if (StatusCode == 401)
        {
            Headers = new Dictionary<string, string>
            {
                ["WWW-Authenticate"] = rejection is CallbackRejection.TokenMissing or CallbackRejection.SecretMissing or CallbackRejection.SecretWrong
                    ? "Bearer"
                    : $"Bearer error=\"invalid_token\", error_description=\"{reason}\"",
            };
        }
    }

    /// <summary>A request that was accepted, for tests of what calls a <see cref="CallbackReceiver"/>.</summary>
    /// <param name="events">What the hub has taken.</param>
    public static CallbackResult Accepted(params CallEvent[] events) => new(events ?? throw new ArgumentNullException(nameof(events)));

    /// <summary>A request that was not accepted, for tests of what calls a <see cref="CallbackReceiver"/>.</summary>
    /// <param name="rejection">Why not.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is <see cref="CallbackRejection.None"/>, or no such value.</exception>
    public static CallbackResult Rejected(CallbackRejection rejection) => rejection == CallbackRejection.None
        ? throw new ArgumentOutOfRangeException(nameof(rejection), rejection, "That is no rejection: use Accepted.")
        : new CallbackResult(rejection);

    /// <summary>Whether the request was accepted.</summary>
    public bool IsAccepted => Rejection == CallbackRejection.None;

    /// <summary>Why it was not.</summary>
    public CallbackRejection Rejection { get; }

    /// <summary>The same in a sentence, in which there is nothing secret; empty when it was accepted.</summary>
    public string Reason { get; } = string.Empty;

    /// <summary>The status to answer with.</summary>
    public int StatusCode { get; } = 200;

    /// <summary>The headers to answer with.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; internal init; } = s_none;

    /// <summary>The body to answer with; null where there is none.</summary>
    public string? Body { get; internal init; }

    /// <summary>What kind of body that is.</summary>
    public string ContentType { get; internal init; } = "text/plain; charset=utf-8";

    /// <summary>The events, which the hub has taken; none when the request was not accepted, or was a handshake.</summary>
    public IReadOnlyList<CallEvent> Events { get; } = [];
}
