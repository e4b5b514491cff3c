using Azure.Core;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol.Stable;

/// <summary>The one list of what the stable language can say: method, path, success, since when, and whether it may be repeated.</summary>
internal static class StableOperations
{
    private const string Calls = "/calling/callConnections";
    private const string Call = "/calling/callConnections/{callConnectionId}";
    private const string Participants = Call + "/participants";
    private const string Recordings = "/calling/recordings";
    private const string Recording = "/calling/recordings/{recordingId}";

    public static readonly Operation CreateCall =
        new("CallAutomationClient.CreateCall", RequestMethod.Post, Calls, 201, ServiceVersion.V2023_03_06) { IsRepeatable = true, SetsUpCall = true };

    public static readonly Operation AnswerCall =
        new("CallAutomationClient.AnswerCall", RequestMethod.Post, Calls + ":answer", 200, ServiceVersion.V2023_03_06) { IsRepeatable = true, SetsUpCall = true };

    public static readonly Operation RedirectCall =
        new("CallAutomationClient.RedirectCall", RequestMethod.Post, Calls + ":redirect", 204, ServiceVersion.V2023_03_06) { IsRepeatable = true };

    public static readonly Operation RejectCall =
        new("CallAutomationClient.RejectCall", RequestMethod.Post, Calls + ":reject", 204, ServiceVersion.V2023_03_06) { IsRepeatable = true };

    public static readonly Operation Join =
        new("ServerCall.Join", RequestMethod.Post, Calls + ":connect", 200, ServiceVersion.V2024_09_15) { IsRepeatable = true, SetsUpCall = true };

    public static readonly Operation GetProperties =
        new("CallConnection.GetProperties", RequestMethod.Get, Call, 200, ServiceVersion.V2023_03_06);

    public static readonly Operation HangUp =
        new("CallConnection.HangUp", RequestMethod.Delete, Call, 204, ServiceVersion.V2023_03_06) { EndsCall = true };

    public static readonly Operation HangUpForEveryone =
        new("CallConnection.HangUp", RequestMethod.Post, Call + ":terminate", 204, ServiceVersion.V2023_03_06) { IsRepeatable = true, EndsCall = true };

    public static readonly Operation Transfer =
        new("CallConnection.Transfer", RequestMethod.Post, Call + ":transferToParticipant", 202, ServiceVersion.V2023_03_06) { IsRepeatable = true };

    public static readonly Operation GetParticipants =
        new("CallConnection.GetParticipants", RequestMethod.Get, Participants, 200, ServiceVersion.V2023_03_06);

    public static readonly Operation GetParticipant =
        new("CallConnection.GetParticipant", RequestMethod.Get, Participants + "/{participantRawId}", 200, ServiceVersion.V2023_03_06);

    public static readonly Operation AddParticipant =
        new("CallConnection.AddParticipant", RequestMethod.Post, Participants + ":add", 202, ServiceVersion.V2023_03_06) { IsRepeatable = true };

    public static readonly Operation CancelAddParticipant =
        new("CallConnection.CancelAddParticipant", RequestMethod.Post, Participants + ":cancelAddParticipant", 202, ServiceVersion.V2023_10_15)
        {
            IsRepeatable = true,
            Instead = "limit the ringing with AddParticipantOptions.InvitationTimeout",
        };

    public static readonly Operation RemoveParticipant =
        new("CallConnection.RemoveParticipant", RequestMethod.Post, Participants + ":remove", 202, ServiceVersion.V2023_03_06) { IsRepeatable = true };

    public static readonly Operation MoveParticipants =
        new("CallConnection.MoveParticipants", RequestMethod.Post, Participants + ":moveHere", 202, ServiceVersion.V2026_03_12)
        {
            IsRepeatable = true,
            Instead = "call them with CallConnection.AddParticipantAsync and let them leave the other call with RemoveParticipantAsync",
        };

