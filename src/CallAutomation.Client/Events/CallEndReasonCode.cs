namespace CallAutomation.Client.Events;

/// <summary>The sub-codes of calls that end or are not set up, and of invitations, to compare with <see cref="ResultInformation.SubCode"/>.</summary>
/// <remarks>
/// A call that ended as calls do has <see cref="ResultInformation.Code"/> 200, a rejected one too: only the sub-code tells them apart. The service
/// may send others: <see cref="ResultInformation.Meaning"/> says what this library knows of any. Plays and questions have <see cref="MediaEventReasonCode"/>.
/// </remarks>
public static class CallEndReasonCode
{
    /// <summary>The connection to the network was lost, and could not be made again.</summary>
    public const int ConnectionLost = 7;

    /// <summary>The network failed while the call was set up.</summary>
    public const int NetworkFailedDuringSetup = 3100;

    /// <summary>The network failed while the call ran.</summary>
    public const int NetworkFailedDuringCall = 3101;

    /// <summary>The network of a participant does not let the call through.</summary>
    public const int NetworkNotConfigured = 3112;

    /// <summary>Ended for everybody by whoever organized the call.</summary>
    public const int EndedByOrganizer = 4097;

    /// <summary>There is no such call, or it is over.</summary>
    public const int CallNotFound = 4500;

    /// <summary>Declined, or no media could be agreed on.</summary>
    public const int NoMediaOffer = 4501;

    /// <summary>A request of a participant's device failed in the network.</summary>
    public const int RequestFailedInNetwork = 4502;

    /// <summary>The side called did not respond in time.</summary>
    public const int NoResponse = 4506;

    /// <summary>The participant has no valid token.</summary>
    public const int TokenNotValid = 4507;

    /// <summary>The participant left without saying goodbye.</summary>
    public const int ParticipantLost = 4521;

    /// <summary>Removed from the call by another participant.</summary>
    public const int RemovedByParticipant = 5000;

    /// <summary>Another application or participant ended the call for all.</summary>
    public const int EndedByAnother = 5001;

    /// <summary>The conversation is over: the other side left, was removed or rejected the call.</summary>
    public const int ConversationEnded = 5002;

    /// <summary>Everybody who was called declined, or the call is over already.</summary>
    public const int EverybodyDeclined = 5003;

    /// <summary>Only one participant remained.</summary>
    public const int OnlyOneRemained = 5010;

    /// <summary>Nobody else joined the group call.</summary>
    public const int NobodyJoined = 5013;

    /// <summary>An invitation was canceled before it was answered.</summary>
    public const int InvitationCanceled = 5234;

    /// <summary>Removed from the call; with an invitation, taken back.</summary>
    public const int Removed = 5300;

    /// <summary>Ended by a request through Call Automation, or by a bot.</summary>
    public const int EndedByCallAutomation = 7000;

    /// <summary>Ended because the transfer succeeded.</summary>
    public const int EndedAfterTransfer = 7015;

    /// <summary>Answered elsewhere.</summary>
    public const int AnsweredElsewhere = 10003;

    /// <summary>Nobody answered in time.</summary>
    public const int NotAnsweredInTime = 10004;

    /// <summary>The identity could not be authenticated.</summary>
    public const int NotAuthenticated = 10009;

    /// <summary>Declined on every device of the person called.</summary>
    public const int DeclinedEverywhere = 10024;

    /// <summary>The infrastructure of the service failed.</summary>
    public const int ServiceFailed = 10045;

    /// <summary>The side called did not finish setting up the call.</summary>
    public const int SetupNotFinished = 10057;

    /// <summary>The person called is registered, but not online.</summary>
    public const int Offline = 10076;

    /// <summary>The person called is registered for push notifications, but was not online.</summary>
    public const int OfflineDespitePush = 10077;

    /// <summary>The side called is not registered or cannot be reached.</summary>
    public const int NotReachable = 10078;

    /// <summary>The call was longer than calls may be.</summary>
    public const int MaximumDurationExceeded = 10110;

    /// <summary>The call could not be announced to the side called.</summary>
    public const int SignalNotDelivered = 10315;

    /// <summary>The side called did not acknowledge the call.</summary>
    public const int SignalNotAcknowledged = 10317;

    /// <summary>The call is not allowed.</summary>
    public const int Forbidden = 10391;

    /// <summary>The token with which the call was answered is not valid.</summary>
    public const int AnswerTokenNotValid = 71005;

    /// <summary>The connection of the media was lost.</summary>
    public const int MediaConnectionLost = 301005;

    /// <summary>Blocked as spam.</summary>
    public const int BlockedAsSpam = 510403;

    /// <summary>The caller gave up before anybody answered.</summary>
    public const int CanceledByCaller = 540487;

    /// <summary>The person on the telephone hung up.</summary>
    public const int PhoneHungUp = 560000;

    /// <summary>The telephone network forbade, canceled or rejected the call.</summary>
    public const int PhoneRejected = 560403;

    /// <summary>Nobody answered the telephone.</summary>
    public const int PhoneNotAnswered = 560480;

    /// <summary>The number is incomplete or not valid.</summary>
    public const int PhoneNumberNotValid = 560484;

    /// <summary>The number is busy.</summary>
    public const int PhoneBusy = 560486;

    /// <summary>The telephone network failed.</summary>
    public const int PhoneNetworkFailed = 560503;
}
