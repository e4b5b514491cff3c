using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using CallAutomation.EndToEnd.Tests.Stage;

namespace CallAutomation.EndToEnd.Tests;

public class EventGridTests
{
    [Theory]
    [InlineData(EventGridSchema.EventGrid)]
    [InlineData(EventGridSchema.CloudEvents)]
    public async Task An_application_hears_of_a_call_and_answers_it(EventGridSchema schema)
    {
        await using CallStage stage = await CallStage.StartAsync();
        await using EventGridHandler webhook = await EventGridHandler.StartAsync();
        await stage.Emulator.SubscribeAsync(webhook.Subscription(schema));

        OfferedCall ringing = stage.Phone.CallApplication(stage.Practice.PhoneNumber, new IncomingCallDetails
        {
            CallerDisplayName = "Ms Patient",
            SipHeaders = new Dictionary<string, string> { ["User-To-User"] = "56a390f3" },
        });
        IncomingCall incoming = await webhook.NextAsync<IncomingCall>();
        AnswerCallResult answered = await stage.Client.AnswerCallAsync(new AnswerCallOptions(incoming.IncomingCallContext, stage.CallbackUri));
        CallConnected connected = await stage.Callbacks.NextAsync<CallConnected>();

        incoming.From.Should().Be(stage.Patient);
        incoming.To.Should().Be(stage.Practice);
        incoming.CallerDisplayName.Should().Be("Ms Patient");
        incoming.SipHeaders.Should().Contain("user-to-user", "56a390f3");
        incoming.ServerCallId.Should().Be(ringing.ServerCallId);
        incoming.CorrelationId.Should().Be(ringing.CorrelationId);
        connected.CallConnectionId.Should().Be(answered.CallConnection.CallConnectionId);
        connected.ServerCallId.Should().Be(ringing.ServerCallId);
    }

    [Theory]
    [InlineData(EventGridSchema.EventGrid)]
    [InlineData(EventGridSchema.CloudEvents)]
    public async Task An_application_hears_where_its_recording_is_and_downloads_it(EventGridSchema schema)
    {
        await using CallStage stage = await CallStage.StartAsync();
        await using EventGridHandler webhook = await EventGridHandler.StartAsync();
        await stage.Emulator.SubscribeAsync(webhook.Subscription(schema));
        CallConnection call = await stage.PlaceAnsweredCallAsync();
        CallConnectionProperties properties = await call.GetPropertiesAsync();
        ServerCall serverCall = stage.Client.GetServerCall(properties.ServerCallId!);
        RecordingStateResult started = await serverCall.StartRecordingAsync(new StartRecordingOptions { Content = RecordingContent.Audio, Format = RecordingFormat.Wav });

        await serverCall.StopRecordingAsync(started.RecordingId);
        RecordingFileStatusUpdated ready = await webhook.NextAsync<RecordingFileStatusUpdated>();
        RecordingChunk chunk = ready.Chunks.Single();
        using MemoryStream file = new();
        await stage.Client.DownloadRecordingAsync(chunk.ContentLocation!, file);
        RecordingMetadata metadata = await stage.Client.GetRecordingMetadataAsync(chunk.MetadataLocation!);

        ready.RecordingId.Should().Be(started.RecordingId);
        ready.ServerCallId.Should().Be(properties.ServerCallId);
        chunk.EndReason.Should().Be(RecordingChunkEndReason.SessionEnded);
        file.Length.Should().BeGreaterThanOrEqualTo(44);
        metadata.ChunkDocumentId.Should().Be(chunk.DocumentId);
    }
}
