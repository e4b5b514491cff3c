namespace CallAutomation.Emulator.Tests.Outcomes;

/// <summary>Every operation and every event that answers it: the table of pairs in the protocol, produced one by one.</summary>
public class OutcomeTests
{
    /// <summary>What the protocol says follows what.</summary>
    private static readonly Dictionary<string, string[]> s_protocol = new()
    {
        ["CreateCall"] = ["CallConnected", "CreateCallFailed", "ParticipantsUpdated"],
        ["AnswerCall"] = ["CallConnected", "AnswerFailed", "ParticipantsUpdated"],
        ["Connect"] = ["CallConnected", "ConnectFailed", "ParticipantsUpdated"],
        ["RedirectCall"] = [],
        ["RejectCall"] = [],
        ["HangupCall"] = ["CallDisconnected"],
        ["TerminateCall"] = ["CallDisconnected"],
        ["TransferToParticipant"] = ["CallTransferAccepted", "CallTransferFailed", "CallDisconnected"],
        ["AddParticipant"] = ["AddParticipantSucceeded", "AddParticipantFailed", "ParticipantsUpdated"],
        ["RemoveParticipant"] = ["RemoveParticipantSucceeded", "RemoveParticipantFailed", "ParticipantsUpdated"],
        ["CancelAddParticipant"] = ["CancelAddParticipantSucceeded", "CancelAddParticipantFailed"],
        ["MoveParticipants"] = ["MoveParticipantSucceeded", "MoveParticipantFailed", "ParticipantsUpdated"],
        ["Mute"] = ["ParticipantsUpdated"],
        ["Play"] = ["PlayStarted", "PlayCompleted", "PlayFailed", "PlayCanceled"],
        ["Recognize"] = ["PlayStarted", "RecognizeCompleted", "RecognizeFailed", "RecognizeCanceled"],
        ["CancelAllMediaOperations"] = ["PlayCanceled", "RecognizeCanceled"],
        ["StartContinuousDtmfRecognition"] = ["ContinuousDtmfRecognitionToneReceived", "ContinuousDtmfRecognitionToneFailed"],
        ["StopContinuousDtmfRecognition"] = ["ContinuousDtmfRecognitionStopped"],
        ["SendDtmfTones"] = ["SendDtmfTonesCompleted", "SendDtmfTonesFailed"],
        ["Hold"] = ["HoldFailed", "ParticipantsUpdated"],
        ["Unhold"] = ["ParticipantsUpdated"],
        ["StartMediaStreaming"] = ["MediaStreamingStarted", "MediaStreamingFailed"],
        ["StopMediaStreaming"] = ["MediaStreamingStopped"],
        ["StartTranscription"] = ["TranscriptionStarted", "TranscriptionFailed"],
        ["UpdateTranscription"] = ["TranscriptionUpdated", "TranscriptionFailed"],
        ["StopTranscription"] = ["TranscriptionStopped"],
        ["StartRecording"] = ["RecordingStateChanged", "StartRecordingFailed"],
        ["PauseRecording"] = ["RecordingStateChanged"],
        ["ResumeRecording"] = ["RecordingStateChanged"],
        ["StopRecording"] = ["RecordingStateChanged"],
    };

    /// <summary>Pairs that no row produces yet. A row that is added has to be taken out here.</summary>
    private static readonly Outcome[] s_rows = [.. CallOutcomes.Rows, .. ParticipantOutcomes.Rows, .. MediaOutcomes.Rows, .. SubscriptionOutcomes.Rows, .. RecordingOutcomes.Rows];

    public static TheoryData<string> Rows => [.. s_rows.Select(Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Comes_about(string row)
    {
        Outcome outcome = s_rows.Single(one => Name(one) == row);
        await using WireStage stage = await WireStage.StartAsync();

        await outcome.Happen(stage);
        ReceivedEvent received = await stage.Application.UntilAsync(outcome.Event);

        received.Body.GetArrayLength().Should().Be(1);
        received.CallConnectionId.Should().NotBeNullOrEmpty();
        received.Data.GetProperty("serverCallId").GetString().Should().NotBeNullOrEmpty();
        received.Data.GetProperty("correlationId").GetString().Should().NotBeNullOrEmpty();
        received.Result.Should().NotBeEmpty();
        (received.Result.StartsWith("200/", StringComparison.Ordinal) || received.Name is "CallDisconnected" or "CancelAddParticipantSucceeded")
            .Should().Be(!outcome.Event.EndsWith("Failed", StringComparison.Ordinal) && !outcome.Event.EndsWith("Canceled", StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_is_the_protocols()
    {
        IEnumerable<string> protocol = s_protocol.SelectMany(pair => pair.Value.Select(name => $"{pair.Key}: {name}"));

        s_rows.Select(Name).Should().BeEquivalentTo(protocol);
    }

    private static string Name(Outcome outcome) => $"{outcome.Operation}: {outcome.Event}";
}
