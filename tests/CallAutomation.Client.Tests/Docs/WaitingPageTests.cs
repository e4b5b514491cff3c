using CallAutomation.Client.Hub;
using CallAutomation.Wholesome;

namespace CallAutomation.Client.Tests.Docs;

/// <summary>The table of requests and the events that end them, held against the one the hub works by.</summary>
public class WaitingPageTests
{
    [Fact]
    public void Has_the_table_that_the_hub_works_by()
    {
        string[] written = [.. File.ReadAllLines(Path.Combine(SolutionFolder.Path, "docs", "waiting.md"))
            .SkipWhile(line => !line.StartsWith("| Verb", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Replace("| |", "|  |", StringComparison.Ordinal))];

        written.Should().Equal(OutcomeTable.Rows.Select(row =>
            $"| `{row.Verb}` | `{row.Completed.Name}` | {string.Join(", ", row.Others.Select(other => $"`{other.Name}`"))} | {Known(row.Match)} |"));
    }

    [Fact]
    public void Every_result_that_an_event_ends_can_be_awaited()
    {
        IEnumerable<Type> awaited = typeof(OutcomeExtensions).GetMethods().Where(method => method.Name == nameof(OutcomeExtensions.WaitForOutcomeAsync) || method.Name == "WaitForCompletionAsync")
            .Select(method => method.GetParameters()[0].ParameterType).Where(type => !type.IsGenericType && !type.IsAbstract);

        OutcomeTable.Rows.Select(row => row.Result).Should().BeEquivalentTo(awaited);
    }

    private static string Known(OutcomeMatch match) => match switch
    {
        OutcomeMatch.Call => "the call",
        OutcomeMatch.Context => "the context",
        OutcomeMatch.Invitation => "the context, the invitation",
        _ => "the recording",
    };
}
