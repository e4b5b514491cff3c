namespace CallAutomation.Client.Recording;

/// <summary>Who may read and write a file. On Windows replacing a file keeps that by itself; elsewhere older frameworks do not know of it.</summary>
internal static class FilePermissions
{
    public static FileStream CreateLike(string existing, string path, int bufferSize, bool useAsync) =>
        new(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite, bufferSize, useAsync);

    public static void Copy(string existing, string path)
    {
    }
}
