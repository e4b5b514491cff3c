using Azure.Core;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol.Preview;

/// <summary>The one list of what the preview language can say: method, path, success. It has no repeatability headers, so no POST is sent twice in the dark.</summary>
internal static class PreviewOperations
{
    private const ServiceVersion First = ServiceVersion.V2021_06_15_Preview;
    private const string Calls = "/calling/callConnections";
    private const string Call = "/calling/callConnections/{callConnectionId}";
    private const string ServerCall = "/calling/serverCalls/{serverCallId}";
    private const string Recording = ServerCall + "/recordings/{recordingId}";

    public static readonly Operation CreateCall = new("CallAutomationClient.CreateCall", RequestMethod.Post, Calls, 201, First) { SetsUpCall = true };

    public static readonly Operation HangUp = new("CallConnection.HangUp", RequestMethod.Post, Call + "/:hangup", 202, First) { EndsCall = true };

    public static readonly Operation Play = new("CallConnection.Play", RequestMethod.Post, Call + "/:playAudio", 202, First);

    public static readonly Operation CancelAllMedia = new("CallConnection.CancelAllMedia", RequestMethod.Post, Call + "/:cancelAllMediaOperations", 200, First);

    public static readonly Operation AddParticipant = new("CallConnection.AddParticipant", RequestMethod.Post, Call + "/participants", 202, First);

    public static readonly Operation RemoveParticipant =
        new("CallConnection.RemoveParticipant", RequestMethod.Delete, Call + "/participants/{participantId}", 202, First);

    public static readonly Operation Join = new("ServerCall.Join", RequestMethod.Post, ServerCall + "/:join", 202, First) { SetsUpCall = true };

    public static readonly Operation PlayFromOutside = new("ServerCall.Play", RequestMethod.Post, ServerCall + "/:playAudio", 202, First);

    public static readonly Operation AddParticipantFromOutside = new("ServerCall.AddParticipant", RequestMethod.Post, ServerCall + "/participants", 202, First);

    public static readonly Operation RemoveParticipantFromOutside =
        new("ServerCall.RemoveParticipant", RequestMethod.Delete, ServerCall + "/participants/{participantId}", 202, First);

    public static readonly Operation StartRecording = new("ServerCall.StartRecording", RequestMethod.Post, ServerCall + "/recordings", 200, First);

    public static readonly Operation GetRecordingState = new("ServerCall.GetRecordingState", RequestMethod.Get, Recording, 200, First);

    public static readonly Operation StopRecording = new("ServerCall.StopRecording", RequestMethod.Delete, Recording, 200, First);

    public static readonly Operation PauseRecording = new("ServerCall.PauseRecording", RequestMethod.Post, Recording + "/:pause", 200, First);

    public static readonly Operation ResumeRecording = new("ServerCall.ResumeRecording", RequestMethod.Post, Recording + "/:resume", 200, First);
}
