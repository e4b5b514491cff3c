namespace CallAutomation.Wholesome;

/// <summary>The folder of the solution, for the files that stand beside the code.</summary>
internal static class SolutionFolder
{
    public static string Path { get; } = Up(new DirectoryInfo(AppContext.BaseDirectory)).FullName;

    private static DirectoryInfo Up(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "CallAutomation.Client.sln")))
        {
            folder = folder.Parent;
        }

        return folder ?? throw new InvalidOperationException("The tests do not run below the folder of the solution.");
    }
}
