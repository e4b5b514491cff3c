namespace CallAutomation.Emulator.Calls;

/// <summary>How something in a call ended.</summary>
internal sealed record CallResult(int Code, int SubCode, string Message)
{
    /// <summary>The result of an invitation that was taken back, which names whom it was for.</summary>
    public static CallResult InvitationCanceled(Identity who) => new(
        487, 5234, $"addParticipants failed for participant {who.RawId}. Underlying reason: The Call Has Been Cancelled. DiagCode: 487#5234.@");

    public static CallResult Success { get; } = new(200, 0, "Action completed successfully.");

    /// <summary>Success about which the service says nothing: everything but media.</summary>
    public static CallResult Silent { get; } = new(200, 0, "");

    public static CallResult PromptStarted { get; } = new(200, 0, "Success Result");

    /// <summary>Code and text were reported by an application; which result code they come with was not.</summary>
    public static CallResult SocketUnusable { get; } = new(400, 8581, "Action failed, transport url is not valid or web socket server is not operational.");

    /// <summary>Not observed.</summary>
    public static CallResult NothingToUpdate { get; } = new(400, 0, "Action failed, transcription has not started.");

    /// <summary>The application's own hanging up.</summary>
    public static CallResult CallEnded { get; } = new(200, 7000, "Call was ended by Azure Communication Service Call Automation API or a server bot. DiagCode: 0#7000.@");

    /// <summary>Another application has ended the call.</summary>
    public static CallResult EndedByOther { get; } = new(200, 5001, "This conversation has ended.. DiagCode: 0#5001.@");

    /// <summary>The others are gone: removed, or they did not want the call.</summary>
    public static CallResult OthersLeft { get; } = new(200, 5002, "The conversation has ended. DiagCode: 0#5002.@");

    /// <summary>Not observed; documented for a call in which one participant remains.</summary>
    public static CallResult UserLeft { get; } = new(200, 5010, "The conversation has ended. DiagCode: 0#5010.@");

    /// <summary>Not observed; documented for a call that ended because it was transferred.</summary>
    public static CallResult Transferred { get; } = new(200, 7015, "The conversation has ended. DiagCode: 0#7015.@");

    public static CallResult ListeningStopped { get; } = new(200, 7000, "The conversation has ended. DiagCode: 0#7000.@");

    public static CallResult Busy { get; } = new(486, 560486, "Busy.");

    public static CallResult Declined { get; } = new(603, 0, "The callee declined.");

    public static CallResult NoAnswer { get; } = new(487, 10004, "Nobody answered in time.");

    public static CallResult Unreachable { get; } = new(480, 10078, "The callee cannot be reached.");

    public static CallResult CallerCanceled { get; } = new(487, 540487, "The caller canceled.");

    public static CallResult AnsweredElsewhere { get; } = new(487, 10003, "The call was accepted elsewhere.");

    public static CallResult DeclinedByAll { get; } = new(487, 10024, "The call was declined by all endpoints.");

    public static CallResult NoSuchCall { get; } = new(404, 0, "The call was not found.");

    public static CallResult PhoneHungUp { get; } = new(200, 560000, "The conversation has ended. DiagCode: 0#560000.@");

    public static CallResult Unspecified { get; } = new(500, 9999, "Unspecified error.");

    public static CallResult Removed { get; } = new(200, 5300, "Call ended for this participant as it was removed from the conversation by another participant. DiagCode: 0#5300.@");

    public static CallResult Rejected { get; } = new(403, 0, "The call was rejected.");

    public static CallResult AlreadyInCall { get; } = new(400, 0, "The participant is in the call already, or is being asked.");

    public static CallResult NotInCall { get; } = new(404, 0, "The participant is not in the call.");

    public static CallResult NoSuchInvitation { get; } = new(404, 0, "There is no such invitation, or somebody has picked up already.");

    public static CallResult MediaCanceled { get; } = new(400, 8508, "Action falied, the operation was cancelled.");

    public static CallResult InvalidAudioFormat { get; } = new(400, 8535, "Action failed, file format is invalid.");

    public static CallResult AudioDownloadFailed { get; } = new(400, 8536, "Action failed, file could not be downloaded.");

    public static CallResult PromptFailed { get; } = new(500, 8511, "Action failed, encountered failure while trying to play the prompt.");

    public static CallResult MaximumTones { get; } = new(200, 8531, "Action completed, max digits received.");

    public static CallResult StopTone { get; } = new(200, 8514, "Action completed as stop tone was detected.");

    public static CallResult InitialSilence { get; } = new(400, 8510, "Action failed, initial silence timeout reached.");

    public static CallResult InterToneTimeout { get; } = new(400, 8532, "Action failed, inter-digit silence timeout reached.");

    public static CallResult ChoiceByTone { get; } = new(200, 8533, "Action completed, DTMF option matched.");

    public static CallResult ChoiceByWord { get; } = new(200, 8545, "Action completed, speech option matched.");

    public static CallResult SpeechUnderstood { get; } = new(200, 8569, "Action completed, speech was recognized.");

    public static CallResult WrongTone { get; } = new(500, 8534, "Action failed, incorrect tone was detected.");

    public static CallResult NoSuchChoice { get; } = new(400, 8547, "Action failed, the phrase matches no choice.");

    public static CallResult SpeechNotUnderstood { get; } = new(400, 8563, "Action failed, speech could not be recognized.");

    public static CallResult NothingToSay { get; } = new(400, 8582, "Action failed, the text or SSML is empty.");

    public static CallResult Unspeakable { get; } = new(400, 8565, "Action failed, bad input to the Azure AI service: the SSML is not well-formed.");

    public static CallResult ListenerNotInCall { get; } = new(500, 9999, "Action failed, the participant is not in the call.");
}
