namespace CallAutomation.Client.Tests.Recording;

/// <summary>What a download keeps in memory. The whole process is weighed, so nothing else may run meanwhile.</summary>
[CollectionDefinition(nameof(DownloadMemoryTests), DisableParallelization = true)]
[Collection(nameof(DownloadMemoryTests))]
public class DownloadMemoryTests
{
    [Fact]
    public async Task Holds_a_few_pieces_and_not_the_recording_for_a_forward_only_stream()
    {
        const long sixtyFourMegabytes = 64L * 1024 * 1024;
        DownloadRecordingOptions options = new() { InitialRangeSize = 1 << 20, MaximumRangeSize = 1 << 20, MaximumConcurrency = 4 };
        RecordingStorage storage = new(sixtyFourMegabytes);
        ForwardOnly destination = new() { Storage = storage, PieceSize = 1 << 20 };

        await storage.Client().DownloadRecordingAsync(RecordingStorage.Content, destination, options);

        destination.Written.Should().Be(sixtyFourMegabytes);
        destination.IsRight.Should().BeTrue();
        destination.MostAhead.Should().BeLessThanOrEqualTo(4);
        destination.MostHeld.Should().BeLessThan(32L * 1024 * 1024, "four pieces of one megabyte are held, beside what a test run needs itself");
    }
}
