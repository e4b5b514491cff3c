using CallAutomation.Emulator.Callbacks;
using CallAutomation.Emulator.Time;

namespace CallAutomation.Emulator.Tests;

/// <summary>Whatever an address leads to, the call goes on.</summary>
public class HostileAddressTests
{
    public static TheoryData<string> Elsewhere => new(
        "file:///etc/passwd",
        "file:",
        "file:etc",
        "file://host/share",
        "ftp://127.0.0.1/a.wav",
        "data:audio/wav;base64,AAAA",
        "javascript:alert(1)",
        "mailto:a@b.example",
        "ws://127.0.0.1/",
        "http:",
        "http://",
        "https://",
        "//",
        "///",
        "https://" + new string('a', 64) + ".example/",
        "https://xn--0.example/",
        "https://xn--%C3%BC.example/",
        "https://a..b/",
        "https://[::1/",
        "https://host:99999/",
        "\\\\host\\share",
        "?",
        "#");

    public static TheoryData<string> NoHost => new("http://xn--\u00fc.example/cb", "http://\u200d.example/cb", "http://\uffff.example/cb", "http://" + new string('a', 64) + ".example/cb", "http://a..b/cb", "http://xn--0.example/cb", "http://-/", "http://%00/");

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task A_prompt_that_is_redirected_anywhere_fails_and_the_next_one_plays(string location)
    {
        await using WireStage stage = await WireStage.StartAsync(options => options.DownloadTimeout = TimeSpan.FromSeconds(2));
        stage.Application.Redirects["/moved.wav"] = location;
        string id = await stage.ConnectedCallAsync();

        await stage.PlayAsync(id, stage.Application.Address + "moved.wav", ""","operationContext":"p-1" """);
        ReceivedEvent failed = await stage.Application.NextAsync("PlayFailed");
        await stage.PlayAsync(id, stage.Application.Serve("greeting.wav", Wav.Silence(1)));
        await stage.Application.NextAsync("PlayStarted");

        failed.Result.Should().Be("400/8536");
        failed.OperationContext.Should().Be("p-1");
        stage.Emulator.Journal.Entries.Should().Contain(entry => entry.Kind == JournalEntryKind.Warning && entry.What.Contains("source 0 cannot be played"));
        await Watchdog.WaitAsync(stopped(), () => 0, () => "The emulator does not stop.");

        async Task<int> stopped()
        {
            await stage.Emulator.StopAsync();
            return 0;
        }
    }

    [Theory]
    [MemberData(nameof(NoHost))]
    public async Task A_callback_address_whose_host_cannot_be_named_is_refused_or_given_up(string address)
    {
        await using WireStage stage = await WireStage.StartAsync(options => options.CallbackTries = 1);

        Reply reply = await stage.PostAsync("/calling/callConnections", stage.CreateBody(WireStage.Patient).Replace(stage.Application.CallbackUri, address, StringComparison.Ordinal));
        if (reply.Status != 400)
        {
            stage.Clock.Advance(1);
            await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.EventUndeliverable);
        }

        reply.Status.Should().BeOneOf(201, 400);
        await Watchdog.WaitAsync(stopped(), () => 0, () => "The emulator does not stop.");

        async Task<int> stopped()
        {
            await stage.Emulator.StopAsync();
            return 0;
        }
    }

    [Fact]
    public void A_webhook_whose_host_cannot_be_named_is_refused()
    {
        Action subscription = () => _ = new EventGridSubscription(new Uri("http://xn--\u00fc.example/"));

        subscription.Should().Throw<ArgumentException>().WithMessage("*host*");
    }

    [Fact]
    public async Task What_fails_outside_in_a_way_nobody_thought_of_comes_back_to_the_timeline()
    {
        TaskCompletionSource<string> back = new();
        List<Exception> faults = [];
        using RealClockwork clock = new(TimeProvider.System);
        using Timeline timeline = new(clock, faults.Add);

        timeline.Outside<string>("a test", _ => throw new InvalidTimeZoneException(), failure => failure.GetType().Name, back.SetResult);

        (await Watchdog.WaitAsync(back.Task, () => 0, () => "Nothing comes back.")).Should().Be(nameof(InvalidTimeZoneException));
        faults.Should().ContainSingle();
    }

    [Fact]
    public async Task A_log_that_cannot_be_written_stops_no_call()
    {
        await using WireStage stage = await WireStage.StartAsync(options => options.LoggerFactory = new BrokenLog());

        string id = await stage.ConnectedCallAsync();

        (await stage.OnCallAsync(id, "terminate")).Status.Should().Be(204);
        await stage.Application.NextAsync("CallDisconnected");
    }

    private sealed class BrokenLog : Microsoft.Extensions.Logging.ILoggerFactory, Microsoft.Extensions.Logging.ILogger
    {
        public void AddProvider(Microsoft.Extensions.Logging.ILoggerProvider provider)
        {
        }

        public Microsoft.Extensions.Logging.ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(Microsoft.Extensions.Logging.LogLevel logLevel) => true;

        public void Log<TState>(Microsoft.Extensions.Logging.LogLevel logLevel, Microsoft.Extensions.Logging.EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Name is not "Listens")
            {
                throw new IOException("The disk is full.");
            }
        }

        public void Dispose()
        {
        }
    }
}
