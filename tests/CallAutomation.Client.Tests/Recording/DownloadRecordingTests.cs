using System.Net;
using System.Net.Http.Headers;
using Azure;

namespace CallAutomation.Client.Tests.Recording;

public class DownloadRecordingTests
{
    private const int Length = 1000;

    private static readonly DownloadRecordingOptions s_small = new() { InitialRangeSize = 100, MaximumRangeSize = 100, MaximumConcurrency = 3 };

    [Fact]
    public async Task Asks_for_the_first_piece_and_then_for_the_others_up_to_the_end()
    {
        RecordingStorage storage = new(250);
        MemoryStream destination = new();

        Response<DownloadRecordingResult> result = await storage.Client().DownloadRecordingAsync(RecordingStorage.Content, destination, s_small);

        destination.ToArray().Should().Equal(RecordedBytes.Of(0, 250));
        storage.Requests[0].Range.Should().Be("bytes=0-99");
        storage.Requests.Select(request => request.Range).Should().BeEquivalentTo("bytes=0-99", "bytes=100-199", "bytes=200-249");
        result.Value.Should().Be(new DownloadRecordingResult { Length = 250, TotalLength = 250, ContentType = "video/mp4" });
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(7, 13, 1)]
    [InlineData(7, 13, 4)]
    [InlineData(1000, 1, 2)]
    [InlineData(999, 500, 5)]
    [InlineData(5000, 10, 3)]
    public async Task Is_complete_in_a_stream_and_in_a_file_for_every_size_of_piece(int initial, int most, int concurrency)
    {
        DownloadRecordingOptions options = new() { InitialRangeSize = initial, MaximumRangeSize = most, MaximumConcurrency = concurrency };
        MemoryStream destination = new();
        using TemporaryDirectory directory = new();

        await new RecordingStorage(Length).Client().DownloadRecordingAsync(RecordingStorage.Content, destination, options);
        await new RecordingStorage(Length).Client().DownloadRecordingAsync(RecordingStorage.Content, directory.File, options);

        destination.ToArray().Should().Equal(RecordedBytes.Of(0, Length));
        File.ReadAllBytes(directory.File).Should().Equal(RecordedBytes.Of(0, Length));
    }

    [Fact]
    public void Reads_over_one_connection_when_synchronous()
    {
        RecordingStorage storage = new(Length);
        MemoryStream destination = new();
        using TemporaryDirectory directory = new();

        storage.Client().DownloadRecording(RecordingStorage.Content, destination, s_small);
        storage.Client().DownloadRecording(RecordingStorage.Content, directory.File, s_small);

        destination.ToArray().Should().Equal(RecordedBytes.Of(0, Length));
        File.ReadAllBytes(directory.File).Should().Equal(RecordedBytes.Of(0, Length));
        storage.Requests.Should().HaveCount(2);
    }

    [Theory]
    [InlineData(0, 10, "bytes=0-9")]
    [InlineData(0, 100, "bytes=0-99")]
    [InlineData(990, 10, "bytes=990-999")]
    [InlineData(990, 500, "bytes=990-1089")]
    [InlineData(150, 400, "bytes=150-249")]
    public async Task Brings_the_range_asked_for(long offset, long length, string firstRange)
    {
        RecordingStorage storage = new(Length);
        DownloadRecordingOptions options = new() { InitialRangeSize = 100, MaximumRangeSize = 64, Range = new HttpRange(offset, length) };
        MemoryStream destination = new();
        MemoryStream synchronous = new();

        DownloadRecordingResult result = await storage.Client().DownloadRecordingAsync(RecordingStorage.Content, destination, options);
        storage.Client().DownloadRecording(RecordingStorage.Content, synchronous, options);

        byte[] expected = RecordedBytes.Of(offset, Math.Min(length, Length - offset));
        destination.ToArray().Should().Equal(expected);
        synchronous.ToArray().Should().Equal(expected);
        storage.Requests[0].Range.Should().Be(firstRange);
        (result.Length, result.TotalLength).Should().Be((expected.Length, Length));
    }

