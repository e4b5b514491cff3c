namespace CallAutomation.Client.Recording;

/// <summary>Who may read and write a file. On Windows replacing a file keeps that by itself.</summary>
internal static class FilePermissions
{
    /// <summary>A new file that nobody can read who could not read the one it is to replace.</summary>
    public static FileStream CreateLike(string existing, string path, int bufferSize, bool useAsync)
    {
        FileStreamOptions options = new()
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite,
            BufferSize = bufferSize,
            Options = useAsync ? FileOptions.Asynchronous : FileOptions.None,
        };
        if (!OperatingSystem.IsWindows() && File.Exists(existing))
        {
            // We ourselves must get in a second time.
            options.UnixCreateMode = File.GetUnixFileMode(existing) | UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    public static void Copy(string existing, string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(existing));
        }
    }
}
