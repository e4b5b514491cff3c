using CallAutomation.Client.Events;
using CallAutomation.Client.Tests.Requests;

namespace CallAutomation.Client.Tests.Events;

public class RecordingEventTests
{
    private const string Storage = "https://storage.asm.skype.com/v1/objects/0-eus-d12-801b3f3fc462fe8a01e6810cbff729b8";

    [Fact]
    public void Tell_the_state_of_a_recording()
    {
        RecordingStateChanged changed = Sample.Event<RecordingStateChanged>();

        changed.RecordingId.Should().Be(Sample.RecordingId);
        changed.State.Should().Be(RecordingState.Active);
        changed.StartTime.Should().Be(new DateTimeOffset(2026, 10, 1, 12, 0, 10, TimeSpan.Zero));
        changed.RecordingKind.Should().Be(RecordingKind.AzureCommunicationServices);
    }

    [Fact]
    public void Ignore_case_and_keep_kinds_nobody_knows()
    {
        RecordingStateChanged changed = Sample.Event<RecordingStateChanged>("RecordingStateChanged", """{"state":"Inactive","recordingKind":"Teams"}""");
        RecordingStateChanged newer = Sample.Event<RecordingStateChanged>("RecordingStateChanged", """{"state":"faded","recordingKind":""}""");

        changed.State.Should().Be(RecordingState.Inactive);
        changed.RecordingKind.Should().Be(RecordingKind.Teams);
        newer.State!.ToString().Should().Be("faded");
        newer.RecordingKind.Should().BeNull();
    }

    [Fact]
    public void Tell_which_recording_could_not_begin()
    {
        StartRecordingFailed failed = Sample.Event<StartRecordingFailed>();

        failed.RecordingId.Should().Be(Sample.RecordingId);
        failed.ResultInformation!.Remedy.Should().Contain("Stop the recording under way");
    }

    [Theory]
    [InlineData("RecordingFileStatusUpdated")]
    [InlineData("cloudevents/RecordingFileStatusUpdated")]
    public void Tell_where_the_files_are(string sample)
    {
        RecordingFileStatusUpdated ready = Sample.Event<RecordingFileStatusUpdated>(sample);

        ready.Should().BeEquivalentTo(
            new RecordingFileStatusUpdated
            {
                RecordingId = Sample.RecordingId,
                ServerCallId = Sample.ServerCallId,
                StartTime = new DateTimeOffset(2026, 10, 1, 12, 0, 10, TimeSpan.Zero).AddTicks(6089755),
                Duration = TimeSpan.FromMilliseconds(6620),
                SessionEndReason = RecordingSessionEndReason.CallEnded,
                Content = RecordingContent.Audio,
                Channel = RecordingChannel.Unmixed,
                Format = RecordingFormat.Wav,
                Chunks = [Chunk(0, RecordingChunkEndReason.ChunkMaximumSizeExceeded), Chunk(1, RecordingChunkEndReason.SessionEnded)],
            },
            options => options
                .Including(file => file.RecordingId).Including(file => file.ServerCallId).Including(file => file.StartTime).Including(file => file.Duration)
                .Including(file => file.SessionEndReason).Including(file => file.Content).Including(file => file.Channel).Including(file => file.Format)
                .Including(file => file.Chunks));
        ready.Type.Should().Be("Microsoft.Communication.RecordingFileStatusUpdated");
        ready.Time.Should().Be(new DateTimeOffset(2026, 10, 1, 12, 0, 0, TimeSpan.Zero));
        ready.Resource.Should().EndWith("/CommunicationServices/contoso");
    }

    [Fact]
    public void Do_without_what_older_subjects_do_not_name()
    {
        string body = WireSample.Event("RecordingFileStatusUpdated").ToString().Replace("/serverCallId/" + Sample.ServerCallId, string.Empty, StringComparison.Ordinal);

        RecordingFileStatusUpdated ready = CallEventParser.Parse(BinaryData.FromString(body)).OfType<RecordingFileStatusUpdated>().Single();

        ready.ServerCallId.Should().BeNull();
        ready.RecordingId.Should().Be(Sample.RecordingId);
    }

    [Theory]
    [InlineData("""{"recordingDurationMs":-1}""")]
    [InlineData("""{"recordingDurationMs":1e300}""")]
    [InlineData("""{"recordingDurationMs":"long"}""")]
    public void Leave_out_lengths_of_time_that_cannot_be(string data) =>
        Sample.Event<RecordingFileStatusUpdated>("RecordingFileStatusUpdated", data).Duration.Should().BeNull();

    [Fact]
    public void Tell_what_newer_events_say_in_their_data_and_what_only_the_subject_says()
    {
        const string body = """
            [{"id":"1","subject":"/recording/call/add67a69-debe-4998-9f92-5a0d8f6dc00c/serverCallId/aHR0/cHM6Ly9h+Yg==/recordingId/old","data":{
              "recordingStorageInfo":{"recordingChunks":[]},"recordingStartTime":"2026-01-07T11:13:04.7438177Z","recordingDurationMs":76440,
              "recordingId":"eyJQbGF0Zm9ybSJ9","storageType":"ACS","sessionEndReason":"CallEnded"},
              "eventType":"Microsoft.Communication.RecordingFileStatusUpdated","dataVersion":"1.0","metadataVersion":"1","eventTime":"2026-01-07T11:14:24.133879Z"}]
            """;

        RecordingFileStatusUpdated ready = CallEventParser.Parse(BinaryData.FromString(body)).Single().Should().BeOfType<RecordingFileStatusUpdated>().Subject;

        ready.CorrelationId.Should().Be("add67a69-debe-4998-9f92-5a0d8f6dc00c");
        ready.ServerCallId.Should().Be("aHR0/cHM6Ly9h+Yg==");
        ready.RecordingId.Should().Be("eyJQbGF0Zm9ybSJ9");
        ready.StorageType.Should().Be("ACS");
    }

    [Fact]
    public void Prefer_ids_in_the_data_to_those_of_the_subject()
    {
        const string body = """
            {"subject":"/recording/call/c/serverCallId/s/recordingId/r","type":"Microsoft.Communication.RecordingFileStatusUpdated",
             "data":{"recordingId":"R","serverCallId":"S","correlationId":"C"}}
            """;

        RecordingFileStatusUpdated ready = (RecordingFileStatusUpdated)CallEventParser.Parse(BinaryData.FromString(body)).Single();

        (ready.RecordingId, ready.ServerCallId, ready.CorrelationId).Should().Be(("R", "S", "C"));
    }

    [Fact]
    public void Leave_out_chunks_and_addresses_that_are_none()
    {
        const string data = """{"recordingStorageInfo":{"recordingChunks":[null,{"contentLocation":"not an address","endReason":"somethingNew"}]}}""";

        RecordingFileStatusUpdated ready = Sample.Event<RecordingFileStatusUpdated>("RecordingFileStatusUpdated", data);

        RecordingChunk chunk = ready.Chunks.Should().ContainSingle().Subject;
        chunk.ContentLocation.Should().BeNull();
        chunk.EndReason!.ToString().Should().Be("somethingNew");
        ready.RecordingId.Should().BeNull();
    }

    private static RecordingChunk Chunk(long index, RecordingChunkEndReason end) => new()
    {
        DocumentId = "0-eus-d12-801b3f3fc462fe8a01e6810cbff729b8",
        Index = index,
        EndReason = end,
        ContentLocation = new Uri(Storage + "/content/video"),
        MetadataLocation = new Uri(Storage + "/content/acsmetadata"),
        DeleteLocation = new Uri(Storage),
    };
}
