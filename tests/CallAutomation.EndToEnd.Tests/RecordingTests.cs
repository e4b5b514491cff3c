using Azure;
using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using CallAutomation.EndToEnd.Tests.Stage;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.EndToEnd.Tests;

public class RecordingTests
{
    private static readonly PhoneIdentifier s_doctor = new("+14255550177");

    [Theory, EveryServiceVersion]
    public async Task A_call_between_others_is_recorded_downloaded_and_deleted(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        TelephoneCall running = await stage.ConnectTwoPhonesAsync(s_doctor);
        ServerCall call = stage.Client.GetServerCall(running.ServerCallId);
        bool canChoose = version >= ServiceVersion.V2021_08_30_Preview;

        RecordingStateResult started = await call.StartRecordingAsync(new StartRecordingOptions
        {
            StateCallbackUri = stage.CallbackUri,
            Content = canChoose ? RecordingContent.Audio : null,
            Format = canChoose ? RecordingFormat.Wav : null,
        });
        string id = started.RecordingId;
        RecordingStateChanged active = await stage.Callbacks.NextAsync<RecordingStateChanged>();
        await call.PauseRecordingAsync(id);
        RecordingStateChanged inactive = await stage.Callbacks.NextAsync<RecordingStateChanged>();
        RecordingStateResult paused = await call.GetRecordingStateAsync(id);
        await call.ResumeRecordingAsync(id);
        await stage.Callbacks.NextAsync<RecordingStateChanged>();
        await call.StopRecordingAsync(id);
        await stage.Callbacks.NextAsync<RecordingStateChanged>();

        active.RecordingId.Should().Be(id);
        inactive.State.Should().Be(paused.State);
        RecordedCall recorded = (await stage.Emulator.FindRecordingAsync(id))!;
        using MemoryStream file = new();
        DownloadRecordingResult downloaded = await stage.Client.DownloadRecordingAsync(recorded.ContentLocation, file);
        RecordingMetadata metadata = await stage.Client.GetRecordingMetadataAsync(recorded.MetadataLocation);
        await stage.Client.DeleteRecordingAsync(recorded.DeleteLocation);
        Func<Task> again = () => stage.Client.DownloadRecordingAsync(recorded.ContentLocation, Stream.Null);

        downloaded.Length.Should().Be(file.Length).And.BeGreaterThanOrEqualTo(44);
        metadata.ChunkDuration.Should().Be(recorded.Length);
        metadata.Participants.Should().Contain(s_doctor);
        (await again.Should().ThrowAsync<RequestFailedException>()).Which.Status.Should().Be(404);
    }

    [Fact]
    public async Task A_recording_that_was_stopped_is_gone()
    {
        await using CallStage stage = await CallStage.StartAsync();
        TelephoneCall running = await stage.ConnectTwoPhonesAsync(s_doctor);
        ServerCall call = stage.Client.GetServerCall(running.ServerCallId);
        RecordingStateResult started = await call.StartRecordingAsync();
        await call.StopRecordingAsync(started.RecordingId);

        Func<Task> late = () => call.GetRecordingStateAsync(started.RecordingId);

        RequestFailedException refusal = (await late.Should().ThrowAsync<RequestFailedException>()).Which;
        (refusal.Status, refusal.ErrorCode).Should().Be((404, "8522"));
    }
}
