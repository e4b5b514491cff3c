using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CallAutomation.Client.Protocol;
using CallAutomation.Client.Tests.Fixture;
using RichardSzalay.MockHttp;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Wholesome;

/// <summary>Every row of the list of options, used: what came with a version is refused in the one before it.</summary>
public class OptionSinceTests
{
    private static readonly FileSource s_file = new(new Uri("https://app.example/a.wav"));
    private static readonly UserIdentifier s_user = new("8:acs:a_b");

    /// <summary>How to ask for what is no property of its own.</summary>
    private static readonly Dictionary<string, Func<CallAutomationClient, Task>> s_others = new()
    {
        [nameof(OptionList.SecondSource)] = client => Call(client).PlayAsync(new PlayOptions([s_file, s_file])),
        [nameof(OptionList.SecondPrompt)] = client => Call(client).RecognizeAsync(new RecognizeDtmfOptions(s_user, 1) { Prompts = { s_file, s_file } }),
        [nameof(OptionList.SpokenAnswers)] = client => Call(client).RecognizeAsync(new RecognizeSpeechOptions(s_user)),
        [nameof(OptionList.TextSource)] = client => Call(client).PlayAsync(new PlayOptions(new TextSource("hello"))),
        [nameof(OptionList.SsmlSource)] = client => Call(client).PlayAsync(new PlayOptions(new SsmlSource("<speak/>"))),
        [nameof(OptionList.PlainSipHeader)] = client => Call(client).AddParticipantAsync(new AddParticipantOptions(s_user) { CustomCallingContext = Context() }),
        [nameof(OptionList.TransferContext)] = client => Call(client).TransferAsync(new TransferOptions(s_user) { CustomCallingContext = new CustomCallingContext() }),
        [nameof(OptionList.TeamsApp)] = client => Call(client).AddParticipantAsync(new AddParticipantOptions(new TeamsAppIdentifier("app-1"))),
        [nameof(OptionList.TeamsExtensionUser)] = client => Call(client).AddParticipantAsync(new AddParticipantOptions(new TeamsExtensionIdentifier("user", "tenant", "resource"))),
        [nameof(OptionList.RoomLocator)] = client => client.GetServerCall(new RoomCallLocator("room-1")).JoinAsync(new JoinOptions(s_file.Uri)),
        [nameof(OptionList.ConnectionLocator)] = client => client.GetServerCall(new CallConnectionLocator("call-1")).StartRecordingAsync(new StartRecordingOptions()),
        [nameof(OptionList.RemoveContext)] = client => Call(client).RemoveParticipantAsync(new RemoveParticipantOptions(s_user) { ParticipantId = "line-1", OperationContext = "mine" }),
    };

    public static TheoryData<string> Rows => [.. typeof(OptionList).GetFields(BindingFlags.Public | BindingFlags.Static).Select(row => row.Name)];

    [Theory, MemberData(nameof(Rows))]
    public async Task Is_refused_in_the_version_before_it_and_not_in_its_own(string row)
    {
        OptionSince option = (OptionSince)typeof(OptionList).GetField(row)!.GetValue(null)!;
        List<string> refusals = [];
        foreach ((object? holder, Func<CallAutomationClient, Task> ask) in UsesOf(row, option))
        {
            refusals.Add(await RefusalOf(ask, option.Since - 1) ?? $"{option.Name(holder)} was sent");
            string? refusal = await RefusalOf(ask, option.Since);
            refusal?.Should().NotStartWith(option.Name(holder), $"{row} came with {option.Since}");
        }

        // A verb that is no older than the option is refused itself.
        refusals.Should().Contain(refusal => refusal.StartsWith(option.Name(), StringComparison.Ordinal) || option.Type.IsAbstract || option == OptionList.RoomLocator);
        refusals.Should().AllSatisfy(refusal => refusal.Should().Contain("does not exist in service version " + VersionText.Of(option.Since - 1)));
        refusals.Should().Contain(refusal => refusal.Contains($"it came with {VersionText.Of(option.Since)}"));
    }

    [Fact]
    public void Says_when_a_property_came_as_its_documentation_does()
    {
        Dictionary<string, string> documented = XDocument.Load(Path.ChangeExtension(Library.Assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, member => Regex.Match(member.Value, @"Since\s+(\d{4}-\d\d-\d\d)").Groups[1].Value);
        IEnumerable<(string, string)> listed = typeof(OptionList).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (OptionSince)field.GetValue(null)!)
            .Where(option => option is { Property: not null, What: null, Since: > ServiceVersion.V2023_03_06 } && option.Type.GetProperty(option.Property)!.DeclaringType == option.Type)
            .Select(option => ($"P:{option.Type.FullName}.{option.Property}", VersionText.Of(option.Since)));

        listed.Where(option => documented.GetValueOrDefault(option.Item1) != option.Item2).Should().BeEmpty("the summary of an option says \"Since\" and the version");
    }

    /// <summary>What an older language has no word for is refused by it, too, and not left out without a word.</summary>
    [Theory, MemberData(nameof(Rows))]
    public async Task Is_sent_in_no_older_version(string row)
    {
        OptionSince option = (OptionSince)typeof(OptionList).GetField(row)!.GetValue(null)!;
        // The previews had an address for each operation; the first stable version lost it for a while.
        ServiceVersion oldest = option == OptionList.OperationCallbackUri ? ServiceVersion.V2023_03_06 : ServiceVersion.V2021_06_15_Preview;
        foreach (ServiceVersion version in Enum.GetValues<ServiceVersion>().Where(version => version >= oldest && version < option.Since))
        {
            foreach ((object? holder, Func<CallAutomationClient, Task> ask) in UsesOf(row, option))
            {
                string refusal = await RefusalOf(ask, version) ?? $"{option.Name(holder)} was sent";
                refusal.Should().Contain("does not exist in service version " + VersionText.Of(version), $"{option.Name(holder)} came with {option.Since}");
            }
        }
    }

    private static IEnumerable<(object? Holder, Func<CallAutomationClient, Task> Ask)> UsesOf(string row, OptionSince option) =>
        s_others.TryGetValue(row, out Func<CallAutomationClient, Task>? other) ? [(null, other)] : OptionTests.UsesOf(option.Type, option.Property!);

    private static async Task<string?> RefusalOf(Func<CallAutomationClient, Task> ask, ServiceVersion version)
    {
        try
        {
            await ask(Client(version));
            return null;
        }
        catch (NotSupportedException refusal)
        {
            return refusal.Message;
        }
    }

    private static CallAutomationClient Client(ServiceVersion version)
    {
        MockedService service = new(version);
        service.Mock.When("*").Respond(_ => MockedService.Answer(OptionTests.Success(service.Sent[^1]), """{"callConnectionId":"call-1","recordingId":"recording-1"}""")());
        service.Options.Source = s_user;
        service.Options.CallbackUri = s_file.Uri;
        return service.Client();
    }

    private static CustomCallingContext Context()
    {
        CustomCallingContext context = new();
        context.AddSipHeader("order", "7", SipHeaderPrefix.X);
        return context;
    }

    private static CallConnection Call(CallAutomationClient client) => client.GetCallConnection("call-1");
}