    public static readonly Operation MuteParticipant =
        new("CallConnection.MuteParticipant", RequestMethod.Post, Participants + ":mute", 200, ServiceVersion.V2023_10_15) { IsRepeatable = true };

    public static readonly Operation HoldParticipant =
        new("CallConnection.HoldParticipant", RequestMethod.Post, Call + ":hold", 200, ServiceVersion.V2024_09_15)
        {
            Instead = "play music to the participant with CallConnection.PlayAsync (PlayTo, Loop)",
        };

    public static readonly Operation UnholdParticipant =
        new("CallConnection.UnholdParticipant", RequestMethod.Post, Call + ":unhold", 200, ServiceVersion.V2024_09_15)
        {
            Instead = "end the music with CallConnection.CancelAllMediaAsync",
        };

    public static readonly Operation Play =
        new("CallConnection.Play", RequestMethod.Post, Call + ":play", 202, ServiceVersion.V2023_03_06);

    public static readonly Operation Recognize =
        new("CallConnection.Recognize", RequestMethod.Post, Call + ":recognize", 202, ServiceVersion.V2023_03_06);

    public static readonly Operation StartToneRecognition =
        new("CallConnection.StartToneRecognition", RequestMethod.Post, Call + ":startContinuousDtmfRecognition", 200, ServiceVersion.V2023_10_15)
        {
            Instead = "ask for keys with CallConnection.RecognizeAsync",
        };

    public static readonly Operation StopToneRecognition =
        new("CallConnection.StopToneRecognition", RequestMethod.Post, Call + ":stopContinuousDtmfRecognition", 200, ServiceVersion.V2023_10_15);

    public static readonly Operation SendDtmfTones =
        new("CallConnection.SendDtmfTones", RequestMethod.Post, Call + ":sendDtmfTones", 202, ServiceVersion.V2023_10_15) { IsRepeatable = true };

    public static readonly Operation CancelAllMedia =
        new("CallConnection.CancelAllMedia", RequestMethod.Post, Call + ":cancelAllMediaOperations", 202, ServiceVersion.V2023_03_06);

    public static readonly Operation StartTranscription =
        new("CallConnection.StartTranscription", RequestMethod.Post, Call + ":startTranscription", 202, ServiceVersion.V2025_05_15);

    public static readonly Operation StopTranscription =
        new("CallConnection.StopTranscription", RequestMethod.Post, Call + ":stopTranscription", 202, ServiceVersion.V2025_05_15);

    public static readonly Operation UpdateTranscription =
        new("CallConnection.UpdateTranscription", RequestMethod.Post, Call + ":updateTranscription", 202, ServiceVersion.V2025_05_15);

    public static readonly Operation StartMediaStreaming =
        new("CallConnection.StartMediaStreaming", RequestMethod.Post, Call + ":startMediaStreaming", 202, ServiceVersion.V2025_05_15);

    public static readonly Operation StopMediaStreaming =
        new("CallConnection.StopMediaStreaming", RequestMethod.Post, Call + ":stopMediaStreaming", 202, ServiceVersion.V2025_05_15);

    public static readonly Operation StartRecording =
        new("ServerCall.StartRecording", RequestMethod.Post, Recordings, 200, ServiceVersion.V2023_03_06) { AlsoSuccess = 202, IsRepeatable = true };

    public static readonly Operation GetRecordingState =
        new("ServerCall.GetRecordingState", RequestMethod.Get, Recording, 200, ServiceVersion.V2023_03_06);

    public static readonly Operation PauseRecording =
        new("ServerCall.PauseRecording", RequestMethod.Post, Recording + ":pause", 202, ServiceVersion.V2023_03_06);

    public static readonly Operation ResumeRecording =
        new("ServerCall.ResumeRecording", RequestMethod.Post, Recording + ":resume", 202, ServiceVersion.V2023_03_06);

    public static readonly Operation StopRecording =
        new("ServerCall.StopRecording", RequestMethod.Delete, Recording, 204, ServiceVersion.V2023_03_06);
}
