using System.Text.Json.Nodes;
using CallAutomation.Client.Protocol;
using CallAutomation.Client.Tests.Wholesome;

namespace CallAutomation.Client.Tests.Preview;

/// <summary>The list of operations, written a second time from the reference: method, path and the one success.</summary>
public class PreviewOperationListTests
{
    private const string Call = "/calling/callConnections/{callConnectionId}";
    private const string ServerCall = "/calling/serverCalls/{serverCallId}";
    private const string Recording = ServerCall + "/recordings/{recordingId}";

    [Theory]
    [InlineData("CallAutomationClient.CreateCall", "POST", "/calling/callConnections", 201)]
    [InlineData("CallConnection.HangUp", "POST", Call + "/:hangup", 202)]
    [InlineData("CallConnection.Play", "POST", Call + "/:playAudio", 202)]
    [InlineData("CallConnection.CancelAllMedia", "POST", Call + "/:cancelAllMediaOperations", 200)]
    [InlineData("CallConnection.AddParticipant", "POST", Call + "/participants", 202)]
    [InlineData("CallConnection.RemoveParticipant", "DELETE", Call + "/participants/{participantId}", 202)]
    [InlineData("ServerCall.Join", "POST", ServerCall + "/:join", 202)]
    [InlineData("ServerCall.Play", "POST", ServerCall + "/:playAudio", 202)]
    [InlineData("ServerCall.AddParticipant", "POST", ServerCall + "/participants", 202)]
    [InlineData("ServerCall.RemoveParticipant", "DELETE", ServerCall + "/participants/{participantId}", 202)]
    [InlineData("ServerCall.StartRecording", "POST", ServerCall + "/recordings", 200)]
    [InlineData("ServerCall.GetRecordingState", "GET", Recording, 200)]
    [InlineData("ServerCall.StopRecording", "DELETE", Recording, 200)]
    [InlineData("ServerCall.PauseRecording", "POST", Recording + "/:pause", 200)]
    [InlineData("ServerCall.ResumeRecording", "POST", Recording + "/:resume", 200)]
    public void Says_what_the_reference_says(string name, string method, string route, int success)
    {
        Operation operation = Library.PreviewOperations.Single(one => one.Name == name);

        (operation.Method.Method, operation.Route).Should().Be((method, route));
        Enumerable.Range(200, 100).Where(operation.Accepts).Should().Equal(success);
        operation.IsRepeatable.Should().BeFalse("this language has no repeatability headers");
        VersionText.Of(operation.Since).Should().Be("2021-06-15-preview");
    }

    [Fact]
    public void Has_nothing_else() => Library.PreviewOperations.Should().HaveCount(15);

    [Fact]
    public void Has_a_sample_of_every_operation()
    {
        JsonNode[] samples =
        [
            .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "WireSamples", "Preview", "requests"), "*.json").Select(file => JsonNode.Parse(File.ReadAllText(file))!),
        ];

        Library.PreviewOperations.Where(operation => !samples.Any(sample => SampleTests.IsOf(operation, sample))).Should().BeEmpty();
    }
}
