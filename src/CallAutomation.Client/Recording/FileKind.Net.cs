using System.Formats.Tar;

namespace CallAutomation.Client.Recording;

/// <summary>What stands at a path.</summary>
internal static class FileKind
{
    /// <summary>The file that a link leads to, over all others between, whether or not it is there; the path itself where it is no link.</summary>
    public static string BehindLinks(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : path;

    public static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    /// <summary>Whether what is there is a file with content of its own: no device, no pipe, no socket.</summary>
    public static bool IsRegular(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return !path.StartsWith(@"\\.\", StringComparison.Ordinal);
        }

        if (new FileInfo(path).Length > 0)
        {
            // Nothing but a regular file has a length.
            return true;
        }

        // The writer of archives is the one part of the framework that tells the kinds of files apart; opening a pipe to see would wait for its other end.
        using MemoryStream archive = new();
        try
        {
            using TarWriter writer = new(archive, TarEntryFormat.Pax, leaveOpen: true);
            writer.WriteEntry(path, "file");
        }
        catch (UnauthorizedAccessException)
        {
            // Only a regular file is opened for it, and need not be readable to be replaced.
            return true;
        }
        catch (IOException)
        {
            // A socket, which no archive can hold.
            return false;
        }

        archive.Position = 0;
        using TarReader reader = new(archive);
        return reader.GetNextEntry()?.EntryType == TarEntryType.RegularFile;
    }
}
