using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using CallAutomation.Client.Tests.Fixture;
using RichardSzalay.MockHttp;

namespace CallAutomation.Client.Tests.Secrets;

public class SecrecyTests
{
    private const string Key = "cGxhbnRlZC1rZXktMDEyMzQ1Njc4OWFiY2RlZg==";
    private const string Token = "eyJhbGciOiJub25lIn0.cGxhbnRlZC10b2tlbg.cGxhbnRlZA";
    private const string PhoneNumber = "+14255550177";
    private const string IncomingCallContext = "planted-context-of-the-incoming-call/AAAA+BBBB==";
    private const string CallbackSecret = "planted-callback-secret";

    private static readonly Told s_told = new()
    {
        PhoneNumber = PhoneNumber,
        IncomingCallContext = IncomingCallContext,
        Callback = new Uri($"https://app.example/callbacks?code={CallbackSecret}"),
    };

    [Theory, MemberData(nameof(Verb.Both), MemberType = typeof(Verb))]
    public async Task Are_kept_by_every_verb(string name, bool isAsync)
    {
        Verb verb = Verb.Named(name);
        MockedService service = new();
        using Observers observers = new(service.Handler);
        service.Options.Transport = observers.Transport;
        List<Func<HttpResponseMessage>> answers = [verb.Yes(), .. Echoes(service), () => MockedService.Answer(verb.Success == 200 ? 201 : 200, Echo(service))()];
        if (verb.Answer is not null)
        {
            answers.Add(() => MockedService.Answer(verb.Success, "{\"callConnectionId\":7, \"told\":" + JsonValue.Create(Echo(service)).ToJsonString() + "}")());
        }

        service.Mock.When("*").Respond(_ => answers[(service.Sent.Count - 1) % answers.Count]());
        foreach (CallAutomationClient client in new[] { service.Client(new AzureKeyCredential(Key)), service.Client(new FixedToken()) })
        {
            for (int count = 0; count < answers.Count; count++)
            {
                await Overheard(observers, () => verb.DoAsync(client, isAsync, s_told));
            }
        }

        ShouldHaveHeard(observers, name.Split(' ')[0], service, answers.Count);
        string[] signatures = [.. service.Sent.Select(sent => sent["Authorization"].Split("Signature=")[^1])];
        foreach (string secret in signatures.Concat([Key, Token, PhoneNumber, PhoneNumber[1..], IncomingCallContext, "planted-context", "AAAA+BBBB", CallbackSecret]))
        {
            observers.Heard.Where(heard => heard.What.Contains(secret, StringComparison.OrdinalIgnoreCase)).Should().BeEmpty();
        }
    }

    [Fact]
    public async Task Are_kept_where_a_shortened_body_would_cut_them_in_two()
    {
        for (int lead = 140; lead < 200; lead++)
        {
            MockedService service = new MockedService().Answers(500, new string('x', lead) + " " + IncomingCallContext);

            Func<Task> answer = () => Verb.Named("CallAutomationClient.AnswerCall").DoAsync(service.Client(), isAsync: true, s_told);

            (await answer.Should().ThrowAsync<RequestFailedException>()).Which.Message.Should().NotContain("planted");
        }
    }

    private static Func<HttpResponseMessage>[] Echoes(MockedService service) =>
    [
        () => MockedService.Answer(400, new JsonObject { ["error"] = new JsonObject { ["code"] = "BadRequest", ["message"] = Echo(service) } }.ToJsonString())(),
        () =>
        {
            HttpResponseMessage html = MockedService.Answer(404, $"<html>{Echo(service)}</html>", mediaType: "text/html")();
            html.ReasonPhrase = $"No such number {PhoneNumber}";
            html.Headers.TryAddWithoutValidation("x-ms-echo", Echo(service));
            return html;
        },
    ];

    /// <summary>A service that repeats everything it was told, as gateways in front of one sometimes do.</summary>
    private static string Echo(MockedService service) =>
        $"{ContextIn(service.Sent[^1])} {PhoneNumber} 4:{PhoneNumber} {Uri.EscapeDataString(PhoneNumber)} {service.Sent[^1]["Authorization"]} Bearer {Token} accesskey={Key} {s_told.Callback}";

    /// <summary>The context is opaque, so it can be told from other text only by the verb that sent it; the others never see it.</summary>
    private static string ContextIn(SentRequest sent) => sent.Address.AbsolutePath.EndsWith(":answer", StringComparison.Ordinal) ? IncomingCallContext : string.Empty;

    private static async Task Overheard(Observers observers, Func<Task<object>> act)
    {
        try
        {
            await act();
        }
        catch (RequestFailedException failure)
        {
            observers.Hear(failure);
        }
    }

    /// <summary>A test of silence proves nothing unless everybody was listening.</summary>
    private static void ShouldHaveHeard(Observers observers, string operation, MockedService service, int answers)
    {
        service.Sent.Should().HaveCount(2 * answers);
        foreach (string id in service.Sent.Select(sent => sent["x-ms-client-request-id"]))
        {
            foreach (string who in new[] { Observers.Events, Observers.Traces, Observers.Forwarded })
            {
                observers.Heard.Should().Contain(heard => heard.Who == who && heard.What.Contains(id) && heard.What.Contains(operation), $"{who} should be told of {id}");
            }
        }

        observers.Heard.Should().Contain(heard => heard.Who == Observers.HttpLogs && heard.What.Contains(Observers.Probe));
        observers.Heard.Count(heard => heard.Who == Observers.Exceptions && heard.What.Contains("Client request id")).Should().BeGreaterThanOrEqualTo(2);
        service.Sent.Should().Contain(sent => sent["Authorization"].Contains("Signature=")).And.Contain(sent => sent["Authorization"].Contains(Token));
    }

    private sealed class FixedToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(Token, DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
