using CallAutomation.Client.Events;

namespace AppointmentReminder.Screen;

/// <summary>The events of the service, told to somebody who has never read its documentation.</summary>
internal static class EventWords
{
    public static string Of(CallEvent callEvent, Clip? clip) => callEvent switch
    {
        CallConnected => "the patient answered",
        CreateCallFailed failed => $"{WhyNot(failed.ResultInformation?.Code)} ({failed.ResultInformation})",
        ParticipantsUpdated { Participants.Count: 1 } => "one in the call",
        ParticipantsUpdated updated => $"{updated.Participants.Count} in the call",
        PlayStarted => clip is null ? "audio can be heard" : $"“{clip.Speech}”",
        PlayCompleted => "heard to the end",
        PlayFailed failed => $"could not be played ({failed.ResultInformation})",
        RecognizeCompleted completed => $"the patient pressed {completed.DtmfResult?.ToKeys()}",
        RecognizeFailed failed => $"no key was pressed ({failed.ResultInformation})",
        RecognizeCanceled canceled => $"nobody is left to answer ({canceled.ResultInformation})",
        CallDisconnected => "the call is over",
        _ => "",
    };

    private static string WhyNot(int? code) => code switch
    {
        486 => "busy",
        603 => "declined",
        480 => "cannot be reached",
        408 or 487 => "nobody picked up",
        _ => "the call could not be made",
    };
}
