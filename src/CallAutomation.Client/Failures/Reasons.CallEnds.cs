namespace CallAutomation.Client.Failures;

/// <summary>Why calls end or are not set up, and why somebody invited did not join.</summary>
/// <remarks>
/// Most codes are documented for events of Call Automation, some for the calling SDK in browsers and phones alone: that those mean the same in events is
/// inferred. 5001, 5002 and 5234 are in no document; they were read from recordings of the service, which writes 200 where the inner code is 0. Codes
/// without a sub-code are what is left when the sub-code is 0 or missing.
/// </remarks>
internal static partial class Reasons
{
    private const string DialAgainLater = "Call again later.";
    private const string LookAtTheNetwork = "Try again; if it stays, look at the network of the participant concerned.";
    private const string TheServiceItself = "Try again a little later; if it stays, give the correlation id to the support of the service.";
    private const string SignInFirst = "Call again when they are signed in, or call another number.";
    private const string NewToken = "Issue a new access token, and refresh it before it expires.";

    private static Reason[] CallEnds() =>
    [
        new(0, 0, "Hung up on the near side."),
        new(null, 4097, "Ended for everybody by whoever organized the call."),
        new(null, 4521, "The participant left without saying goodbye: closed, crashed or lost the network."),
        new(null, 5000, "Removed from the call by another participant."),
        new(null, 5001, "Another application or participant ended the call for everybody."),
        new(null, 5002, "The conversation is over: the other side left, was removed, or rejected the call."),
        new(null, 5003, "Everybody who was called declined, nobody is left, or the service ended what was asked of a call that is over."),
        new(null, 5010, "Only one participant remained, so the call ended."),
        new(null, 5013, "Nobody else joined the group call, so it ended."),
        new(null, 5234, "The invitation was canceled before it was answered."),
        new(null, 5300, "Removed by another participant or by the meeting; of an invitation, taken back before it was answered."),
        new(null, 7000, "Ended by a request through Call Automation or by a bot; of listening to tones, stopped, while the call goes on."),
        new(null, 7015, "Ended by the service because the transfer succeeded."),

        new(null, 560000, "The person on the telephone hung up."),
        new(null, 560486, "The number is busy.", DialAgainLater),
        new(null, 560403, "The telephone network forbade, canceled or rejected the call.", "Check that the number exists and is written as +, country code and number, and that the caller id may call it."),
        new(null, 560480, "Nobody answered the telephone, or it was not available.", DialAgainLater),
        new(null, 560484, "The number is incomplete or not valid.", "Check the number: +, country code, number."),
        new(null, 560503, "The telephone network or a service on the way failed; a busy line was seen with it, too.", "Look at SipDetails and Q850Details for what the network said; call again later."),
        new(null, 540487, "The caller gave up before anybody answered."),
        new(487, 10004, "Nobody answered in time.", "Call again later, or raise the invitation time-out."),
        new(487, 10003, "The call was answered elsewhere, on another device of the same person."),
        new(487, 10024, "Declined on every device of the person called."),
        new(408, 10057, "The person called accepted, but their side did not finish setting up the call.", "Call again; if it stays, look at the device and network of the person called."),
        new(480, 10076, "The person called is registered, but was not online.", SignInFirst),
        new(480, 10077, "The person called is registered for push notifications, but was not online.", SignInFirst),
        new(480, 10078, "The side called is not registered or cannot be reached.", SignInFirst),
        new(408, 4506, "The side called did not respond in time.", DialAgainLater),
        new(430, 10315, "The call could not be announced to the side called.", LookAtTheNetwork),
        new(430, 10317, "The side called did not acknowledge the call.", LookAtTheNetwork),
        new(487, 4501, "Declined, or no media could be agreed on.", "Call again; if it stays, check that the kinds of media fit on both sides."),
        new(404, 4500, "There is no such call, or it is over.", "Check the id, and stop acting on a call after CallDisconnected."),
        new(429, 10110, "The call was longer than calls may be.", "Set up a new call."),

        new(410, 3100, "The network failed while the call was set up or ran.", LookAtTheNetwork),
        new(410, 3101, "The network failed while the call was set up or ran.", LookAtTheNetwork),
        new(410, 3112, "The network failed while the call was set up or ran.", LookAtTheNetwork),
        new(410, 301005, "The network failed while the call was set up or ran.", LookAtTheNetwork),
        new(490, 4502, "A request of a participant's device failed in the network.", LookAtTheNetwork),
        new(496, 7, "The connection to the network was lost, and could not be made again.", LookAtTheNetwork),
        new(500, 10045, "The infrastructure of the service failed.", TheServiceItself),
        new(401, 10009, "The identity could not be authenticated.", NewToken),
        new(401, 71005, "The token with which the call was answered is not valid.", NewToken),
        new(403, 10391, "The call is not allowed; seen where a Teams user was called without an identity that may do so.", "Call Teams users with CreateCallOptions.TeamsAppSource, and check the access that the resource has to them."),
        new(403, 510403, "Blocked as spam, by the telephone network or by the person called.", "Use a caller id that has a good name, verified where the country has such a scheme, and call less often."),
        new(495, 4507, "The participant has no valid token.", NewToken),

        new(404, null, "Nobody has this number or id, or the call is over already.", "Check the number or the id."),
        new(408, null, "The service that controls the call did not get an answer in time.", TheServiceItself),
        new(430, null, "The call could not be delivered to the application or device called.", LookAtTheNetwork),
        new(480, null, "The person called is not signed in anywhere.", SignInFirst),
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
