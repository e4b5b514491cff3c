using System.Xml.Linq;

namespace CallAutomation.Client.Tests.Wholesome;

/// <summary>Whoever reads a verb is led to every event that can tell what came of it.</summary>
public class VerbRemarksTests
{
    private static readonly Dictionary<string, string[]> s_outcomes = new()
    {
        ["CallAutomationClient.CreateCallAsync"] = ["CallConnected", "CreateCallFailed", "CallDisconnected"],
        ["CallAutomationClient.AnswerCallAsync"] = ["CallConnected", "AnswerFailed"],
        ["ServerCall.JoinAsync"] = ["CallConnected", "JoinFailed"],
        ["CallConnection.HangUpAsync"] = ["CallDisconnected"],
        ["CallConnection.TransferAsync"] = ["CallTransferAccepted", "CallTransferFailed", "CallDisconnected"],
        ["CallConnection.AddParticipantAsync"] = ["AddParticipantSucceeded", "AddParticipantFailed", "ParticipantsUpdated"],
        ["CallConnection.CancelAddParticipantAsync"] = ["CancelAddParticipantSucceeded", "CancelAddParticipantFailed"],
        ["CallConnection.RemoveParticipantAsync"] = ["RemoveParticipantSucceeded", "RemoveParticipantFailed", "ParticipantsUpdated"],
        ["CallConnection.MoveParticipantsAsync"] = ["MoveParticipantSucceeded", "MoveParticipantFailed", "ParticipantsUpdated"],
        ["CallConnection.MuteParticipantAsync"] = ["ParticipantsUpdated"],
        ["CallConnection.HoldParticipantAsync"] = ["HoldFailed", "ParticipantsUpdated"],
        ["CallConnection.UnholdParticipantAsync"] = ["ParticipantsUpdated"],
        ["CallConnection.PlayAsync"] = ["PlayStarted", "PlayCompleted", "PlayFailed", "PlayCanceled"],
        ["CallConnection.RecognizeAsync"] = ["PlayStarted", "RecognizeCompleted", "RecognizeFailed", "RecognizeCanceled"],
        ["CallConnection.StartToneRecognitionAsync"] = ["ToneReceived", "ToneRecognitionFailed"],
        ["CallConnection.StopToneRecognitionAsync"] = ["ToneRecognitionStopped"],
        ["CallConnection.SendDtmfTonesAsync"] = ["SendDtmfTonesCompleted", "SendDtmfTonesFailed"],
        ["CallConnection.CancelAllMediaAsync"] = ["PlayCanceled", "RecognizeCanceled"],
        ["CallConnection.StartTranscriptionAsync"] = ["TranscriptionStarted", "TranscriptionFailed"],
        ["CallConnection.UpdateTranscriptionAsync"] = ["TranscriptionUpdated", "TranscriptionFailed"],
        ["CallConnection.StopTranscriptionAsync"] = ["TranscriptionStopped"],
        ["CallConnection.StartMediaStreamingAsync"] = ["MediaStreamingStarted", "MediaStreamingFailed"],
        ["CallConnection.StopMediaStreamingAsync"] = ["MediaStreamingStopped"],
        ["ServerCall.StartRecordingAsync"] = ["RecordingStateChanged", "StartRecordingFailed", "RecordingFileStatusUpdated"],
        ["ServerCall.PauseRecordingAsync"] = ["RecordingStateChanged"],
        ["ServerCall.ResumeRecordingAsync"] = ["RecordingStateChanged"],
        ["ServerCall.StopRecordingAsync"] = ["RecordingStateChanged", "RecordingFileStatusUpdated"],
        ["ServerCall.PlayAsync"] = ["PlayCompleted", "PlayFailed"],
        ["ServerCall.AddParticipantAsync"] = ["AddParticipantSucceeded", "AddParticipantFailed"],
        ["ServerCall.RemoveParticipantAsync"] = ["ParticipantsUpdated"],
    };

    private static readonly XElement[] s_members = [.. XDocument.Load(Path.ChangeExtension(Library.Assembly.Location, ".xml")).Descendants("member")];

    public static TheoryData<string> Verbs => [.. s_outcomes.Keys];

    [Theory, MemberData(nameof(Verbs))]
    public void Name_every_event_of_the_verb(string verb)
    {
        XElement member = s_members.Single(member => member.Attribute("name")!.Value.StartsWith($"M:CallAutomation.Client.{verb}(", StringComparison.Ordinal));

        member.Element("remarks")!.Descendants("see").Select(see => see.Attribute("cref")?.Value.Split('.')[^1]).Should().Contain(s_outcomes[verb]);
    }
}
