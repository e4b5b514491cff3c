using System.Diagnostics;
using System.Net.Sockets;
using CallAutomation.Client.Recording;

namespace CallAutomation.Client.Tests.Recording;

/// <summary>What files can be besides files, on systems that have it.</summary>
public class UnixDestinationFileTests
{
    private const UnixFileMode OwnersOwn = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [Theory]
    [InlineData(OwnersOwn, true)]
    [InlineData(OwnersOwn, false)]
    [InlineData(UnixFileMode.UserRead, true)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead, false)]
    public async Task Keeps_its_mode_and_is_no_wider_meanwhile(UnixFileMode mode, bool isAsync)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using TemporaryDirectory directory = new();
        File.WriteAllText(directory.File, "old");
        File.SetUnixFileMode(directory.File, mode);
        List<UnixFileMode> meanwhile = [];
        DownloadRecordingOptions options = new() { Progress = new Looking(() => meanwhile.Add(ModeOf(directory.File + ".partial"))) };

        _ = isAsync
            ? await new RecordingStorage(1000).Client().DownloadRecordingAsync(RecordingStorage.Content, directory.File, options)
            : new RecordingStorage(1000).Client().DownloadRecording(RecordingStorage.Content, directory.File, options);

        File.GetUnixFileMode(directory.File).Should().Be(mode);
        meanwhile.Should().NotBeEmpty().And.OnlyContain(now => (now & ~(mode | OwnersOwn)) == 0);
        new FileInfo(directory.File).Length.Should().Be(1000);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Is_written_behind_a_link_which_stays_one(bool isThere, bool isAsync)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using TemporaryDirectory directory = new();
        string target = directory.File + ".target";
        string link = directory.File + ".link";
        if (isThere)
        {
            File.WriteAllText(target, "old");
        }

        File.CreateSymbolicLink(link, target);
        File.CreateSymbolicLink(directory.File, link);

        await DestinationFileTests.Download(new RecordingStorage(1000), directory.File, isAsync);

        new FileInfo(directory.File).LinkTarget.Should().Be(link);
        new FileInfo(link).LinkTarget.Should().Be(target);
        File.ReadAllBytes(target).Should().Equal(RecordedBytes.Of(0, 1000));
        directory.Files.Should().BeEquivalentTo(directory.File, link, target);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Is_refused_where_it_is_a_pipe(bool isAsync)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using TemporaryDirectory directory = new();
        using (Process process = Process.Start("mkfifo", [directory.File]))
        {
            await process.WaitForExitAsync();
        }

        await IsRefused(directory, isAsync);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Is_refused_where_it_is_a_socket(bool isAsync)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using TemporaryDirectory directory = new();
        using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(directory.File));

        await IsRefused(directory, isAsync);
    }

    [Fact]
    public void Is_no_regular_file_where_it_is_a_device()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // Only asked, never written to: whoever runs this as root would lose the device if it failed.
        FileKind.IsRegular("/dev/null").Should().BeFalse();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Is_replaced_where_it_is_an_empty_file(bool isAsync)
    {
        using TemporaryDirectory directory = new();
        File.WriteAllBytes(directory.File, []);

        await DestinationFileTests.Download(new RecordingStorage(1000), directory.File, isAsync);

        File.ReadAllBytes(directory.File).Should().Equal(RecordedBytes.Of(0, 1000));
    }

    [Fact]
    public async Task Is_not_led_elsewhere_by_a_link_at_the_name_of_the_unfinished_file()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using TemporaryDirectory directory = new();
        string elsewhere = directory.File + ".elsewhere";
        File.WriteAllText(elsewhere, "precious");
        File.CreateSymbolicLink(directory.File + ".partial", elsewhere);
        File.CreateSymbolicLink(directory.File + ".partial.journal", elsewhere);

        await DestinationFileTests.Download(new RecordingStorage(1000), directory.File, isAsync: true);

        File.ReadAllText(elsewhere).Should().Be("precious");
        directory.Files.Should().BeEquivalentTo(directory.File, elsewhere);
    }

    private static async Task IsRefused(TemporaryDirectory directory, bool isAsync)
    {
        RecordingStorage storage = new(1000);
        Func<Task> download = () => DestinationFileTests.Download(storage, directory.File, isAsync);

        await download.Should().ThrowAsync<IOException>().WithMessage("*is not certainly a regular file*");

        storage.Requests.Should().BeEmpty();
        directory.Files.Should().Equal(directory.File);
        FileKind.IsRegular(directory.File).Should().BeFalse("it is still what it was");
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);

    private sealed class Looking(Action look) : IProgress<long>
    {
        public void Report(long value) => look();
    }
}
