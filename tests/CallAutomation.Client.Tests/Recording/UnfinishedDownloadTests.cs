using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using CallAutomation.Client.Recording;

namespace CallAutomation.Client.Tests.Recording;

/// <summary>What a download finds that was killed before it was done.</summary>
public class UnfinishedDownloadTests
{
    private const int Length = 1000;
    private const int Size = 100;

    private static readonly DownloadRecordingOptions s_small = new() { InitialRangeSize = Size, MaximumRangeSize = Size, MaximumConcurrency = 3 };

    [Theory, InlineData(true), InlineData(false)]
    public async Task Is_carried_on_where_it_is_the_same_recording(bool isAsync)
    {
        using TemporaryDirectory directory = new();
        Leave(directory, "\"a\"", Length, 0, 1, 2, 4);
        RecordingStorage storage = Storage("\"a\"");

        DownloadRecordingResult result = await DownloadAsync(storage, directory, isAsync);

        File.ReadAllBytes(directory.File).Should().Equal(RecordedBytes.Of(0, Length));
        directory.Files.Should().Equal(directory.File);
        (result.Length, result.TotalLength).Should().Be((Length, Length));
        IEnumerable<string?> ranges = storage.Requests.Select(request => request.Range);
        if (isAsync)
        {
            ranges.Should().BeEquivalentTo("bytes=300-399", "bytes=500-599", "bytes=600-699", "bytes=700-799", "bytes=800-899", "bytes=900-999");
        }
        else
        {
            ranges.Should().Equal("bytes=300-");
        }
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Is_proven_by_one_piece_more_where_it_was_complete(bool isAsync)
    {
        using TemporaryDirectory directory = new();
        Leave(directory, "\"a\"", Length, [.. Enumerable.Range(0, 10)]);
        RecordingStorage storage = Storage("\"a\"");

        await DownloadAsync(storage, directory, isAsync);

        File.ReadAllBytes(directory.File).Should().Equal(RecordedBytes.Of(0, Length));
        storage.Requests.Should().ContainSingle().Which.Range.Should().StartWith("bytes=900-");
        directory.Files.Should().Equal(directory.File);
    }

    [Theory]
    [InlineData("\"b\"", Length, true)]
    [InlineData("\"b\"", Length, false)]
    [InlineData("\"a\"", 1200, true)]
    [InlineData("\"a\"", 1200, false)]
    [InlineData("\"a\"", 200, true)]
    [InlineData("\"a\"", 200, false)]
    [InlineData(null, Length, true)]
    [InlineData(null, Length, false)]
    public async Task Is_replaced_where_it_may_be_another(string? etag, int length, bool isAsync)
    {
        using TemporaryDirectory directory = new();
        Leave(directory, "\"a\"", Length, 0, 1, 2);
        RecordingStorage storage = Storage(etag, length);

        await DownloadAsync(storage, directory, isAsync);

        File.ReadAllBytes(directory.File).Should().Equal(RecordedBytes.Of(0, length));
        directory.Files.Should().Equal(directory.File);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Is_replaced_where_the_server_sends_everything_anyway(bool isAsync)
    {
        using TemporaryDirectory directory = new();
        Leave(directory, "\"a\"", Length, 0, 1, 2);
        RecordingStorage storage = new(Length) { IgnoresRanges = true, Twist = (_, response) => response.Headers.ETag = new EntityTagHeaderValue("\"a\"") };

        await DownloadAsync(storage, directory, isAsync);

        File.ReadAllBytes(directory.File).Should().Equal(RecordedBytes.Of(0, Length));
        storage.Requests.Should().ContainSingle();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Is_fetched_again_where_its_bytes_are_not_those_written_down(bool isAsync)
    {
        using TemporaryDirectory directory = new();
        Leave(directory, "\"a\"", Length, 0, 1, 2, 3);
        byte[] partial = File.ReadAllBytes(directory.File + ".partial");
        partial[150] ^= 1;
        File.WriteAllBytes(directory.File + ".partial", partial);
        RecordingStorage storage = Storage("\"a\"");

        await DownloadAsync(storage, directory, isAsync);

        File.ReadAllBytes(directory.File).Should().Equal(RecordedBytes.Of(0, Length));
        storage.Requests.Select(request => request.Range).Should().Contain("bytes=100-199").And.NotContain("bytes=0-99");
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a journal")]
    [InlineData("call-automation-download 1\nsomething else\n\"a\"\n1000\n0 99 hash\n")]
    public async Task Is_replaced_where_nothing_tells_what_it_is(string journal)
    {
        using TemporaryDirectory directory = new();
        File.WriteAllBytes(directory.File + ".partial", new byte[5000]);
        File.WriteAllText(directory.File + ".partial.journal", journal);

        await DownloadAsync(Storage("\"a\""), directory, isAsync: true);

        File.ReadAllBytes(directory.File).Should().Equal(RecordedBytes.Of(0, Length));
        directory.Files.Should().Equal(directory.File);
    }

    [Fact]
    public async Task Writes_down_what_another_process_can_carry_on()
    {
        using TemporaryDirectory directory = new();
        using CancellationTokenSource ending = new();
        RecordingStorage storage = new(Length)
        {
            Twist = (_, response) => response.Headers.ETag = new EntityTagHeaderValue("\"a\""),
            Faults = number => number >= 5 ? Fault.SilentAfter(0) : default,
        };
        Reports progress = new(until: 500);

        Task download = storage.Client().DownloadRecordingAsync(
            RecordingStorage.Content, directory.File, new DownloadRecordingOptions { InitialRangeSize = Size, MaximumRangeSize = Size, MaximumConcurrency = 1, Progress = progress }, ending.Token);
        await progress.Reached.WaitAsync(TimeSpan.FromSeconds(30));
        Func<Task> second = () => storage.Client().DownloadRecordingAsync(RecordingStorage.Content, directory.File);
        await second.Should().ThrowAsync<IOException>("two downloads into one file would mix");
        byte[] partial = File.ReadAllBytes(directory.File + ".partial");
        await ending.CancelAsync();
        await download.Invoking(ended => ended).Should().ThrowAsync<OperationCanceledException>();

        partial.Take(500).Should().Equal(RecordedBytes.Of(0, 500));
        directory.Files.Should().BeEmpty("a cancellation is no end of the process");
    }

    [Fact]
    public void Does_not_hold_the_address()
    {
        using TemporaryDirectory directory = new();
        Leave(directory, "\"a\"", Length, 0);

        string journal = File.ReadAllText(directory.File + ".partial.journal");

        journal.Should().NotContain("asm.skype").And.NotContain("secret").And.Contain("\"a\"");
    }

    private static RecordingStorage Storage(string? etag, int length = Length) =>
        new(length) { Twist = (_, response) => response.Headers.ETag = etag is null ? null : new EntityTagHeaderValue(etag) };

    private static async Task<DownloadRecordingResult> DownloadAsync(RecordingStorage storage, TemporaryDirectory directory, bool isAsync) => isAsync
        ? await storage.Client().DownloadRecordingAsync(RecordingStorage.Content, directory.File, s_small)
        : storage.Client().DownloadRecording(RecordingStorage.Content, directory.File, s_small);

    /// <summary>A file and its journal as they are when the process ends with these pieces written.</summary>
    private static void Leave(TemporaryDirectory directory, string etag, int length, params int[] pieces)
    {
        string request = $"{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(RecordingStorage.Content.GetLeftPart(UriPartial.Path))))} 0-";
        byte[] partial = new byte[length];
        using DownloadJournal journal = DownloadJournal.Open(directory.File + ".partial.journal", request);
        journal.Begin(request, etag, length);
        foreach (int piece in pieces)
        {
            byte[] bytes = RecordedBytes.Of(piece * Size, Size);
            bytes.CopyTo(partial, piece * Size);
            journal.Note(new PieceRange(piece * Size, (piece * Size) + Size - 1), SHA256.HashData(bytes));
        }

        File.WriteAllBytes(directory.File + ".partial", partial);
    }

    private sealed class Reports(long until) : IProgress<long>
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reached => _reached.Task;

        public void Report(long value)
        {
            if (value >= until)
            {
                _reached.TrySetResult();
            }
        }
    }
}
