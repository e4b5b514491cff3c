namespace CallAutomation.Client.Recording;

/// <summary>The file a download is to become: checked before anything is sent, and nothing but a regular file is ever replaced.</summary>
internal static class DestinationFile
{
    /// <summary>The file itself, behind whatever links lead to it.</summary>
    /// <exception cref="IOException">There is something that is no file to be replaced.</exception>
    public static string Checked(string path)
    {
        path = FileKind.BehindLinks(Path.GetFullPath(path));
        if (Directory.Exists(path) || path[path.Length - 1] == Path.DirectorySeparatorChar || path[path.Length - 1] == Path.AltDirectorySeparatorChar)
        {
            throw new IOException($"'{path}' is a directory. Name the file that is to be in it.");
        }

        if (File.Exists(path) && !FileKind.IsRegular(path))
        {
            throw new IOException($"'{path}' is not certainly a regular file, and a download would replace it. Open it and download into the stream, or name another file.");
        }

        return path;
    }

    /// <summary>Says now, and not after hours, that there is no room, where the system can tell.</summary>
    /// <exception cref="IOException">There is not enough room.</exception>
    public static void CheckSpace(string path, long needed)
    {
        if (FreeSpace(path) is { } free && free < needed)
        {
            throw new IOException(FormattableString.Invariant($"There is no room for '{path}': it takes {needed} bytes more, and {free} are free."));
        }
    }

    private static long? FreeSpace(string path)
    {
        try
        {
            DriveInfo drive = new(Path.GetDirectoryName(path)!);
            return drive.TotalSize > 0 ? drive.AvailableFreeSpace : null;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
