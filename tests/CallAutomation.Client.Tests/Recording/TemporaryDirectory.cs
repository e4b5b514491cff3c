namespace CallAutomation.Client.Tests.Recording;

/// <summary>A directory of one test.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("recordings-");

    public string File => Path.Combine(_directory.FullName, "call.mp4");

    public string[] Files => [.. _directory.EnumerateFiles().Select(file => file.FullName)];

    public void Dispose() => _directory.Delete(recursive: true);
}
