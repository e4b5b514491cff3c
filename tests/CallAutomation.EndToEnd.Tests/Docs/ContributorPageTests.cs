using System.Text.RegularExpressions;
using CallAutomation.Wholesome;

namespace CallAutomation.EndToEnd.Tests.Docs;

/// <summary>The pages for those who change the code, held against the files they name.</summary>
public partial class ContributorPageTests
{
    [Theory]
    [InlineData("CONTRIBUTING.md", 30)]
    [InlineData("docs/architecture.md", 30)]
    public void Name_files_that_are_there(string page, int least)
    {
        string[] named = [.. Named(page)];

        named.Should().HaveCountGreaterThan(least);
        named.Where(path => !File.Exists(Full(path)) && !Directory.Exists(Full(path))).Should().BeEmpty($"{page} leads there");
    }

    [Theory]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("docs/architecture.md")]
    public void Use_words_that_the_code_has(string page)
    {
        HashSet<string> code = [.. Sources("src").Concat(Sources("tests")).SelectMany(file => Word().Matches(File.ReadAllText(file))).Select(word => word.Value)];

        Identifier().Matches(File.ReadAllText(Full(page))).SelectMany(written => written.Groups[1].Value.Split('.')).Where(word => !code.Contains(word))
            .Should().BeEmpty($"{page} speaks of the code");
    }

    [Fact]
    public void Are_found_from_the_readme() =>
        Named("README.md").Should().Contain(["CONTRIBUTING.md", "docs/architecture.md"]);

    [Fact]
    public void Name_every_environment_variable_that_a_test_reads()
    {
        IEnumerable<string> read = Sources("tests").SelectMany(file => Variable().Matches(File.ReadAllText(file))).Select(variable => variable.Value).Distinct();

        Variable().Matches(File.ReadAllText(Full("CONTRIBUTING.md"))).Select(variable => variable.Value).Distinct().Should().BeEquivalentTo(read);
    }

    /// <summary>Links are read from where the page stands; what is written as code, from the folder of the solution.</summary>
    private static IEnumerable<string> Named(string page)
    {
        string text = Listing().Replace(File.ReadAllText(Full(page)), "");
        string folder = Path.GetDirectoryName(page)!;
        IEnumerable<string> links = Link().Matches(text).Select(link => Path.GetRelativePath(SolutionFolder.Path, Path.GetFullPath(Full(Path.Combine(folder, link.Groups[1].Value)))));
        IEnumerable<string> written = Code().Matches(text).Select(code => code.Groups[1].Value);
        return links.Concat(written).Select(path => path.Replace('\\', '/')).Distinct();
    }

    private static IEnumerable<string> Sources(string folder) => Directory.EnumerateFiles(Full(folder), "*.cs", SearchOption.AllDirectories);

    private static string Full(string path) => Path.Combine(SolutionFolder.Path, path);

    [GeneratedRegex(@"```.*?```", RegexOptions.Singleline)]
    private static partial Regex Listing();

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`((?:src|tests|samples|docs|\.ci)/[^`\s]*|[\w.]+\.(?:md|sln|props|config))`")]
    private static partial Regex Code();

    /// <summary>What is written as code and begins with a capital: types and members.</summary>
    [GeneratedRegex(@"`([A-Z]\w+(?:\.[A-Z]\w+)*)`")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex("CALL_AUTOMATION_[A-Z_]+")]
    private static partial Regex Variable();
}
