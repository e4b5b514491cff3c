using System.Text.Json.Nodes;
using CallAutomation.Emulator.Stable;

namespace CallAutomation.Emulator.Tests;

public class ForcedEventTests
{
    public static TheoryData<string> EveryEvent => [.. StableEvents.Since.Keys];

    [Fact]
    public void There_are_thirty_eight_events() => StableEvents.Since.Should().HaveCount(38);

    [Theory]
    [MemberData(nameof(EveryEvent))]
    public async Task Every_event_can_be_forced_and_has_what_it_needs(string name)
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        await stage.Emulator.ForceEventAsync(id, new ForcedEvent(name) { Code = 418, SubCode = 77, Message = "Because.", OperationContext = "forced-1" });
        ReceivedEvent received = await stage.Application.NextAsync(name);

        received.CallConnectionId.Should().Be(id);
        received.Result.Should().Be("418/77");
        received.Data.GetProperty("resultInformation").GetProperty("message").GetString().Should().Be("Because.");
        received.OperationContext.Should().Be(name is "ParticipantsUpdated" or "RecordingStateChanged" ? null : "forced-1");
        foreach (string member in Members(name))
        {
            received.Data.TryGetProperty(member, out _).Should().BeTrue($"{name} has {member}");
        }
    }

    [Theory]
    [InlineData("HoldFailed", "500/9999")]
    [InlineData("PlayCanceled", "400/8508")]
    [InlineData("CallDisconnected", "200/7000")]
    [InlineData("Microsoft.Communication.SendDtmfTonesCompleted", "200/0")]
    public async Task An_event_that_is_only_named_has_the_usual_result(string name, string result)
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        await stage.Emulator.ForceEventAsync(id, new ForcedEvent(name));

        (await stage.Application.NextAsync()).Result.Should().Be(result);
    }

    [Fact]
    public async Task Its_data_and_its_address_can_be_given()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        await stage.Emulator.ForceEventAsync(id, new ForcedEvent("RecognizeCompleted")
        {
            CallbackUri = new Uri(stage.Application.Address, "elsewhere"),
            Data = new JsonObject { ["recognitionType"] = "speech", ["dtmfResult"] = null, ["speechResult"] = new JsonObject { ["speech"] = "hello" } },
        });
        ReceivedEvent received = await stage.Application.NextAsync("RecognizeCompleted");

        received.Target.Should().Be("/elsewhere");
        received.Data.GetProperty("speechResult").GetProperty("speech").GetString().Should().Be("hello");
        received.Data.TryGetProperty("dtmfResult", out _).Should().BeFalse();
    }

    [Fact]
    public async Task The_emulator_does_not_believe_its_own_words()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        await stage.Emulator.ForceEventAsync(id, new ForcedEvent("CallDisconnected"));

        (await stage.StateAsync(id)).Should().Be("connected");
        await stage.Application.NextAsync("CallDisconnected");
        stage.Phone.HangUp();
        await stage.Application.NextAsync("CallDisconnected");
    }

    [Fact]
    public async Task What_cannot_be_said_is_said_to_whoever_forces_it()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Version = "2023-10-15";
        string id = await stage.ConnectedCallAsync();

        Func<Task> unknownEvent = () => stage.Emulator.ForceEventAsync(id, new ForcedEvent("CallExploded"));
        Func<Task> tooNew = () => stage.Emulator.ForceEventAsync(id, new ForcedEvent("HoldFailed"));
        Func<Task> unknownCall = () => stage.Emulator.ForceEventAsync("nowhere", new ForcedEvent("CallConnected"));

        (await unknownEvent.Should().ThrowAsync<ArgumentException>()).WithMessage("*CallExploded*");
        (await tooNew.Should().ThrowAsync<InvalidOperationException>()).WithMessage("*2023-10-15*2024-09-15*");
        await unknownCall.Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task Old_calls_get_no_newer_fields()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Version = "2023-03-06";
        string id = await stage.ConnectedCallAsync();

        await stage.Emulator.ForceEventAsync(id, new ForcedEvent("CallTransferAccepted"));
        ReceivedEvent accepted = await stage.Application.NextAsync("CallTransferAccepted");
        await stage.Emulator.ForceEventAsync(id, new ForcedEvent("PlayCanceled"));
        ReceivedEvent canceled = await stage.Application.NextAsync("PlayCanceled");

        accepted.Data.TryGetProperty("transferee", out _).Should().BeFalse();
        canceled.Result.Should().BeEmpty();
    }

    private static string[] Members(string name) => name switch
    {
        "AddParticipantSucceeded" or "AddParticipantFailed" or "RemoveParticipantSucceeded" or "RemoveParticipantFailed" => ["participant"],
        "MoveParticipantSucceeded" or "MoveParticipantFailed" => ["participant", "fromCall"],
        "CancelAddParticipantSucceeded" or "CancelAddParticipantFailed" => ["invitationId"],
        "CallTransferAccepted" => ["transferee", "transferTarget"],
        "ParticipantsUpdated" => ["participants", "sequenceNumber"],
        "RecognizeCompleted" => ["recognitionType", "dtmfResult"],
        "ContinuousDtmfRecognitionToneReceived" => ["sequenceId", "tone"],
        "RecordingStateChanged" => ["recordingId", "state", "startDateTime", "recordingKind"],
        "StartRecordingFailed" => ["recordingId"],
        _ when name.StartsWith("MediaStreaming", StringComparison.Ordinal) => ["mediaStreamingUpdate"],
        _ when name.StartsWith("Transcription", StringComparison.Ordinal) => ["transcriptionUpdate"],
        _ => ["serverCallId", "correlationId"],
    };
}
