namespace CallAutomation.Client.Recording;

/// <summary>A file under another name until it is whole. Whoever finds the final name finds a complete recording, the old one or the new.</summary>
internal sealed class UnfinishedFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporaryPath;
    private bool _isCreated;

    private UnfinishedFile(string path)
    {
        _path = path;

        // Beside the final one, because only within a volume is moving a file a matter of its name.
        _temporaryPath = $"{path}.{Guid.NewGuid():N}.partial";
    }

    public static UnfinishedFile For(string path) => new(Path.GetFullPath(path));

    public FileStream Create(bool useAsync)
    {
        FileStream created = new(_temporaryPath, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite, bufferSize: 1, useAsync);
        _isCreated = true;
        return created;
    }

    /// <summary>A second handle, so that two pieces can be written at two places at the same time.</summary>
    public FileStream OpenAgain() => new(_temporaryPath, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 1, useAsync: true);

    /// <summary>Gives the file its name; a file of that name is replaced.</summary>
    public void Complete()
    {
        if (File.Exists(_path))
        {
            File.Replace(_temporaryPath, _path, destinationBackupFileName: null);
        }
        else
        {
            File.Move(_temporaryPath, _path);
        }

        _isCreated = false;
    }

    public void Dispose()
    {
        if (!_isCreated)
        {
            return;
        }

        try
        {
            File.Delete(_temporaryPath);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What made the download fail matters more than what it leaves behind.
        }
    }
}
