using System.Reflection;

namespace CallAutomation.Wholesome;

/// <summary>Held for each assembly that is shipped: what users can name is written beside the project, so that a change of it is a line in a review.</summary>
public abstract class PublicSurfaceTests(Assembly assembly)
{
    /// <summary>Set to 1, this makes the test write the file instead of comparing with it.</summary>
    private const string Writing = "CALL_AUTOMATION_WRITE_PUBLIC_API";

    [Fact]
    public void Is_the_one_written_beside_the_project()
    {
        string file = Path.Combine(SolutionFolder.Path, "src", assembly.GetName().Name!, "PublicApi.txt");
        string surface = PublicSurface.Of(assembly);
        if (Environment.GetEnvironmentVariable(Writing) == "1")
        {
            File.WriteAllText(file, surface);
        }

        string[] now = Lines(surface);
        string[] written = Lines(File.ReadAllText(file));

        string difference = string.Join("\n", written.Except(now).Select(line => "- " + line).Concat(now.Except(written).Select(line => "+ " + line)));
        now.Should().Equal(written, $"the public surface is a promise; run this test with {Writing}=1 where the change is meant, and commit the file:\n{difference}\n");
    }

    /// <summary>Each member with the type it belongs to, so that a difference can be read alone.</summary>
    private static string[] Lines(string text)
    {
        string type = string.Empty;
        List<string> lines = [];
        foreach (string line in text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            type = line[0] == ' ' ? type : line;
            lines.Add(line[0] == ' ' ? $"{type.Split(" : ")[0]}:{line}" : line);
        }

        return [.. lines];
    }
}
