using System.Reflection;
using CallAutomation.Client.Protocol;
using CallAutomation.Client.Protocol.Stable;

namespace CallAutomation.Client.Tests.Requests;

/// <summary>The list of operations, written a second time from the reference: method, path, success, since, and whether it is repeatable.</summary>
public class OperationListTests
{
    private const string Calls = "/calling/callConnections";
    private const string Call = Calls + "/{callConnectionId}";
    private const string Participants = Call + "/participants";
    private const string Recordings = "/calling/recordings";

    [Theory]
    [InlineData("CreateCall", "POST", Calls, "201", "2023-03-06", true)]
    [InlineData("AnswerCall", "POST", Calls + ":answer", "200", "2023-03-06", true)]
    [InlineData("Join", "POST", Calls + ":connect", "200", "2024-09-15", true)]
    [InlineData("GetProperties", "GET", Call, "200", "2023-03-06", false)]
    [InlineData("HangUp", "DELETE", Call, "204", "2023-03-06", false)]
    [InlineData("HangUpForEveryone", "POST", Call + ":terminate", "204", "2023-03-06", true)]
    [InlineData("Play", "POST", Call + ":play", "202", "2023-03-06", false)]
    [InlineData("Recognize", "POST", Call + ":recognize", "202", "2023-03-06", false)]
    [InlineData("CancelAllMedia", "POST", Call + ":cancelAllMediaOperations", "202", "2023-03-06", false)]
    [InlineData("StartToneRecognition", "POST", Call + ":startContinuousDtmfRecognition", "200", "2023-10-15", false)]
    [InlineData("StopToneRecognition", "POST", Call + ":stopContinuousDtmfRecognition", "200", "2023-10-15", false)]
    [InlineData("RedirectCall", "POST", Calls + ":redirect", "204", "2023-03-06", true)]
    [InlineData("RejectCall", "POST", Calls + ":reject", "204", "2023-03-06", true)]
    [InlineData("Transfer", "POST", Call + ":transferToParticipant", "202", "2023-03-06", true)]
    [InlineData("GetParticipants", "GET", Participants, "200", "2023-03-06", false)]
    [InlineData("GetParticipant", "GET", Participants + "/{participantRawId}", "200", "2023-03-06", false)]
    [InlineData("AddParticipant", "POST", Participants + ":add", "202", "2023-03-06", true)]
    [InlineData("CancelAddParticipant", "POST", Participants + ":cancelAddParticipant", "202", "2023-10-15", true)]
    [InlineData("RemoveParticipant", "POST", Participants + ":remove", "202", "2023-03-06", true)]
    [InlineData("MoveParticipants", "POST", Participants + ":moveHere", "202", "2026-03-12", true)]
    [InlineData("MuteParticipant", "POST", Participants + ":mute", "200", "2023-10-15", true)]
    [InlineData("HoldParticipant", "POST", Call + ":hold", "200", "2024-09-15", false)]
    [InlineData("UnholdParticipant", "POST", Call + ":unhold", "200", "2024-09-15", false)]
    [InlineData("SendDtmfTones", "POST", Call + ":sendDtmfTones", "202", "2023-10-15", true)]
    [InlineData("StartTranscription", "POST", Call + ":startTranscription", "202", "2025-05-15", false)]
    [InlineData("StopTranscription", "POST", Call + ":stopTranscription", "202", "2025-05-15", false)]
    [InlineData("UpdateTranscription", "POST", Call + ":updateTranscription", "202", "2025-05-15", false)]
    [InlineData("StartMediaStreaming", "POST", Call + ":startMediaStreaming", "202", "2025-05-15", false)]
    [InlineData("StopMediaStreaming", "POST", Call + ":stopMediaStreaming", "202", "2025-05-15", false)]
    [InlineData("StartRecording", "POST", Recordings, "200 202", "2023-03-06", true)]
    [InlineData("GetRecordingState", "GET", Recordings + "/{recordingId}", "200", "2023-03-06", false)]
    [InlineData("PauseRecording", "POST", Recordings + "/{recordingId}:pause", "202", "2023-03-06", false)]
    [InlineData("ResumeRecording", "POST", Recordings + "/{recordingId}:resume", "202", "2023-03-06", false)]
    [InlineData("StopRecording", "DELETE", Recordings + "/{recordingId}", "204", "2023-03-06", false)]
    public void Says_what_the_reference_says(string name, string method, string route, string success, string since, bool isRepeatable)
    {
        Operation operation = (Operation)typeof(StableOperations).GetField(name)!.GetValue(null)!;

        name.Should().StartWith(operation.Name.Split('.')[1]);
        operation.Method.Method.Should().Be(method);
        operation.Route.Should().Be(route);
        string.Join(" ", Enumerable.Range(200, 100).Where(operation.Accepts)).Should().Be(success);
        VersionText.Of(operation.Since).Should().Be(since);
        operation.IsRepeatable.Should().Be(isRepeatable);
    }

    [Fact]
    public void Has_a_row_for_every_operation() =>
        typeof(OperationListTests).GetMethod(nameof(Says_what_the_reference_says))!.GetCustomAttributesData()
            .Where(attribute => attribute.AttributeType == typeof(InlineDataAttribute))
            .Select(row => ((IReadOnlyList<CustomAttributeTypedArgument>)row.ConstructorArguments[0].Value!)[0].Value)
            .Should().BeEquivalentTo(typeof(StableOperations).GetFields().Where(field => field.FieldType == typeof(Operation)).Select(field => field.Name));
}
