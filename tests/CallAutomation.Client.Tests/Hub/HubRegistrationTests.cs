using CallAutomation.Client.Events;
using CallAutomation.Client.Tests.Fixture;
using Microsoft.Extensions.DependencyInjection;

namespace CallAutomation.Client.Tests.Hub;

public class HubRegistrationTests
{
    [Fact]
    public async Task The_client_uses_the_hub_of_the_services()
    {
        MockedService service = new MockedService().Answers(202);
        ServiceCollection services = new();
        services.AddCallAutomationClient("endpoint=https://contoso.communication.azure.com/;accesskey=" + MockedService.Key).ConfigurePrimaryHttpMessageHandler(() => service.Handler);
        services.AddCallEventHub();
        await using ServiceProvider provider = services.BuildServiceProvider();

        Task<PlayCompleted> completion = provider.GetRequiredService<CallAutomationClient>().GetCallConnection("call-1")
            .PlayAsync(new PlayOptions(new FileSource(new Uri("https://app.example/a.wav"))) { OperationContext = "greeting" }).WaitForCompletionAsync();
        await provider.GetRequiredService<CallEventHub>().ReceiveAsync([new PlayCompleted { CallConnectionId = "call-1", OperationContext = "greeting" }]);

        (await completion.WaitAsync(HubStage.Patience)).Should().NotBeNull();
    }

    [Fact]
    public async Task Handlers_are_made_for_each_event_in_a_scope_of_its_own()
    {
        List<Ledger> ledgers = [];
        ServiceCollection services = new();
        services.AddScoped(_ =>
        {
            Ledger ledger = new();
            ledgers.Add(ledger);
            return ledger;
        });
        services.AddCallEventHub(options => options.Capacity = 10).On<PlayCompleted, Writer>().OnIncomingCall<Reception>();
        await using ServiceProvider provider = services.BuildServiceProvider();
        CallEventHub hub = provider.GetRequiredService<CallEventHub>();

        CallEventReceipt receipt = await hub.ReceiveAsync([new PlayCompleted { CallConnectionId = "a" }, new PlayCompleted { CallConnectionId = "a" }]);
        await receipt.Handled.WaitAsync(HubStage.Patience);
        CallEventReceipt ring = await hub.ReceiveAsync([new IncomingCall { IncomingCallContext = "ring" }]);
        await ring.Handled.WaitAsync(HubStage.Patience);

        ledgers.Select(ledger => ledger.Line).Should().Equal("PlayCompleted (a)", "PlayCompleted (a)", "IncomingCall");
        ledgers.Should().OnlyContain(ledger => ledger.IsDisposed);
    }

    [Fact]
    public async Task A_handler_can_be_a_method()
    {
        int calls = 0;
        ServiceCollection services = new();
        services.AddCallEventHub().On<PlayStarted>((_, _) => Task.FromResult(++calls));
        await using ServiceProvider provider = services.BuildServiceProvider();

        CallEventReceipt receipt = await provider.GetRequiredService<CallEventHub>().ReceiveAsync([new PlayStarted { CallConnectionId = "a" }]);
        await receipt.Handled.WaitAsync(HubStage.Patience);

        calls.Should().Be(1);
    }

    private sealed class Ledger : IDisposable
    {
        public string Line { get; set; } = "";

        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }

    private sealed class Writer(Ledger ledger) : ICallEventHandler<PlayCompleted>
    {
        public Task HandleAsync(PlayCompleted callEvent, CancellationToken cancellationToken)
        {
            ledger.Line = callEvent.ToString();
            return Task.CompletedTask;
        }
    }

    private sealed class Reception(Ledger ledger) : IIncomingCallHandler
    {
        public Task HandleAsync(IncomingCall incomingCall, CancellationToken callEnds)
        {
            ledger.Line = incomingCall.ToString();
            return Task.CompletedTask;
        }
    }
}
