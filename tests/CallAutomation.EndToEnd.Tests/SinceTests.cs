using System.Text.RegularExpressions;
using System.Xml.Linq;
using CallAutomation.Client.Events;
using CallAutomation.Client.Protocol;
using ClientOperations = CallAutomation.Client.Protocol.Stable.StableOperations;
using EmulatorEvents = CallAutomation.Emulator.Stable.StableEvents;
using EmulatorOperations = CallAutomation.Emulator.Stable.StableOperations;
using EmulatorVersion = CallAutomation.Emulator.Stable.StableVersion;

namespace CallAutomation.EndToEnd.Tests;

/// <summary>Since when there is an operation or an event is written twice, once in the client and once in the emulator.</summary>
public class SinceTests
{
    [Fact]
    public void Of_every_operation_is_the_same_in_client_and_emulator()
    {
        IEnumerable<string> client = typeof(ClientOperations).GetFields().Select(listed => (Operation)listed.GetValue(null)!)
            .Select(operation => $"{operation.Method} {Starred(operation.Route)} since {VersionText.Of(operation.Since)}{(operation.IsRepeatable ? ", repeatable" : "")}");
        IEnumerable<string> emulator = EmulatorOperations.All
            .Select(operation => $"{operation.Route} since {operation.Since}{(operation.Repeatable ? ", repeatable" : "")}");

        emulator.Should().BeEquivalentTo(client);
    }

    [Fact]
    public void Of_every_event_is_the_same_in_client_and_emulator()
    {
        Dictionary<string, string> documented = Documented();
        IEnumerable<string> client = EmulatorEvents.Since.Keys.Select(name => $"{name} since {documented[PublicName(name)]}");

        EmulatorEvents.Since.Select(since => $"{since.Key} since {since.Value}").Should().BeEquivalentTo(client, "the summary of an event says \"Since\" and the version");
    }

    [Fact]
    public void Versions_are_the_same_in_client_and_emulator() => EmulatorVersion.Newest.Should().Be(VersionText.Of(Stage.Newest.Version));

    /// <summary>From the client's documentation; what says nothing is as old as the language.</summary>
    private static Dictionary<string, string> Documented() =>
        XDocument.Load(Path.ChangeExtension(typeof(CallEvent).Assembly.Location, ".xml")).Descendants("member")
            .Where(member => member.Attribute("name")!.Value.StartsWith("T:CallAutomation.Client.Events.", StringComparison.Ordinal))
            .ToDictionary(
                member => member.Attribute("name")!.Value.Split('.')[^1],
                member => Regex.Match(member.Value, @"Since\s+(\d{4}-\d\d-\d\d)") is { Success: true } since ? since.Groups[1].Value : EmulatorVersion.V2023_03_06);

    private static string PublicName(string onWire) => onWire switch
    {
        "ConnectFailed" => nameof(JoinFailed),
        "ContinuousDtmfRecognitionToneReceived" => nameof(ToneReceived),
        "ContinuousDtmfRecognitionToneFailed" => nameof(ToneRecognitionFailed),
        "ContinuousDtmfRecognitionStopped" => nameof(ToneRecognitionStopped),
        _ => onWire,
    };

    private static string Starred(string route) => Regex.Replace(route["/calling/".Length..], @"\{\w+}", "*");
}
