using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallAutomation.Client.Tests.Registration;

public partial class ConnectionsTests
{
    private const string Name = "CallAutomation.Client";

    private readonly ServiceCollection _services = new();

    [Fact]
    public void Leave_deadlines_to_the_client()
    {
        _services.AddCallAutomationClient(Line.ConnectionString);

        HttpClient client = _services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>().CreateClient(Name);

        client.Timeout.Should().Be(Timeout.InfiniteTimeSpan);
    }

    [Fact]
    public async Task Log_no_phone_number()
    {
        Pages log = new();
        Line line = new();
        _services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        _services.ConfigureHttpClientDefaults(everyone => everyone.AddDefaultLogger());
        line.Answers(_services.AddCallAutomationClient(Line.ConnectionString));
        line.Answers(_services.AddHttpClient("somebody-else"));
        ServiceProvider provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<IHttpClientFactory>().CreateClient("somebody-else").GetAsync("https://other.example/visible");
        await provider.GetRequiredService<CallAutomationClient>().GetCallConnection("4:+14255550123").CancelAllMediaAsync();

        line.Last.RequestUri!.AbsolutePath.Should().Contain("14255550123");
        log.Text.Should().Contain("other.example/visible").And.NotContain("4255550");
    }

    private static HttpMessageHandler Innermost(ServiceProvider provider)
    {
        HttpMessageHandler handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(Name);
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }

        return handler;
    }

    private TimeSpan HandlerLifetime() =>
        _services.BuildServiceProvider().GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get(Name).HandlerLifetime;

    private sealed class Pages : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public string Text => string.Join('\n', _lines);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            _lines.Enqueue(state.ToString()!);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
