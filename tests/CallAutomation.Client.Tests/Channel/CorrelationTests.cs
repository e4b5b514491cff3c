using CallAutomation.Client.Tests.Fixture;

namespace CallAutomation.Client.Tests.Channel;

public class CorrelationTests
{
    [Theory, MemberData(nameof(Verb.WithContext), MemberType = typeof(Verb))]
    public async Task Sends_and_exposes_the_context_of_the_user(string name, bool isAsync)
    {
        Verb verb = Verb.Named(name);
        MockedService service = new MockedService().Answers(verb.Yes());

        object result = Verb.Value(await verb.DoAsync(service.Client(), isAsync, new Told { OperationContext = "order-17" }));

        service.Sent.Single().Json["operationContext"]!.GetValue<string>().Should().Be("order-17");
        ContextOf(result).Should().Be("order-17");
    }

    [Theory, MemberData(nameof(Verb.WithContext), MemberType = typeof(Verb))]
    public async Task Makes_a_context_up_where_the_user_gave_none(string name, bool isAsync)
    {
        Verb verb = Verb.Named(name);
        MockedService service = new MockedService().Answers(verb.Yes());
        CallAutomationClient client = service.Client();

        object first = Verb.Value(await verb.DoAsync(client, isAsync));
        object second = Verb.Value(await verb.DoAsync(client, isAsync));

        string sent = service.Sent[0].Json["operationContext"]!.GetValue<string>();
        Guid.TryParse(sent, out _).Should().BeTrue();
        ContextOf(first).Should().Be(sent);
        ContextOf(second).Should().Be(service.Sent[1].Json["operationContext"]!.GetValue<string>()).And.NotBe(sent);
    }

    [Theory, MemberData(nameof(Verb.Both), MemberType = typeof(Verb))]
    public async Task Sends_the_headers_every_request_needs(string name, bool isAsync)
    {
        Verb verb = Verb.Named(name);
        MockedService service = new MockedService().Answers(verb.Yes());

        await verb.DoAsync(service.Client(), isAsync);

        SentRequest sent = service.Sent.Single();
        sent.Address.Query.Should().Be("?api-version=" + Newest.Date);
        sent["Accept"].Should().Be("application/json");
        sent["Content-Type"].Should().Be(sent.Body.Length > 0 ? "application/json" : string.Empty);
        Guid.TryParse(sent["x-ms-client-request-id"], out _).Should().BeTrue();
        bool isRepeatable = Verb.Repeatable.Contains(name);
        sent.Headers.ContainsKey("Repeatability-Request-ID").Should().Be(isRepeatable);
        sent.Headers.ContainsKey("Repeatability-First-Sent").Should().Be(isRepeatable);
    }

    private static string ContextOf(object result) => (string)result.GetType().GetProperty("OperationContext")!.GetValue(result)!;
}
