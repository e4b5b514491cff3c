using Azure;
using CallAutomation.Client.Events;
using CallAutomation.Client.Protocol;
using CallAutomation.Client.Tests.Fixture;
using CallAutomation.Client.Tests.Wholesome;
using CallAutomation.Wholesome;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Docs;

/// <summary>The table of verbs and versions in the documentation, held against what the client does.</summary>
public class ServiceVersionsPageTests
{
    private const string Recording = "https://storage.asm.skype.com/v1/objects/0-eus-d1-00000000000000000000000000000001/content/";

    private static readonly ServiceVersion[] s_versions = [.. Enum.GetValues<ServiceVersion>()];
    private static readonly Told s_told = new() { IsForEveryone = true };

    private static readonly Dictionary<string, Func<CallAutomationClient, Task>> s_attempts = Attempts();

    [Fact]
    public void Has_a_row_for_every_verb() =>
        Rows().Keys.Should().BeEquivalentTo(s_attempts.Keys)
            .And.Subject.Select(row => row.Split(' ')[0]).Distinct().Should().BeEquivalentTo(
                Library.Verbs.Select(verb => $"{verb.DeclaringType!.Name}.{verb.Name[..^"Async".Length]}").Distinct());

    [Fact]
    public async Task Says_of_each_verb_which_versions_send_it()
    {
        foreach ((string verb, bool[] written) in Rows())
        {
            List<bool> sent = [];
            foreach (ServiceVersion version in s_versions)
            {
                sent.Add(await IsSentAsync(s_attempts[verb], version));
            }

            written.Should().Equal(sent, $"the row of {verb} should say what the client does");
        }
    }

    [Theory, InlineData("README.md"), InlineData("docs/service-versions.md")]
    public void Names_the_range_of_versions(string page) =>
        File.ReadAllText(Path.Combine(SolutionFolder.Path, page)).Should().Contain($"ersions {VersionText.Of(ServiceVersion.V2023_03_06)} to {Newest.Date}");

    private static async Task<bool> IsSentAsync(Func<CallAutomationClient, Task> attempt, ServiceVersion version)
    {
        MockedService service = new MockedService(version).Answers(404, """{"error":{"code":"8522","message":"Call not found."}}""");
        service.Options.Source = new UserIdentifier("8:acs:a_b");
        service.Options.CallbackUri = new Uri("https://app.example/callbacks");
        await using CallEventHub hub = new();
        service.Options.EventHub = hub;
        try
        {
            await attempt(service.Client());
        }
        catch (RequestFailedException)
        {
            service.Sent.Should().NotBeEmpty();
            return true;
        }
        catch (NotSupportedException refused)
        {
            service.Sent.Should().BeEmpty();
            refused.Message.Should().Contain(VersionText.Of(version));
            return false;
        }

        throw new InvalidOperationException("The service refuses everything here.");
    }

    private static Dictionary<string, Func<CallAutomationClient, Task>> Attempts()
    {
        Dictionary<string, Func<CallAutomationClient, Task>> attempts = new()
        {
            ["CallAutomationClient.DownloadRecording"] = client => client.DownloadRecordingAsync(new Uri(Recording + "video"), new MemoryStream()),
            ["CallAutomationClient.OpenRecording"] = client => client.OpenRecordingAsync(new Uri(Recording + "video")),
            ["CallAutomationClient.GetRecordingMetadata"] = client => client.GetRecordingMetadataAsync(new Uri(Recording + "acsmetadata")),
            ["CallAutomationClient.DeleteRecording"] = client => client.DeleteRecordingAsync(new Uri(Recording + "video")),
        };
        foreach (Verb verb in Verb.All.Concat(Verb.OutsideVerbs))
        {
            attempts.Add(verb.Name, client => verb.DoAsync(client, isAsync: true, s_told));
        }

        return attempts;
    }

    /// <summary>The rows that begin with the name of a verb, and for each version whether it is said to have it.</summary>
    private static Dictionary<string, bool[]> Rows()
    {
        string[][] table =
        [
            .. File.ReadAllLines(Path.Combine(SolutionFolder.Path, "docs", "service-versions.md"))
                .SkipWhile(line => !line.StartsWith("| Verb |", StringComparison.Ordinal))
                .TakeWhile(line => line.StartsWith('|'))
                .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim(' ', '`')).ToArray()),
        ];
        table[0].Skip(1).Should().Equal(s_versions.Select(version => VersionText.Of(version)));
        return table.Skip(2).ToDictionary(row => row[0], row => row.Skip(1).Select(cell => cell switch
        {
            "yes" => true,
            "–" => false,
            _ => throw new FormatException($"{row[0]}: a cell says yes or –."),
        }).ToArray());
    }
}
