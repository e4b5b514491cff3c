namespace CallAutomation.Client.Recording;

/// <summary>What stands at a path, as far as an older framework can tell.</summary>
internal static class FileKind
{
    private static readonly bool s_isWindows = Path.DirectorySeparatorChar == '\\';

    /// <exception cref="IOException">There is a link, and this framework does not say where it leads.</exception>
    public static string BehindLinks(string path) => !IsLink(path)
        ? path
        : throw new IOException($"'{path}' is a link, which this version of .NET cannot follow. Name the file it leads to.");

    /// <summary>On Windows a reparse point may as well be a file that is stored in some other way, and is left to the system.</summary>
    public static bool IsLink(string path) => !s_isWindows && Exists(path) && (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0;

    /// <summary>Whether what is there is certainly a file with content of its own. A device or a pipe has no length.</summary>
    public static bool IsRegular(string path) => s_isWindows ? !path.StartsWith(@"\\.\", StringComparison.Ordinal) : new FileInfo(path).Length > 0;

    private static bool Exists(string path)
    {
        try
        {
            _ = File.GetAttributes(path);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
