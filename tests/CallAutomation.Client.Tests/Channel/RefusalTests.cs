using System.Net.Sockets;
using Azure;
using CallAutomation.Client.Tests.Fixture;

namespace CallAutomation.Client.Tests.Channel;

public class RefusalTests
{
    [Theory, MemberData(nameof(Verb.Both), MemberType = typeof(Verb))]
    public async Task Repeats_what_the_service_said_and_adds_what_to_do(string name, bool isAsync)
    {
        MockedService service = new MockedService().Answers(404, """{"error":{"code":"8522","message":"The call was not found."}}""");

        Func<Task> act = () => Verb.Named(name).DoAsync(service.Client(), isAsync);

        RequestFailedException refusal = (await act.Should().ThrowAsync<RequestFailedException>()).Which;
        refusal.Status.Should().Be(404);
        refusal.ErrorCode.Should().Be("8522");
        refusal.GetRawResponse()!.Status.Should().Be(404);
        refusal.Message.Should().StartWith(name.Split(' ')[0] + " was refused: 404")
            .And.Contain("(8522). The call was not found.")
            .And.Contain("What to do: Stop acting on a call after CallDisconnected")
            .And.Contain("Client request id: " + service.Sent.Single()["x-ms-client-request-id"]);
    }

    [Theory]
    [InlineData(400, "callback addresses must be https")]
    [InlineData(401, "connection string or credential")]
    [InlineData(403, "access to the resource")]
    [InlineData(404, "may have ended")]
    [InlineData(409, "under way")]
    [InlineData(429, "Retry-After")]
    [InlineData(500, "Try again a little later")]
    public async Task Has_a_remedy_by_status(int status, string remedy)
    {
        MockedService service = new MockedService().Answers(status, """{"error":{"code":"X","message":"No."}}""");

        Func<Task> play = () => Verb.Named("CallConnection.Play").DoAsync(service.Client(), isAsync: true);

        await play.Should().ThrowAsync<RequestFailedException>().WithMessage($"*No.*What to do: *{remedy}*");
    }

    [Theory]
    [InlineData(401, "", "text/plain", "The answer had no body.")]
    [InlineData(404, "", "application/json", "The answer had no body.")]
    [InlineData(500, "", "text/html", "The answer had no body.")]
    [InlineData(401, "<html><body>Sign in</body></html>", "text/html", "<html><body>Sign in</body></html>")]
    [InlineData(404, "<html>\r\n  <body>Nothing here</body>\r\n</html>", "text/html", "<html> <body>Nothing here</body> </html>")]
    [InlineData(500, "<html>Bad day</html>", "text/html", "<html>Bad day</html>")]
    [InlineData(500, "{\"error\":", "application/json", "{\"error\":")]
    [InlineData(500, "[1,2]", "application/json", "[1,2]")]
    [InlineData(500, "\"text\"", "application/json", "\"text\"")]
    [InlineData(500, "{\"error\":\"text\"}", "application/json", "{\"error\":\"text\"}")]
    [InlineData(500, "{\"error\":{\"code\":null,\"message\":7}}", "application/json", "500")]
    public async Task Shows_the_beginning_of_any_other_body(int status, string body, string mediaType, string shown)
    {
        foreach (bool isAsync in new[] { true, false })
        {
            MockedService service = new MockedService().Answers(MockedService.Answer(status, body, mediaType: mediaType));

            Func<Task> play = () => Verb.Named("CallConnection.Play").DoAsync(service.Client(), isAsync);

            RequestFailedException refusal = (await play.Should().ThrowAsync<RequestFailedException>()).Which;
            refusal.Status.Should().Be(status);
            refusal.Message.Should().Contain(shown).And.Contain("What to do: ");
        }
    }

