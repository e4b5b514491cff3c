using System.Globalization;
using System.Net;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using CallAutomation.Client.Tests.Fixture;
using CallAutomation.Client.Transport;

namespace CallAutomation.Client.Tests.Channel;

public class RetryAfterTests
{
    /// <summary>A culture whose days and months are called otherwise, as in most.</summary>
    private static readonly CultureInfo s_elsewhere = Elsewhere();

    [Theory]
    [InlineData("Retry-After", "7", 7)]
    [InlineData("Retry-After", " 7 ", 7)]
    [InlineData("Retry-After", "0", 0)]
    [InlineData("retry-after-ms", "1500", 1.5)]
    [InlineData("x-ms-retry-after-ms", "250", 0.25)]
    public void Is_read_as_milliseconds_or_seconds(string header, string value, double seconds) =>
        RetryAfter.Of(new HeadersOnly(header, value)).Should().Be(TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData("1.5")]
    [InlineData("1, 2")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1e3")]
    [InlineData("1/5")]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("2999-01-01T00:00:00Z")]
    [InlineData("01.05.2999")]
    public void Is_absent_where_it_is_none_of_these(string value)
    {
        foreach (CultureInfo culture in new[] { CultureInfo.InvariantCulture, s_elsewhere })
        {
            In(culture, () => RetryAfter.Of(new HeadersOnly("Retry-After", value))).Should().BeNull();
        }
    }

    [Theory]
    [InlineData("r")]
    [InlineData("dddd, dd-MMM-yy HH:mm:ss 'GMT'")]
    [InlineData("ddd MMM d HH:mm:ss yyyy")]
    public void Is_a_date_of_http_in_every_culture(string format)
    {
        string date = DateTime.UtcNow.AddMinutes(5).ToString(format, CultureInfo.InvariantCulture);

        foreach (CultureInfo culture in new[] { CultureInfo.InvariantCulture, s_elsewhere })
        {
            In(culture, () => RetryAfter.Of(new HeadersOnly("Retry-After", date))).Should().BeCloseTo(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public void Is_waited_for_in_every_culture()
    {
        string date = DateTime.UtcNow.AddMinutes(5).ToString("r", CultureInfo.InvariantCulture);
        DelayStrategy delays = ServiceDelay.From(new CallAutomationClientOptions { Retry = { Delay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero } }.Retry);

        TimeSpan delay = In(s_elsewhere, () => delays.GetNextDelay(new HeadersOnly("Retry-After", date), 1));

        delay.Should().BeCloseTo(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Makes_no_pause_shorter_than_the_user_chose()
    {
        CallAutomationClientOptions options = new() { Retry = { Mode = RetryMode.Fixed, Delay = TimeSpan.FromSeconds(40) } };

        // Azure.Core adds chance to it, a fifth at most.
        ServiceDelay.From(options.Retry).GetNextDelay(new HeadersOnly("Retry-After", "7"), 1).Should().BeGreaterThan(TimeSpan.FromSeconds(30));
        ServiceDelay.From(options.Retry).GetNextDelay(new HeadersOnly("Retry-After", "70"), 1).Should().Be(TimeSpan.FromSeconds(70));
        ServiceDelay.From(options.Retry).GetNextDelay(null, 1).Should().BeGreaterThan(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("1.5", true)]
    [InlineData("1.5", false)]
    [InlineData("1, 2", true)]
    [InlineData("1, 2", false)]
    [InlineData("99999999999", true)]
    [InlineData("99999999999", false)]
    public async Task Does_not_have_a_prompt_played_again_where_it_cannot_be_read_or_waited_for(string value, bool isAsync)
    {
        MockedService service = new MockedService().Answers(MockedService.Answer(503, """{"error":{"code":"Busy","message":"Slower."}}""", value));

        Func<Task> play = () => Verb.Named("CallConnection.Play").DoAsync(service.Client(), isAsync);

        (await play.Should().ThrowAsync<RequestFailedException>().WithMessage("*Slower.*")).Which.Status.Should().Be(503);
        service.Sent.Should().ContainSingle();
    }

    [Theory]
    [InlineData("99999999999")]
    [InlineData("99999999999999999999999999")]
    [InlineData("2147483647")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task Is_not_waited_for_beyond_what_a_timer_can_even_without_a_deadline(string value)
    {
        foreach (bool isAsync in new[] { true, false })
        {
            MockedService service = new MockedService().Answers(MockedService.Answer(429, retryAfter: value));
            service.Options.InCallDeadline = Timeout.InfiniteTimeSpan;

            Func<Task> read = () => Verb.Named("CallConnection.GetProperties").DoAsync(service.Client(), isAsync);

            (await read.Should().ThrowAsync<RequestFailedException>()).Which.Status.Should().Be(429);
            service.Sent.Should().ContainSingle();
        }
    }

    [Fact]
    public void Leaves_the_options_of_the_user_as_they_were()
    {
        MockedService service = new MockedService().Answers(202);
        RetryPolicy own = new();

        service.Client();
        HttpPipelinePolicy? none = service.Options.RetryPolicy;
        service.Options.RetryPolicy = own;
        service.Client();

        none.Should().BeNull();
        service.Options.RetryPolicy.Should().BeSameAs(own);
    }

    private static CultureInfo Elsewhere()
    {
        CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.DayNames = ["su", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];
        culture.DateTimeFormat.AbbreviatedDayNames = ["zo", "ma", "di", "wo", "do", "vr", "za"];
        culture.DateTimeFormat.MonthNames = [.. Enumerable.Range(1, 12).Select(month => "maand" + month), string.Empty];
        culture.DateTimeFormat.AbbreviatedMonthNames = [.. Enumerable.Range(1, 12).Select(month => "m" + month), string.Empty];
        culture.DateTimeFormat.ShortDatePattern = "d.M.yyyy";
        culture.DateTimeFormat.DateSeparator = ".";
        return culture;
    }

    private static T In<T>(CultureInfo culture, Func<T> act)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return act();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private sealed class HeadersOnly(string name, string value) : Response
    {
        public override int Status => 503;

        public override string ReasonPhrase => string.Empty;

        public override Stream? ContentStream { get; set; }

        public override string ClientRequestId { get; set; } = string.Empty;

        public override void Dispose()
        {
        }

        protected override bool ContainsHeader(string header) => TryGetHeader(header, out _);

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => [new HttpHeader(name, value)];

        protected override bool TryGetHeader(string header, out string found)
        {
            found = value;
            return string.Equals(header, name, StringComparison.OrdinalIgnoreCase);
        }

        protected override bool TryGetHeaderValues(string header, out IEnumerable<string> found)
        {
            found = [value];
            return TryGetHeader(header, out _);
        }
    }
}
