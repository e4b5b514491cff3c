using Azure;
using CallAutomation.Client.Authentication;
using CallAutomation.Client.Tests.Fixture;

namespace CallAutomation.Client.Tests.Channel;

public class SigningTests
{
    private const string NoBody = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    private const string PreviewKey = "ZW11bGF0b3Ita2V5LTAxMjM0NTY3ODlhYmNkZWY=";
    private const string PreviewCall = "/calling/callConnections/0b1c2d3e-0000-4000-8000-000000000001";

    [Theory]
    [InlineData(
        MockedService.Key, "POST", "/calling/callConnections?api-version=2026-03-12", "Thu, 01 Oct 2026 12:00:00 GMT", "contoso.communication.azure.com",
        """{"callbackUri":"https://app.example/cb","targets":[]}""", "HeurkSxVQxVtlfB+N9l/Vy29HKLdD8O2mUuZDcmnU0o=", "igXsxQyz582ol2lXsyAfTvYv+JkS43o/D6p+wZ+IvPs=")]
    [InlineData(
        PreviewKey, "POST", PreviewCall + "/:hangup?api-version=2021-06-15-preview", "Wed, 30 Jun 2021 12:00:00 GMT", "localhost:8443",
        "", NoBody, "/QR9Ab7gQ6TG1hinE5dzWunTFfMV5sKuqmit1Xg0loY=")]
    [InlineData(
        PreviewKey, "POST", PreviewCall + "/:cancelAllMediaOperations?api-version=2021-06-15-preview", "Wed, 30 Jun 2021 12:00:00 GMT", "localhost:8443",
        """{"operationContext":"ctx-1"}""", "0z1jST7VoF5mGKH9PufE5gDOOgMi7jStw29823rN6Wg=", "OYzd7swFgbgEUDaNbONIAsRDKSCb+wBfD2r2IYyAudI=")]
    [InlineData(
        PreviewKey, "GET", "/v1/objects/0-emu-d1-00000000000000000000000000000001/content/video", "Wed, 30 Jun 2021 12:00:00 GMT", "localhost:8443",
        "", NoBody, "dSXlipLZFvaoFPeSwGaM05/lV8yRDIObYE+QIirtTCA=")]
    public void Agrees_with_the_published_vectors(
        string key, string method, string pathAndQuery, string date, string authority, string body, string contentHash, string signature)
    {
        string hash = Signature.HashOf(System.Text.Encoding.UTF8.GetBytes(body));

        string header = Signature.Of(Convert.FromBase64String(key), method, pathAndQuery, date, authority, hash);

        hash.Should().Be(contentHash);
        header.Should().Be($"HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={signature}");
    }

    [Fact]
    public void Signs_addresses_longer_than_its_first_buffer()
    {
        string path = "/calling/callConnections/" + new string('a', 5000);
        byte[] toSign = System.Text.Encoding.UTF8.GetBytes($"GET\n{path}\ndate;host;hash");
        byte[] key = Convert.FromBase64String(MockedService.Key);

        string header = Signature.Of(key, "GET", path, "date", "host", "hash");

        header.Should().EndWith("&Signature=" + Convert.ToBase64String(System.Security.Cryptography.HMACSHA256.HashData(key, toSign)));
    }

    [Theory, MemberData(nameof(Verb.Both), MemberType = typeof(Verb))]
    public async Task Covers_what_each_verb_really_sends(string name, bool isAsync)
    {
        Verb verb = Verb.Named(name);
        MockedService service = new MockedService().Answers(verb.Yes());

        await verb.DoAsync(service.Client(), isAsync);

        SentRequest sent = service.Sent.Should().ContainSingle().Subject;
        string hash = Signature.HashOf(System.Text.Encoding.UTF8.GetBytes(sent.Body));
        sent["x-ms-date"].Should().Be("Thu, 01 Oct 2026 12:00:00 GMT");
        sent["x-ms-content-sha256"].Should().Be(hash);
        sent["Authorization"].Should().Be(Signature.Of(
            Convert.FromBase64String(MockedService.Key), sent.Method, sent.Address.PathAndQuery, sent["x-ms-date"], "contoso.communication.azure.com", hash));
    }

    [Fact]
    public async Task Signs_the_port_where_it_is_not_the_default_one()
    {
        MockedService service = new MockedService().Answers(204);
        CallAutomationClient client = new(new Uri("http://localhost:8080/"), new AzureKeyCredential(MockedService.Key), service.Options);

        await client.GetCallConnection("call-1").HangUpAsync();

        SentRequest sent = service.Sent.Single();
        sent["Authorization"].Should().Be(Signature.Of(
            Convert.FromBase64String(MockedService.Key), "DELETE", sent.Address.PathAndQuery, sent["x-ms-date"], "localhost:8080", NoBody));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Is_fresh_for_each_attempt_while_the_ids_stay(bool isAsync)
    {
        Verb verb = Verb.Named("CallAutomationClient.CreateCall");
        MockedService service = new();
        service.Answers(
            () =>
            {
                service.Clock.Advance(TimeSpan.FromSeconds(3));
                return MockedService.Answer(500)();
            },
            verb.Yes());

        await verb.DoAsync(service.Client(), isAsync);

        SentRequest first = service.Sent[0];
        SentRequest second = service.Sent[1];
        second["x-ms-date"].Should().Be("Thu, 01 Oct 2026 12:00:03 GMT").And.NotBe(first["x-ms-date"]);
        second["Authorization"].Should().NotBe(first["Authorization"]);
        second["Repeatability-Request-ID"].Should().NotBeEmpty().And.Be(first["Repeatability-Request-ID"]);
        second["Repeatability-First-Sent"].Should().Be("Thu, 01 Oct 2026 12:00:00 GMT").And.Be(first["Repeatability-First-Sent"]);
        second["x-ms-client-request-id"].Should().NotBeEmpty().And.Be(first["x-ms-client-request-id"]);
        second.Body.Should().NotBeEmpty().And.Be(first.Body);
    }

    [Fact]
    public async Task Uses_a_rotated_key_from_the_next_attempt_on()
    {
        AzureKeyCredential credential = new(MockedService.Key);
        MockedService service = new();
        service.Answers(
            () =>
            {
                credential.Update(PreviewKey);
                return MockedService.Answer(500)();
            },
            MockedService.Answer(204));

        await service.Client(credential).GetCallConnection("call-1").HangUpAsync();

        SentRequest second = service.Sent[1];
        second["Authorization"].Should().NotBe(service.Sent[0]["Authorization"]).And.Be(Signature.Of(
            Convert.FromBase64String(PreviewKey), "DELETE", second.Address.PathAndQuery, second["x-ms-date"], second.Address.Authority, NoBody));
    }

    [Fact]
    public async Task Refuses_a_rotated_key_that_is_not_base64_without_repeating_it()
    {
        AzureKeyCredential credential = new(MockedService.Key);
        MockedService service = new MockedService().Answers(204);
        CallAutomationClient client = service.Client(credential);
        credential.Update("not base64 at all");

        Func<Task> hangUp = () => client.GetCallConnection("call-1").HangUpAsync();

        (await hangUp.Should().ThrowAsync<ArgumentException>().WithMessage("*not base64*Copy one of the two keys*"))
            .Which.ToString().Should().NotContain("at all");
        service.Sent.Should().BeEmpty();
    }
}