    [Fact]
    public async Task Shows_no_more_than_the_beginning_of_a_long_body()
    {
        MockedService service = new MockedService().Answers(500, new string('a', 150) + new string('b', 1_000_000));

        Func<Task> play = () => Verb.Named("CallConnection.Play").DoAsync(service.Client(), isAsync: true);

        (await play.Should().ThrowAsync<RequestFailedException>()).Which.Message.Length.Should().BeLessThan(1000);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Is_never_longer_than_two_thousand_characters_nor_on_lines_of_others(bool isAsync)
    {
        string noise = string.Concat(Enumerable.Repeat("lines\r\n\u001b[2Jof +14255550123 ", 30_000));
        string body = System.Text.Json.JsonSerializer.Serialize(new { error = new { code = noise, message = noise } });
        MockedService service = new MockedService().Answers(() =>
        {
            HttpResponseMessage response = MockedService.Answer(403, body)();
            response.ReasonPhrase = new string('r', 5000);
            return response;
        });

        Func<Task> play = () => Verb.Named("CallConnection.Play").DoAsync(service.Client(), isAsync);

        string message = (await play.Should().ThrowAsync<RequestFailedException>()).Which.Message;
        message.Length.Should().BeLessThanOrEqualTo(2000);
        message.Replace(Environment.NewLine, string.Empty).Should().NotMatchRegex("[\\x00-\\x1f\\x7f-\\x9f]").And.NotContain("4255550123").And.Contain("What to do: ").And.Contain("Client request id: ");
    }

    [Theory]
    [InlineData("""{"error":{"code":"\ud800","message":"No."}}""")]
    [InlineData("""{"error":{"code":"X","message":"\udc00"}}""")]
    [InlineData("""{"\ud800":{}}""")]
    public async Task Stays_a_refusal_where_the_body_is_not_unicode(string body)
    {
        foreach (bool isAsync in new[] { true, false })
        {
            MockedService service = new MockedService().Answers(403, body);

            Func<Task> play = () => Verb.Named("CallConnection.Play").DoAsync(service.Client(), isAsync);

            (await play.Should().ThrowAsync<RequestFailedException>()).Which.Status.Should().Be(403);
        }
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Reads_a_code_without_the_envelope(bool isAsync)
    {
        MockedService service = new MockedService().Answers(400, """{"code":"BadRequest","message":"Field CallbackUri is invalid."}""");

        Func<Task> play = () => Verb.Named("CallConnection.Play").DoAsync(service.Client(), isAsync);

        (await play.Should().ThrowAsync<RequestFailedException>().WithMessage("*(BadRequest). Field CallbackUri is invalid.*"))
            .Which.ErrorCode.Should().Be("BadRequest");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Reads_a_message_with_half_a_surrogate_pair(bool isAsync)
    {
        MockedService service = new MockedService().Answers(400, """{"error":{"code":"BadRequest","message":"The name Ada \ud83d is invalid."}}""");

        Func<Task> play = () => Verb.Named("CallConnection.Play").DoAsync(service.Client(), isAsync);

        (await play.Should().ThrowAsync<RequestFailedException>().WithMessage("*(BadRequest). The name Ada \uFFFD is invalid.*"))
            .Which.ErrorCode.Should().Be("BadRequest");
    }

    [Theory]
    [InlineData("""{"error":{"code":"8522","message":"Call not found.","target":"/calling/callConnections/call-1:play"}}""", "/calling/callConnections/call-1:play")]
    [InlineData("""{"error":{"code":"8522","message":"No.","target":"/calling/callConnections/call-1/participants/4:+14255550123"}}""", "/calling/callConnections/call-1/participants/4:+*********23")]
    [InlineData("""{"error":{"code":"8522","message":"Call not found."}}""", null)]
    public async Task Keeps_what_was_refused_without_numbers(string body, string? target)
    {
        MockedService service = new MockedService().Answers(404, body);

        Func<Task> play = () => Verb.Named("CallConnection.Play").DoAsync(service.Client(), isAsync: true);

        RequestFailedException refusal = (await play.Should().ThrowAsync<RequestFailedException>()).Which;
        refusal.Data["target"].Should().Be(target);
        refusal.ErrorCode.Should().Be(ServiceErrorCode.NotFound);
    }

    [Theory, MemberData(nameof(Verb.Both), MemberType = typeof(Verb))]
    public async Task Takes_no_other_success_than_the_one_promised(string name, bool isAsync)
    {
        Verb verb = Verb.Named(name);
        foreach (int status in new[] { 200, 201, 202, 204, 206, 302 }.Where(status => !verb.Accepts(status)))
        {
            MockedService service = new MockedService().Answers(status, verb.Answer);

            Func<Task> act = () => verb.DoAsync(service.Client(), isAsync);

            RequestFailedException refusal = (await act.Should().ThrowAsync<RequestFailedException>($"{status} is not {verb.Success}")).Which;
            refusal.Status.Should().Be(status);
            refusal.Message.Should().Contain(" got an answer it cannot use: ").And.Contain($"Expected was status {verb.Success}.");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"callConnectionId":""}""")]
    [InlineData("""{"callConnectionId":7}""")]
    [InlineData("""{"callConnectionId":"call-1","targets":7}""")]
    [InlineData("""{"callConnectionId":"call-""")]
    [InlineData("""{"callConnectionId":"\ud800"}""")]
    [InlineData("<html></html>")]
    public async Task Says_so_when_a_success_cannot_be_read(string body)
    {
        foreach (string name in new[] { "CallAutomationClient.CreateCall", "CallAutomationClient.AnswerCall", "ServerCall.Join", "CallConnection.GetProperties" })
        {
            foreach (bool isAsync in new[] { true, false })
            {
                Verb verb = Verb.Named(name);
                MockedService service = new MockedService().Answers(verb.Success, body);

                Func<Task> act = () => verb.DoAsync(service.Client(), isAsync);

                (await act.Should().ThrowAsync<RequestFailedException>().WithMessage($"{name} was accepted with {verb.Success}, but the answer is not what*"))
                    .Which.Status.Should().Be(verb.Success);
            }
        }
    }

    [Theory, MemberData(nameof(Verb.Both), MemberType = typeof(Verb))]
    public async Task Says_that_the_service_was_not_reached_and_where_it_was_looked_for(string name, bool isAsync)
    {
        MockedService service = new MockedService().Answers(
            MockedService.Throws(new HttpRequestException("Connection refused", new SocketException((int)SocketError.ConnectionRefused))));

        Func<Task> act = () => Verb.Named(name).DoAsync(service.Client(), isAsync);

        RequestFailedException failure = (await act.Should().ThrowAsync<RequestFailedException>()).Which;
        failure.Status.Should().Be(0);
        failure.Message.Should().Contain("did not reach the service at contoso.communication.azure.com: Connection refused").And.Contain("Check the endpoint");
        failure.InnerException.Should().NotBeNull();
        service.Sent.Should().HaveCount(4);
    }
}
