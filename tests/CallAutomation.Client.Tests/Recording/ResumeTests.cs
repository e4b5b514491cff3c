using System.Net;
using Azure;

namespace CallAutomation.Client.Tests.Recording;

public class ResumeTests
{
    private const int Length = 1000;

    [Theory]
    [InlineData(FaultKind.Break)]
    [InlineData(FaultKind.End)]
    public async Task Carries_on_with_the_very_next_byte(FaultKind kind)
    {
        RecordingStorage storage = Breaking(kind, at: 37, times: 3);
        RecordingStorage synchronous = Breaking(kind, at: 37, times: 3);

        using Stream content = await storage.Client().OpenRecordingAsync(RecordingStorage.Content);
        using Stream second = synchronous.Client().OpenRecording(RecordingStorage.Content);
        byte[] read = await ReadAllAsync(content);
        byte[] readSynchronously = ReadAll(second);

        read.Should().Equal(RecordedBytes.Of(0, Length));
        readSynchronously.Should().Equal(read);
        storage.Requests.Select(request => request.Range).Should().Equal(null, "bytes=37-", "bytes=74-", "bytes=111-");
        synchronous.Requests.Select(request => request.Range).Should().Equal(null, "bytes=37-", "bytes=74-", "bytes=111-");
    }

    [Fact]
    public async Task Carries_on_within_each_piece_of_a_download()
    {
        RecordingStorage storage = new(Length) { Faults = number => number % 2 == 0 ? Fault.BreaksAfter(7) : default };
        DownloadRecordingOptions options = new() { InitialRangeSize = 100, MaximumRangeSize = 100, MaximumConcurrency = 3 };
        MemoryStream destination = new();
        using TemporaryDirectory directory = new();

        await storage.Client().DownloadRecordingAsync(RecordingStorage.Content, destination, options);
        await storage.Client().DownloadRecordingAsync(RecordingStorage.Content, directory.File, options);

        destination.ToArray().Should().Equal(RecordedBytes.Of(0, Length));
        File.ReadAllBytes(directory.File).Should().Equal(RecordedBytes.Of(0, Length));
        storage.Requests.Select(request => request.Range).Should().Contain("bytes=7-99");
    }

    [Fact]
    public async Task Skips_what_it_has_where_the_server_ignores_ranges()
    {
        RecordingStorage storage = new(Length) { IgnoresRanges = true, Faults = number => number == 0 ? Fault.BreaksAfter(400) : default };
        MemoryStream destination = new();

        await storage.Client().DownloadRecordingAsync(RecordingStorage.Content, destination);

        destination.ToArray().Should().Equal(RecordedBytes.Of(0, Length));
        storage.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task Gives_up_after_as_many_tries_without_a_byte_as_the_client_retries()
    {
        RecordingStorage storage = new(Length) { Faults = number => Fault.BreaksAfter(number == 0 ? 50 : 0) };
        MemoryStream destination = new();

        Func<Task> download = () => storage.Client().DownloadRecordingAsync(RecordingStorage.Content, destination);

        await download.Should().ThrowAsync<RequestFailedException>().WithMessage("*broke off at byte 50 of 1000*The connection was reset.*");
        storage.Requests.Should().HaveCount(4, "the first try and three more");
        destination.ToArray().Should().Equal(RecordedBytes.Of(0, 50));
    }

    [Fact]
    public async Task Does_not_resume_when_retries_are_off()
    {
        RecordingStorage storage = Breaking(FaultKind.Break, at: 10, times: 1);
        CallAutomationClient client = storage.Client(options => options.Retry.MaxRetries = 0);

        Func<Task> download = () => client.DownloadRecordingAsync(RecordingStorage.Content, new MemoryStream());

        await download.Should().ThrowAsync<RequestFailedException>();
        storage.Requests.Should().HaveCount(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Replaces_a_connection_that_fell_silent(bool synchronously)
    {
        RecordingStorage storage = Breaking(FaultKind.Silence, at: 10, times: 1);
        OpenRecordingOptions options = new() { StallTimeout = TimeSpan.FromMilliseconds(50) };

        using Stream content = await storage.Client().OpenRecordingAsync(RecordingStorage.Content, options);
        byte[] read = synchronously ? ReadAll(content) : await ReadAllAsync(content);

        read.Should().Equal(RecordedBytes.Of(0, Length));
    }

    [Fact]
    public async Task Sees_that_the_recording_was_replaced_in_the_meantime()
    {
        RecordingStorage storage = new(Length)
        {
            Faults = number => number == 0 ? Fault.BreaksAfter(10) : default,
            Twist = (number, response) =>
            {
                if (number == 1)
                {
                    response.Content.Headers.ContentRange = new(10, 999, 1200);
                }
            },
        };

        Func<Task> download = () => storage.Client().DownloadRecordingAsync(RecordingStorage.Content, new MemoryStream(), new() { InitialRangeSize = 5000 });

        await download.Should().ThrowAsync<RequestFailedException>().WithMessage("*had 1000 bytes before and has 1200 now*");
    }

    [Fact]
    public async Task Lets_the_reader_cancel_a_read()
    {
        RecordingStorage storage = new(Length) { Faults = _ => Fault.SilentAfter(10) };
        using CancellationTokenSource canceling = new();
        using Stream content = await storage.Client().OpenRecordingAsync(RecordingStorage.Content);
        byte[] buffer = new byte[100];
        int first = await content.ReadAsync(buffer, CancellationToken.None);

        Task<int> second = content.ReadAsync(buffer, 0, buffer.Length, canceling.Token);
        await canceling.CancelAsync();

        first.Should().Be(10);
        await second.Invoking(reading => reading).Should().ThrowAsync<OperationCanceledException>();
        storage.Requests.Should().HaveCount(1);
    }

    [Fact]
    public async Task Retries_an_answer_that_asks_for_it()
    {
        RecordingStorage storage = new(Length) { Instead = (number, _) => number == 0 ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) : null };
        MemoryStream destination = new();

        await storage.Client().DownloadRecordingAsync(RecordingStorage.Content, destination);

        destination.Length.Should().Be(Length);
    }

    [Fact]
    public async Task Opens_a_part_forward_only()
    {
        RecordingStorage storage = new(Length);

        Response<Stream> opened = await storage.Client().OpenRecordingAsync(RecordingStorage.Content, new() { Range = new HttpRange(100, 50) });
        using Stream content = opened.Value;
        byte[] read = await ReadAllAsync(content);

        read.Should().Equal(RecordedBytes.Of(100, 50));
        opened.GetRawResponse().Headers.ContentType.Should().Be("video/mp4");
        (content.CanRead, content.CanSeek, content.CanWrite).Should().Be((true, false, false));
        content.Invoking(stream => stream.Position).Should().Throw<NotSupportedException>();
    }

    private static RecordingStorage Breaking(FaultKind kind, long at, int times) =>
        new(Length) { Faults = number => number < times ? new Fault(kind, at) : default };

    private static async Task<byte[]> ReadAllAsync(Stream content)
    {
        MemoryStream all = new();
        await content.CopyToAsync(all);
        return all.ToArray();
    }

    private static byte[] ReadAll(Stream content)
    {
        MemoryStream all = new();
        content.CopyTo(all);
        return all.ToArray();
    }
}
