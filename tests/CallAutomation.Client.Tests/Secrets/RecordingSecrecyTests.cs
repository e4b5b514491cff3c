using System.Net;
using Azure;
using Azure.Core;
using CallAutomation.Client.Tests.Fixture;
using CallAutomation.Client.Tests.Requests;
using Storage = CallAutomation.Client.Tests.Recording.RecordingStorage;

namespace CallAutomation.Client.Tests.Secrets;

/// <summary>What holds for the verbs of calls holds for the content of recordings, whose address is itself half a secret.</summary>
public class RecordingSecrecyTests
{
    private const string Token = "eyJhbGciOiJub25lIn0.cGxhbnRlZC10b2tlbg.cGxhbnRlZA";
    private const string Document = "https://storage.asm.skype.com/v1/objects/0-planted-document";
    private const string Query = "?planted=query";

    public static TheoryData<string, bool> Verbs
    {
        get
        {
            TheoryData<string, bool> data = [];
            foreach (string verb in Verb.OfStorage)
            {
                data.Add(verb, true);
                data.Add(verb, false);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Verbs))]
    public async Task Are_kept_by_every_verb(string name, bool succeeds)
    {
        Storage storage = new(length: 100)
        {
            Instead = (_, request) => !succeeds
                ? Answer(HttpStatusCode.Forbidden, $"No: {request.RequestUri} {request.Headers.Authorization} Bearer {Token} accesskey={Storage.Key}", "text/plain")
                : name.EndsWith("Metadata", StringComparison.Ordinal) ? Answer(HttpStatusCode.OK, WireSample.Response("recording-metadata").ToString(), "application/json") : null,
        };
        using Observers observers = new(storage);
        foreach (TokenCredential? entra in new TokenCredential?[] { null, new PlantedToken() })
        {
            CallAutomationClient client = storage.Client(options => options.Transport = observers.Transport, entra);
            try
            {
                await DoAsync(client, name);
                succeeds.Should().BeTrue();
            }
            catch (RequestFailedException failure)
            {
                succeeds.Should().BeFalse(failure.Message);
                observers.Hear(failure);
            }
        }

        observers.Heard.Should().Contain(heard => heard.Who == Observers.Traces && heard.What.Contains(name))
            .And.Contain(heard => heard.Who == Observers.Events && heard.What.Contains(name));
        IEnumerable<string> signatures = storage.Requests.Select(sent => sent.Headers["Authorization"]).Where(value => value.Contains("Signature=")).Select(value => value.Split("Signature=")[1]);
        foreach (string secret in signatures.Concat([Storage.Key, Token, "planted=query"]))
        {
            observers.Heard.Where(heard => heard.What.Contains(secret, StringComparison.OrdinalIgnoreCase)).Should().BeEmpty();
        }

        // Which document it was is no secret where the service says it, but logs and traces name routes only.
        observers.Heard.Where(heard => heard.Who != Observers.Exceptions && heard.What.Contains("planted-document")).Should().BeEmpty();
        storage.Requests.Should().Contain(sent => sent.Headers["Authorization"].Contains("Signature=")).And.Contain(sent => sent.Headers["Authorization"].Contains(Token));
    }

    private static async Task DoAsync(CallAutomationClient client, string name)
    {
        Uri content = new(Document + "/content/video" + Query);
        switch (name)
        {
            case "CallAutomationClient.DownloadRecording":
                await client.DownloadRecordingAsync(content, new MemoryStream());
                break;
            case "CallAutomationClient.OpenRecording":
                using (Stream opened = await client.OpenRecordingAsync(content))
                {
                    await opened.CopyToAsync(Stream.Null);
                }

                break;
            case "CallAutomationClient.GetRecordingMetadata":
                await client.GetRecordingMetadataAsync(new Uri(Document + "/content/acsmetadata" + Query));
                break;
            default:
                await client.DeleteRecordingAsync(new Uri(Document + Query));
                break;
        }
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string body, string mediaType) =>
        new(status) { Content = new StringContent(body, System.Text.Encoding.UTF8, mediaType) };

    private sealed class PlantedToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(Token, DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
