using System.Net;
using System.Net.Http.Headers;
using Azure;

namespace CallAutomation.Client.Tests.Recording;

/// <summary>A recording that becomes another one while it is read.</summary>
public class ReplacedRecordingTests
{
    private const int Length = 1000;

    private static readonly DownloadRecordingOptions s_small = new() { InitialRangeSize = 100, MaximumRangeSize = 100, MaximumConcurrency = 3 };

    [Fact]
    public async Task Is_seen_by_its_etag_and_leaves_nothing_behind()
    {
        using TemporaryDirectory directory = new();
        RecordingStorage storage = new(Length) { Twist = (number, response) => response.Headers.ETag = new EntityTagHeaderValue(number < 4 ? "\"a\"" : "\"b\"") };

        Func<Task> download = () => storage.Client().DownloadRecordingAsync(RecordingStorage.Content, directory.File, s_small);
        Func<Task> stream = () => storage.Client().DownloadRecordingAsync(RecordingStorage.Content, new MemoryStream(), s_small);

        await download.Should().ThrowAsync<RequestFailedException>().WithMessage("*it has another ETag now. The recording was replaced meanwhile; download it again.");
        directory.Files.Should().BeEmpty();
        storage.Requests.Clear();
        await stream.Should().ThrowAsync<RequestFailedException>().WithMessage("*it has another ETag now*");
    }

    [Fact]
    public async Task Is_seen_by_its_date_where_there_is_no_etag()
    {
        RecordingStorage storage = new(Length)
        {
            Twist = (number, response) => response.Content.Headers.LastModified = new DateTimeOffset(2026, 10, 1, 12, 0, number < 4 ? 0 : 1, TimeSpan.Zero),
        };

        Func<Task> download = () => storage.Client().DownloadRecordingAsync(RecordingStorage.Content, new MemoryStream(), s_small);

        await download.Should().ThrowAsync<RequestFailedException>().WithMessage("*another date of change*");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Is_seen_where_a_broken_connection_is_carried_on(bool isAsync)
    {
        RecordingStorage storage = new(Length)
        {
            Faults = number => number == 0 ? Fault.BreaksAfter(10) : default,
            Twist = (number, response) => response.Headers.ETag = new EntityTagHeaderValue(number == 0 ? "\"a\"" : "\"b\""),
        };
        DownloadRecordingOptions options = new() { InitialRangeSize = 5000 };

        Func<Task> download = async () => _ = isAsync
            ? await storage.Client().DownloadRecordingAsync(RecordingStorage.Content, new MemoryStream(), options)
            : storage.Client().DownloadRecording(RecordingStorage.Content, new MemoryStream(), options);

        await download.Should().ThrowAsync<RequestFailedException>().WithMessage("*another ETag*");
    }

    [Fact]
    public async Task Is_not_asked_for_in_the_first_place()
    {
        RecordingStorage storage = new(Length)
        {
            Twist = (_, response) => response.Headers.ETag = new EntityTagHeaderValue("\"a\""),
            Instead = (number, _) => number < 4 ? null : new HttpResponseMessage(HttpStatusCode.PreconditionFailed) { Content = new ByteArrayContent([]) },
        };

        Func<Task> download = () => storage.Client().DownloadRecordingAsync(RecordingStorage.Content, new MemoryStream(), s_small);

        (await download.Should().ThrowAsync<RequestFailedException>().WithMessage("*another ETag*download it again*")).Which.Status.Should().Be(412);
        storage.Requests[0].Headers.Should().NotContainKey("If-Match");
        storage.Requests.Skip(1).Should().OnlyContain(request => request.Headers["If-Match"] == "\"a\"");
    }

    [Fact]
    public async Task Is_not_seen_in_an_etag_that_holds_for_none_of_its_bytes_but_does_not_change()
    {
        RecordingStorage storage = new(Length) { Twist = (_, response) => response.Headers.ETag = new EntityTagHeaderValue("\"a\"", isWeak: true) };
        MemoryStream destination = new();

        await storage.Client().DownloadRecordingAsync(RecordingStorage.Content, destination, s_small);

        destination.ToArray().Should().Equal(RecordedBytes.Of(0, Length));
        storage.Requests.Should().OnlyContain(request => !request.Headers.ContainsKey("If-Match"), "a weak ETag matches nothing");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Is_not_read_to_its_end_to_say_so(bool isAsync)
    {
        // An answer that goes on for ever, and contradicts what was asked.
        RecordingStorage storage = new(long.MaxValue / 2) { Twist = (_, response) => response.Content.Headers.ContentRange = new(5, 9, 10) };

        DownloadRecordingOptions options = new() { InitialRangeSize = long.MaxValue / 4, Range = new HttpRange(0, long.MaxValue / 4) };

        Func<Task> download = async () => _ = isAsync
            ? await storage.Client().DownloadRecordingAsync(RecordingStorage.Content, new MemoryStream(), options)
            : storage.Client().DownloadRecording(RecordingStorage.Content, new MemoryStream(), options);

        await download.Should().ThrowAsync<RequestFailedException>().WithMessage("*asked were the bytes*");
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MaxValue - 1)]
    [InlineData(1L << 60)]
    public async Task Can_be_longer_than_anything_and_brings_out_documented_exceptions_only(long total)
    {
        using TemporaryDirectory directory = new();
        RecordingStorage storage = new(total)
        {
            Instead = (number, _) => number < 8 ? null : new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new ByteArrayContent([]) },
        };

        Func<Task> toFile = () => storage.Client().DownloadRecordingAsync(RecordingStorage.Content, directory.File, s_small);
        Func<Task> toStream = () => storage.Client().DownloadRecordingAsync(RecordingStorage.Content, new MemoryStream(), s_small);

        await toFile.Should().ThrowAsync<IOException>().WithMessage("There is no room for*");
        storage.Requests.Should().ContainSingle("room is looked for before anything is written");
        directory.Files.Should().BeEmpty();
        (await toStream.Should().ThrowAsync<RequestFailedException>()).Which.Status.Should().Be(404);
    }
}
