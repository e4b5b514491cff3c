namespace CallAutomation.Client.Failures;

/// <summary>Why calls end or are not set up, and why somebody invited did not join.</summary>
/// <remarks>
/// These codes are documented for the calling SDK in browsers and phones; that the same ones mean the same in events is inferred. Codes
/// without a sub-code are what is left when the sub-code is 0 or missing.
/// </remarks>
internal static partial class Reasons
{
    private const string DialAgainLater = "Call again later.";
    private const string LookAtTheNetwork = "Try again; if it stays, look at the network of the participant concerned.";
    private const string TheServiceItself = "Try again a little later; if it stays, give the correlation id to the support of the service.";

    private static Reason[] CallEnds() =>
    [
        new(0, 0, "Hung up on the near side."),
        new(null, 4097, "Ended for everybody by whoever organized the call."),
        new(null, 4521, "The participant left without saying goodbye: closed, crashed or lost the network."),
        new(null, 5000, "Removed from the call by another participant."),
        new(null, 5300, "Removed from the call by another participant or by the meeting."),
        new(null, 5003, "Everybody who was called declined, or nobody is left."),
        new(null, 7000, "Ended by the service, which is the usual way for a call that is over."),

        new(null, 560000, "The person on the telephone hung up."),
        new(null, 560486, "The number is busy.", DialAgainLater),
        new(null, 540487, "The caller gave up before anybody answered."),
        new(487, 10004, "Nobody answered in time.", "Call again later, or raise the invitation time-out."),
        new(487, 10003, "The call was answered elsewhere, on another device of the same person."),
        new(487, 10024, "Declined on every device of the person called."),
        new(408, 10057, "The person called accepted, but their side did not finish setting up the call.", "Call again; if it stays, look at the device and network of the person called."),

        new(410, 3100, "The network failed while the call was set up or ran.", LookAtTheNetwork),
        new(410, 3101, "The network failed while the call was set up or ran.", LookAtTheNetwork),
        new(410, 3112, "The network failed while the call was set up or ran.", LookAtTheNetwork),
        new(410, 301005, "The network failed while the call was set up or ran.", LookAtTheNetwork),
        new(403, 510403, "Blocked as spam, by the telephone network or by the person called.", "Use a caller id that has a good name, verified where the country has such a scheme, and call less often."),
        new(495, 4507, "The participant has no valid token.", "Issue a new access token to the user, and refresh it before it expires."),

        new(404, null, "Nobody has this number or id, or the call is over already.", "Check the number or the id."),
        new(408, null, "The service that controls the call did not get an answer in time.", TheServiceItself),
        new(430, null, "The call could not be delivered to the application or device called.", LookAtTheNetwork),
        new(480, null, "The person called is not signed in anywhere.", "Call again when they are signed in, or call another number."),
        new(481, null, "The side called could not handle the incoming call.", "Call again; if it stays, look at the application of the person called."),
        new(486, null, "Busy.", DialAgainLater),
        new(487, null, "Canceled before it was answered."),
        .. Enumerable.Range(490, 9).Select(code => new Reason(code, null, "The network on the near side failed.", LookAtTheNetwork)),
        new(500, null, "The service failed.", TheServiceItself),
        new(503, null, "The service was not available.", TheServiceItself),
        new(504, null, "A part of the service did not answer in time.", TheServiceItself),
        new(603, null, "Declined."),
    ];
}
