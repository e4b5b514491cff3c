using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Azure;
using Azure.Core.Pipeline;
using RichardSzalay.MockHttp;

namespace CallAutomation.Client.Tests.Telemetry;

public sealed class TelemetryTests : IDisposable
{
    private const string CallId = "4:+14255550123";

    private readonly string _host = $"{Guid.NewGuid():N}.example";
    private readonly MockHttpMessageHandler _service = new();
    private readonly Observer _observer;

    public TelemetryTests() => _observer = new Observer(_host);

    public void Dispose() => _observer.Dispose();

    [Fact]
    public async Task Names_the_verb_and_the_route_but_not_the_address()
    {
        _service.When("*").Respond(HttpStatusCode.Accepted);

        await Call().CancelAllMediaAsync();

        Activity activity = _observer.Activity;
        activity.OperationName.Should().Be("CallConnection.CancelAllMedia");
        activity.Kind.Should().Be(ActivityKind.Client);
        Dictionary<string, object?> tags = activity.TagObjects.ToDictionary();
        tags.Should().ContainKey("az.client_request_id").WhoseValue.Should().NotBeNull();
        tags.Remove("az.client_request_id");
        tags.Should().Equal(new Dictionary<string, object?>
        {
            ["http.request.method"] = "POST",
            ["url.template"] = "/calling/callConnections/{callConnectionId}:cancelAllMediaOperations",
            ["server.address"] = _host,
            ["server.port"] = 443,
            ["http.response.status_code"] = 202,
        });
    }

    [Fact]
    public async Task Measures_the_time_in_seconds()
    {
        _service.When("*").Respond(HttpStatusCode.Accepted);

        await Call().CancelAllMediaAsync();

        Observer.Measurement measured = _observer.Measured;
        measured.Instrument.Name.Should().Be("call_automation.client.operation.duration");
        measured.Instrument.Unit.Should().Be("s");
        measured.Value.Should().BePositive();
        measured.Tags.Should().Equal(new Dictionary<string, object?>
        {
            ["call_automation.operation"] = "CallConnection.CancelAllMedia",
            ["http.request.method"] = "POST",
            ["url.template"] = "/calling/callConnections/{callConnectionId}:cancelAllMediaOperations",
            ["server.address"] = _host,
            ["server.port"] = 443,
            ["http.response.status_code"] = 202,
        });
    }

    [Fact]
    public async Task Says_of_a_refusal_its_status_alone()
    {
        _service.When("*").Respond(HttpStatusCode.NotFound, "application/json", """{"error":{"code":"8522","message":"about +14255550123"}}""");

        await Call().Invoking(call => call.CancelAllMediaAsync()).Should().ThrowAsync<RequestFailedException>();

        _observer.Activity.GetTagItem("error.type").Should().Be("404");
        _observer.Activity.Status.Should().Be(ActivityStatusCode.Error);
        _observer.Activity.StatusDescription.Should().BeNull();
        _observer.Activity.Events.Should().BeEmpty();
        _observer.Measured.Tags.Should().Contain("error.type", "404").And.Contain("http.response.status_code", 404);
    }

    [Fact]
    public async Task Says_of_another_failure_its_kind_alone()
    {
        _service.When("*").Throw(new HttpRequestException("no route to +14255550123"));

        await Call().Invoking(call => call.CancelAllMediaAsync()).Should().ThrowAsync<RequestFailedException>();

        _observer.Activity.GetTagItem("error.type").Should().Be("Azure.RequestFailedException");
        _observer.Activity.GetTagItem("http.response.status_code").Should().BeNull();
        _observer.Measured.Tags.Should().Contain("error.type", "Azure.RequestFailedException").And.NotContainKey("http.response.status_code");
    }

    [Fact]
    public async Task Counts_what_was_sent_again()
    {
        _service.Expect("*").Respond(HttpStatusCode.InternalServerError);
        _service.Expect("*").Respond(HttpStatusCode.NotFound);

        await Call().HangUpAsync();

        _observer.Activity.GetTagItem("http.request.resend_count").Should().Be(1);
    }

    [Fact]
    public async Task Calls_a_hang_up_that_finds_the_call_gone_a_success()
    {
        _service.Expect("*").Respond(HttpStatusCode.InternalServerError);
        _service.Expect("*").Respond(HttpStatusCode.NotFound);

        await Call().HangUpAsync();

        _observer.Activity.Status.Should().Be(ActivityStatusCode.Unset);
        _observer.Measured.Tags.Should().NotContainKey("error.type");
    }

    [Fact]
    public async Task Hands_the_trace_on_to_the_service()
    {
        string? traceParent = null;
        _service.When("*").With(request => Note(request, out traceParent)).Respond(HttpStatusCode.Accepted);

        await Call().CancelAllMediaAsync();

        traceParent.Should().Be(_observer.Activity.Id);
    }

    [Fact]
    public async Task Is_silent_where_tracing_is_switched_off()
    {
        _service.When("*").Respond(HttpStatusCode.Accepted);
        CallAutomationClientOptions options = Options();
        options.Diagnostics.IsDistributedTracingEnabled = false;

        await Call(options).CancelAllMediaAsync();

        _observer.HasActivities.Should().BeFalse();
        _observer.Measured.Value.Should().BePositive();
    }

    [Fact]
    public async Task Suggests_buckets_that_fit_seconds_and_says_its_version()
    {
        _service.When("*").Respond(HttpStatusCode.Accepted);

        await Call().CancelAllMediaAsync();

        Histogram<double> histogram = (Histogram<double>)_observer.Measured.Instrument;
        histogram.Advice!.HistogramBucketBoundaries.Should().StartWith(0.005).And.EndWith(30).And.BeInAscendingOrder();
        histogram.Meter.Version.Should().MatchRegex(@"^\d+\.\d+\.\d+(-[\w.]+)?$");
        _observer.Activity.Source.Version.Should().Be(histogram.Meter.Version);
    }

    private static bool Note(HttpRequestMessage request, out string? traceParent)
    {
        traceParent = request.Headers.GetValues("traceparent").Single();
        return true;
    }

    private CallAutomationClientOptions Options() => new()
    {
        Transport = new HttpClientTransport(_service),
        Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxRetries = 1 },
    };

    private CallConnection Call(CallAutomationClientOptions? options = null) =>
        new CallAutomationClient(new Uri($"https://{_host}"), new AzureKeyCredential("a2V5"), options ?? Options()).GetCallConnection(CallId);
}
