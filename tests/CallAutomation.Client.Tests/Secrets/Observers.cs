using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using Azure;
using Azure.Core.Diagnostics;
using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallAutomation.Client.Tests.Secrets;

/// <summary>Everybody who could overhear the client: event listeners, traces, loggers; what they heard is kept by who heard it.</summary>
internal sealed class Observers : IDisposable
{
    public const string Events = "EventListener";
    public const string Traces = "ActivityListener";
    public const string Forwarded = "AzureEventSourceListener to ILogger";
    public const string HttpLogs = "ILogger of the application";
    public const string Probe = "somebody listens";
    public const string Exceptions = "Exception";

    private readonly ServiceProvider _services;
    private readonly string _registration;
    private readonly Listener _listener;
    private readonly AzureEventSourceListener _forwarder;
    private readonly ActivityListener _activities;

    public Observers(HttpMessageHandler mock)
    {
        _listener = new Listener(text => Hear(Events, text));
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Hear(Traces, Told(activity)),
        };
        ActivitySource.AddActivityListener(_activities);

        ServiceCollection services = new();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Provider(text => Hear(HttpLogs, text))));
        _registration = services.AddCallAutomationClient(new Uri("https://contoso.communication.azure.com"), new AzureKeyCredential("a2V5"))
            .ConfigurePrimaryHttpMessageHandler(() => mock)
            .Name;
        _services = services.BuildServiceProvider();
        _services.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(Observers)).LogTrace(Probe);

        ILogger logger = new Logger("Azure", text => Hear(Forwarded, text));
        _forwarder = new AzureEventSourceListener(
            (data, text) => logger.LogInformation("{Source} {Name}: {Text}", data.EventSource.Name, data.EventName, text), EventLevel.Verbose);
    }

    public ConcurrentQueue<(string Who, string What)> Heard { get; } = [];

    public HttpClientTransport Transport => new(_services.GetRequiredService<IHttpClientFactory>().CreateClient(_registration));

    public void Hear(string who, string what) => Heard.Enqueue((who, what));

    public void Dispose()
    {
        _forwarder.Dispose();
        _listener.Dispose();
        _activities.Dispose();
        _services.Dispose();
    }

    /// <summary>All that an exception says anywhere, its inner ones and their data included.</summary>
    public void Hear(Exception failure)
    {
        Hear(Exceptions, failure.ToString());
        for (Exception? part = failure; part is not null; part = part.InnerException)
        {
            Hear(Exceptions, part.Message);
            foreach (System.Collections.DictionaryEntry entry in part.Data)
            {
                Hear(Exceptions, $"{entry.Key}={entry.Value}");
            }
        }
    }

    private static string Told(Activity activity) => string.Join(
        "\n",
        [
            activity.Source.Name, activity.OperationName, activity.DisplayName, activity.StatusDescription,
            .. activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"),
            .. activity.Baggage.Select(item => $"{item.Key}={item.Value}"),
            .. activity.Events.SelectMany(told => told.Tags.Select(tag => $"{told.Name} {tag.Key}={tag.Value}")),
        ]);

    private sealed class Listener(Action<string> hear) : EventListener
    {
        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.GetTrait("AzureEventSource") is not null || eventSource.Name.StartsWith("Azure-", StringComparison.Ordinal)
                || eventSource.Name.StartsWith("CallAutomation-", StringComparison.Ordinal))
            {
                EnableEvents(eventSource, EventLevel.LogAlways, EventKeywords.All);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            hear?.Invoke($"{eventData.EventSource.Name} {eventData.EventName} {eventData.Message} {string.Join(" | ", eventData.Payload ?? new([]))}");
    }

    private sealed class Provider(Action<string> hear) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Logger(categoryName, hear);

        public void Dispose()
        {
        }
    }

    private sealed class Logger(string category, Action<string> hear) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            hear($"{category} scope {state} {Members(state)}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            hear($"{category} {eventId} {formatter(state, exception)} {Members(state)} {exception}");

        private static string Members(object? state) => state is IEnumerable<KeyValuePair<string, object?>> members
            ? string.Join(" | ", members.Select(member => $"{member.Key}={member.Value}"))
            : string.Empty;
    }
}
