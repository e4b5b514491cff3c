using CallAutomation.Wholesome;
using FluentAssertions;
using Xunit;

namespace CallAutomation.Client.AspNetCore.Tests.Docs;

/// <summary>The code that the pages show is that of the sample, its tests and the file beside this one, which are compiled and run.</summary>
public class ListingTests
{
    private static readonly string[] s_folders = ["samples/03-Reception", "samples/03-Reception.Tests", "tests/CallAutomation.Client.AspNetCore.Tests/Docs"];

    [Theory]
    [InlineData("docs/receiving.md", 4)]
    [InlineData("docs/testing-web.md", 3)]
    [InlineData("README.md", 2)]
    public void Every_paragraph_of_a_listing_is_in_the_code(string page, int listings)
    {
        string[] code = [.. s_folders.SelectMany(static folder => Directory.GetFiles(Path.Combine(SolutionFolder.Path, folder), "*.cs")).Select(static file => File.ReadAllText(file).ReplaceLineEndings("\n"))];
        string[] blocks = [.. File.ReadAllText(Path.Combine(SolutionFolder.Path, page)).ReplaceLineEndings("\n").Split("```csharp\n").Skip(1).Take(listings).Select(static rest => rest.Split("```")[0])];

        blocks.Should().HaveCount(listings);
        foreach (string paragraph in blocks.SelectMany(static block => block.Split("\n\n")).Select(static paragraph => paragraph.TrimEnd()))
        {
            code.Should().Contain(file => file.Contains(paragraph, StringComparison.Ordinal), $"this is shown in {page}:\n{paragraph}\n");
        }
    }
}
