using CallAutomation.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CallAutomation.EndToEnd.Tests.Docs;

public class PageTests
{
    private const string ConnectionString = "endpoint=https://contoso.communication.azure.com/;accesskey=a2V5";

    [Theory]
    [InlineData("registration.md", "RegistrationListing.cs")]
    [InlineData("testing.md", "TestingListing.cs")]
    [InlineData("service-versions.md", "ServiceVersionsListing.cs")]
    [InlineData("waiting.md", "WaitingListing.cs")]
    public async Task Shows_the_code_that_is_compiled(string page, string code)
    {
        string[] shown = Blocks(await LinesAsync(page), "```csharp", "```");
        string[] compiled = Blocks(await LinesAsync(code), "// Listing begins", "// Listing ends");

        shown.Should().NotBeEmpty().And.BeEquivalentTo(compiled);
    }

    [Fact]
    public void Registers_clients_in_every_way_it_shows()
    {
        HostApplicationBuilder one = Builder();
        RegistrationListing.FromConfiguration(one);
        HostApplicationBuilder several = Builder();
        RegistrationListing.Several(several, "a2V5");
        HostApplicationBuilder configured = Builder();
        RegistrationListing.Configured(configured, ConnectionString);

        foreach (HostApplicationBuilder builder in new[] { one, configured })
        {
            using IHost host = builder.Build();
            host.Services.GetRequiredService<CallAutomationClient>().Should().NotBeNull();
        }

        using IHost keyed = several.Build();
        keyed.Services.GetRequiredKeyedService<CallAutomationClient>("support").Should().NotBeSameAs(keyed.Services.GetRequiredKeyedService<CallAutomationClient>("sales"));
    }

    [Fact]
    public async Task Tests_as_it_shows()
    {
        TestingListing.QuietClient client = new();

        CreateCallResult created = await client.CreateCallAsync(new CreateCallOptions(new UserIdentifier("8:acs:a_b"), new Uri("https://app.example/callbacks")));

        client.Called.Should().ContainSingle();
        created.CallConnection.Should().BeOfType<TestingListing.QuietCall>();
        TestingListing.Play().Should().NotBeEmpty();
    }

    private static HostApplicationBuilder Builder()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["CallAutomation:ConnectionString"] = ConnectionString,
            ["Support:ConnectionString"] = ConnectionString,
        });
        return builder;
    }

    private static Task<string[]> LinesAsync(string file) => File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Docs", file));

    /// <summary>Each listing as one text, without the indentation of where it stands.</summary>
    private static string[] Blocks(string[] lines, string first, string last)
    {
        List<string> blocks = [];
        for (int start = Array.FindIndex(lines, line => line.Trim() == first); start >= 0; start = Array.FindIndex(lines, start, line => line.Trim() == first))
        {
            int end = Array.FindIndex(lines, start, line => line.Trim() == last);
            int indentation = lines[start].Length - lines[start].TrimStart().Length;
            blocks.Add(string.Join('\n', lines[(start + 1)..end].Select(line => line.Length > indentation ? line[indentation..] : "")));
            start = end;
        }

        return [.. blocks];
    }
}
