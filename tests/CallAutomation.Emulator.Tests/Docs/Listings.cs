namespace CallAutomation.Emulator.Tests.Docs;

/// <summary>Reads the code that a page shows, and the code that is compiled and run in its place.</summary>
internal static class Listings
{
    public static async Task<(string[] Shown, string[] Compiled)> ReadAsync(string pageName, string codeName)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Docs");
        string[] page = await File.ReadAllLinesAsync(Path.Combine(folder, pageName));
        string[] code = await File.ReadAllLinesAsync(Path.Combine(folder, codeName));
        return ([.. Between(page, "```csharp", "```")], [.. Between(code, "// Listing begins", "// Listing ends").Select(line => line.Length > 8 ? line[8..] : "")]);
    }

    private static IEnumerable<string> Between(IEnumerable<string> lines, string first, string last)
    {
        bool inside = false;
        foreach (string line in lines)
        {
            if (line.Trim() == first)
            {
                inside = true;
            }
            else if (line.Trim() == last)
            {
                inside = false;
            }
            else if (inside)
            {
                yield return line;
            }
        }
    }
}
