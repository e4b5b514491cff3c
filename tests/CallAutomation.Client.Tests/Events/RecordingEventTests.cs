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
    public void Refuse_lengths_of_time_that_cannot_be(string data)
    {
        Action read = () => Sample.Event<RecordingFileStatusUpdated>("RecordingFileStatusUpdated", data);

        read.Should().Throw<CallEventFormatException>().WithMessage("*length of time*");
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
