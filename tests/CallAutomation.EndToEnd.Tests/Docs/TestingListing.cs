using System.Net;
using Azure;
using Azure.Core.Pipeline;
using CallAutomation.Client;
using RichardSzalay.MockHttp;

namespace CallAutomation.EndToEnd.Tests.Docs;

/// <summary>The listings of the page about testing. The test beside them runs them, and compares them with the page line by line.</summary>
internal static class TestingListing
{
    public static string Play()
    {
        // Listing begins
        MockHttpMessageHandler mock = new();
        mock.When(HttpMethod.Post, "https://contoso.communication.azure.com/calling/callConnections/call-1:play").Respond(HttpStatusCode.Accepted);
        CallAutomationClientOptions options = new() { Transport = new HttpClientTransport(new HttpClient(mock)) };
        CallAutomationClient client = new(new Uri("https://contoso.communication.azure.com"), new AzureKeyCredential("a2V5"), options);

        PlayResult played = client.GetCallConnection("call-1").Play(new FileSource(new Uri("https://app.example/greeting.wav")));
        // Listing ends
        return played.OperationContext;
    }

    // Listing begins
    internal sealed class QuietClient : CallAutomationClient
    {
        public List<ParticipantIdentifier> Called { get; } = [];

        public override Task<Response<CreateCallResult>> CreateCallAsync(CreateCallOptions options, CancellationToken cancellationToken = default)
        {
            Called.AddRange(options.Targets);
            // The service says no server call id yet; CallConnected brings it.
            CallConnectionProperties properties = CallAutomationModelFactory.CallConnectionProperties("call-1", state: CallConnectionState.Connecting);
            CreateCallResult result = CallAutomationModelFactory.CreateCallResult(GetCallConnection("call-1"), properties, "context-1");
            return Task.FromResult(Response.FromValue(result, null!));
        }

        public override CallConnection GetCallConnection(string callConnectionId) => new QuietCall();
    }

    internal sealed class QuietCall : CallConnection;
    // Listing ends
}
