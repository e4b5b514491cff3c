using Azure;
using CallAutomation.Client.Events;
using CallAutomation.Client.Tests.Fixture;
using Microsoft.Extensions.Time.Testing;
using RichardSzalay.MockHttp;

namespace CallAutomation.Client.Tests.Hub;

/// <summary>A hub, a clock that stands, and a client over mocked HTTP that uses both.</summary>
internal sealed class HubStage : IAsyncDisposable
{
    public const string Call = "call-1";

    /// <summary>Nothing takes so long; it ends a test that would wait for ever.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private int _ids;

    public HubStage(Action<CallEventHubOptions>? configure = null, CallAutomationClientOptions.ServiceVersion version = Newest.Version)
    {
        CallEventHubOptions options = new() { TimeProvider = Clock };
        configure?.Invoke(options);
        Hub = new CallEventHub(options);
        Service = new MockedService(version);
        Service.Options.EventHub = Hub;
        Service.Options.Source = new UserIdentifier("8:acs:me_me");
        Service.Options.CallbackUri = new Uri("https://app.example/callbacks");
        Client = Service.Client();
    }

    public FakeTimeProvider Clock { get; } = new(MockedService.Noon);

    public CallEventHub Hub { get; }

    public MockedService Service { get; }

    public CallAutomationClient Client { get; }

    public CallConnection Connection => Client.GetCallConnection(Call);

    public static T Of<T>(T callEvent, string? context = null, string call = Call)
        where T : CallEvent => callEvent with { CallConnectionId = call, OperationContext = context ?? callEvent.OperationContext };

    /// <summary>Puts events in, each under an id of its own.</summary>
    public async Task<CallEventReceipt> PutAsync(params CallEvent[] events) =>
        await Hub.ReceiveAsync(events.Select(callEvent => callEvent with { Id = callEvent.Id ?? $"event-{Interlocked.Increment(ref _ids)}" }));

    /// <summary>What the service answers to every request.</summary>
    public HubStage Answers(int status, string? body = null, Func<Task>? before = null)
    {
        Service.Mock.When("*").Respond(async () =>
        {
            await (before?.Invoke() ?? Task.CompletedTask);
            return MockedService.Answer(status, body)();
        });
        return this;
    }

    public ValueTask DisposeAsync() => Hub.DisposeAsync();
}