    [Fact]
    public async Task Takes_what_is_wanted_from_a_server_that_ignores_ranges()
    {
        RecordingStorage storage = new(Length) { IgnoresRanges = true };
        MemoryStream whole = new();
        MemoryStream part = new();

        await storage.Client().DownloadRecordingAsync(RecordingStorage.Content, whole, s_small);
        await storage.Client().DownloadRecordingAsync(RecordingStorage.Content, part, new() { Range = new HttpRange(300, 50) });

        whole.ToArray().Should().Equal(RecordedBytes.Of(0, Length));
        part.ToArray().Should().Equal(RecordedBytes.Of(300, 50));
        storage.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task Believes_the_end_of_a_body_where_no_length_is_told()
    {
        RecordingStorage storage = new(Length) { IgnoresRanges = true, TellsNoLength = true };
        MemoryStream destination = new();

        DownloadRecordingResult result = await storage.Client().DownloadRecordingAsync(RecordingStorage.Content, destination, s_small);

        destination.ToArray().Should().Equal(RecordedBytes.Of(0, Length));
        result.TotalLength.Should().Be(Length);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Brings_nothing_from_an_empty_recording(bool ignoresRanges, bool refusesBlindly)
    {
        RecordingStorage storage = new(0)
        {
            IgnoresRanges = ignoresRanges,
            Twist = (_, response) =>
            {
                if (refusesBlindly)
                {
                    response.Content.Headers.ContentRange = null;
                }
            },
        };
        using TemporaryDirectory directory = new();

        DownloadRecordingResult result = await storage.Client().DownloadRecordingAsync(RecordingStorage.Content, directory.File);

        (result.Length, result.TotalLength).Should().Be((0, 0));
        new FileInfo(directory.File).Length.Should().Be(0);
    }

    [Fact]
    public async Task Understands_a_whole_answer_that_tells_its_range()
    {
        RecordingStorage storage = new(64)
        {
            IgnoresRanges = true,
            Twist = (_, response) => response.Content.Headers.ContentRange = new ContentRangeHeaderValue(0, 63, 64),
        };
        MemoryStream destination = new();

        await storage.Client().DownloadRecordingAsync(RecordingStorage.Content, destination, new() { InitialRangeSize = 10 });

        destination.ToArray().Should().Equal(RecordedBytes.Of(0, 64));
    }

    [Theory]
    [InlineData(0, 100, 200, 1000, "asked were the bytes 0 to 99*")]
    [InlineData(0, 0, 98, 1000, "asked were the bytes 0 to 99*")]
    [InlineData(1, 0, 99, 1000, "asked were the bytes*")]
    [InlineData(2, -1, -1, 1001, "had 1000 bytes before and has 1001 now*")]
    public async Task Refuses_a_part_that_is_not_the_one_asked_for(int number, int first, int last, int total, string complaint)
    {
        RecordingStorage storage = new(Length)
        {
            Twist = (request, response) =>
            {
                if (request == number)
                {
                    ContentRangeHeaderValue told = response.Content.Headers.ContentRange!;
                    response.Content.Headers.ContentLength = null;
                    response.Content.Headers.ContentRange = new(first < 0 ? told.From!.Value : first, last < 0 ? told.To!.Value : last, total);
                }
            },
        };
        using TemporaryDirectory directory = new();

        Func<Task> download = () => storage.Client().DownloadRecordingAsync(RecordingStorage.Content, directory.File, s_small);

        await download.Should().ThrowAsync<RequestFailedException>().WithMessage("*" + complaint);
        directory.Files.Should().BeEmpty();
    }

    [Fact]
    public async Task Refuses_a_part_that_does_not_tell_its_place()
    {
        RecordingStorage storage = new(Length) { Twist = (_, response) => response.Content.Headers.ContentRange = null };

        Func<Task> download = () => storage.Client().DownloadRecordingAsync(RecordingStorage.Content, new MemoryStream(), s_small);

        await download.Should().ThrowAsync<RequestFailedException>().WithMessage("*without a Content-Range*");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Says_how_long_the_recording_is_when_the_range_begins_behind_it(bool ignoresRanges)
    {
        RecordingStorage storage = new(Length) { IgnoresRanges = ignoresRanges };
        DownloadRecordingOptions options = new() { Range = new HttpRange(Length) };

        Func<Task> download = () => storage.Client().DownloadRecordingAsync(RecordingStorage.Content, new MemoryStream(), options);

        await download.Should().ThrowAsync<RequestFailedException>().WithMessage("*from byte 1000 on does not exist*has 1000 bytes*");
    }

    [Fact]
    public async Task Repeats_the_storages_own_words_when_refused()
    {
        RecordingStorage storage = new(Length)
        {
            Instead = (_, _) => new HttpResponseMessage(HttpStatusCode.Forbidden) { Content = new StringContent("""{"status":403,"message":"Not your recording."}""") },
        };

        Func<Task> download = () => storage.Client().DownloadRecordingAsync(RecordingStorage.Content, new MemoryStream(), s_small);

        RequestFailedException refused = (await download.Should().ThrowAsync<RequestFailedException>().WithMessage("*403*Not your recording.*")).Which;
        refused.Status.Should().Be(403);
        refused.ToString().Should().NotContain("secret=query");
    }

    [Fact]
    public async Task Reports_progress_that_only_grows_and_ends_with_the_whole()
    {
        Recorder progress = new();
        using TemporaryDirectory directory = new();
        DownloadRecordingOptions options = new() { InitialRangeSize = 100, MaximumRangeSize = 30, MaximumConcurrency = 4, Progress = progress };
        RecordingStorage storage = new(Length) { Faults = number => number % 3 == 0 ? Fault.BreaksAfter(11) : default };

        await storage.Client().DownloadRecordingAsync(RecordingStorage.Content, directory.File, options);

        progress.Reports.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        progress.Reports[^1].Should().Be(Length);
    }

    [Fact]
    public async Task Stops_in_the_middle_when_canceled_and_leaves_no_file()
    {
        using CancellationTokenSource canceling = new();
        using TemporaryDirectory directory = new();
        RecordingStorage storage = new(Length) { Faults = number => number > 0 ? Fault.SilentAfter(10) : default };
        DownloadRecordingOptions options = new()
        {
            InitialRangeSize = 100,
            MaximumRangeSize = 100,
            MaximumConcurrency = 3,
            Progress = new Recorder { WhenTold = sum => _ = sum >= 100 ? canceling.CancelAsync() : Task.CompletedTask },
        };

        Func<Task> download = () => storage.Client().DownloadRecordingAsync(RecordingStorage.Content, directory.File, options, canceling.Token);

        await download.Should().ThrowAsync<OperationCanceledException>();
        directory.Files.Should().BeEmpty();
    }

    [Fact]
    public async Task Leaves_the_old_file_alone_until_the_new_one_is_complete()
    {
        using TemporaryDirectory directory = new();
        File.WriteAllText(directory.File, "old");
        RecordingStorage broken = new(Length) { Faults = number => Fault.BreaksAfter(number == 0 ? 50 : 0) };

        Func<Task> download = () => broken.Client().DownloadRecordingAsync(RecordingStorage.Content, directory.File);
        await download.Should().ThrowAsync<RequestFailedException>();
        string afterFailure = File.ReadAllText(directory.File);
        string[] left = directory.Files;
        await new RecordingStorage(Length).Client().DownloadRecordingAsync(RecordingStorage.Content, directory.File);

        afterFailure.Should().Be("old");
        left.Should().Equal(directory.File);
        directory.Files.Should().Equal(directory.File);
        File.ReadAllBytes(directory.File).Should().Equal(RecordedBytes.Of(0, Length));
    }

    [Fact]
    public async Task Does_not_take_a_failing_destination_for_a_broken_connection()
    {
        RecordingStorage storage = new(Length);

        Func<Task> download = () => storage.Client().DownloadRecordingAsync(RecordingStorage.Content, new FullDisk(), new() { InitialRangeSize = 5000 });

        await download.Should().ThrowAsync<IOException>().WithMessage("No space left.");
        storage.Requests.Should().HaveCount(1);
    }

    [Fact]
    public async Task Ends_with_a_time_out_when_its_deadline_passes()
    {
        RecordingStorage storage = new(Length) { Faults = _ => Fault.SilentAfter(10) };
        DownloadRecordingOptions options = new() { Deadline = TimeSpan.FromMilliseconds(20) };

        Func<Task> download = () => storage.Client().DownloadRecordingAsync(RecordingStorage.Content, new MemoryStream(), options);

        await download.Should().ThrowAsync<TimeoutException>().WithMessage("CallAutomationClient.DownloadRecording did not end within 0.02 s*");
    }

    [Fact]
    public void Needs_a_stream_that_can_be_written()
    {
        Action download = () => new RecordingStorage(1).Client().DownloadRecording(RecordingStorage.Content, new MemoryStream([], writable: false));

        download.Should().Throw<ArgumentException>().WithParameterName("destination");
    }

    private sealed class Recorder : IProgress<long>
    {
        public List<long> Reports { get; } = [];

        public Action<long> WhenTold { get; init; } = static _ => { };

        public void Report(long value)
        {
            Reports.Add(value);
            WhenTold(value);
        }
    }

    private sealed class FullDisk : MemoryStream
    {
        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw new IOException("No space left.");

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left.");
    }
}
