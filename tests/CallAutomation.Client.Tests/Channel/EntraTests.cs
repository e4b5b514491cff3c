using Azure.Core;
using CallAutomation.Client.Tests.Fixture;

namespace CallAutomation.Client.Tests.Channel;

public class EntraTests
{
    [Theory, MemberData(nameof(Verb.Both), MemberType = typeof(Verb))]
    public async Task Sends_a_token_for_the_scope_with_the_double_slash(string name, bool isAsync)
    {
        Verb verb = Verb.Named(name);
        MockedService service = new MockedService().Answers(verb.Yes());
        FixedToken credential = new();

        await verb.DoAsync(service.Client(credential), isAsync);

        credential.Scopes.Should().OnlyContain(scope => scope == "https://communication.azure.com//.default").And.NotBeEmpty();
        service.Sent.Single()["Authorization"].Should().Be("Bearer token-1");
        service.Sent.Single().Headers.Should().NotContainKey("x-ms-content-sha256");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Never_sends_a_token_over_plain_http(bool isAsync)
    {
        MockedService service = new MockedService().Answers(204);
        FixedToken credential = new();
        CallAutomationClient client = new(new Uri("http://localhost:8080"), credential, service.Options);

        Func<Task> hangUp = () => Verb.Named("CallConnection.HangUp").DoAsync(client, isAsync);

        await hangUp.Should().ThrowAsync<InvalidOperationException>().WithMessage("*https*");
        service.Sent.Should().BeEmpty();
        credential.Scopes.Should().BeEmpty();
    }

    private sealed class FixedToken : TokenCredential
    {
        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return new AccessToken("token-1", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
