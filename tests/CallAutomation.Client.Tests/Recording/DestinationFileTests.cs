namespace CallAutomation.Client.Tests.Recording;

public class DestinationFileTests
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Is_not_a_directory_which_is_said_before_anything_is_sent(bool isAsync)
    {
        using TemporaryDirectory directory = new();
        RecordingStorage storage = new(1000);
        string path = Path.GetDirectoryName(directory.File)!;

        foreach (string destination in new[] { path, path + Path.DirectorySeparatorChar, directory.File + Path.DirectorySeparatorChar })
        {
            Func<Task> download = () => Download(storage, destination, isAsync);

            await download.Should().ThrowAsync<IOException>().WithMessage("*is a directory*");
        }

        storage.Requests.Should().BeEmpty();
        directory.Files.Should().BeEmpty();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Is_in_a_directory_that_is_there_which_is_said_before_anything_is_sent(bool isAsync)
    {
        using TemporaryDirectory directory = new();
        RecordingStorage storage = new(1000);

        Func<Task> download = () => Download(storage, Path.Combine(directory.File, "missing", "call.mp4"), isAsync);

        await download.Should().ThrowAsync<IOException>();
        storage.Requests.Should().BeEmpty();
    }

    internal static async Task Download(RecordingStorage storage, string path, bool isAsync) => _ = isAsync
        ? await storage.Client().DownloadRecordingAsync(RecordingStorage.Content, path)
        : storage.Client().DownloadRecording(RecordingStorage.Content, path);
}
