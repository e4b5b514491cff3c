using System.Net;
using Azure.Core.Pipeline;
using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;

namespace CallAutomation.EndToEnd.Tests.VirtualTime;

/// <summary>The client and the event hub in virtual time, where things go wrong: they stay on the thread of the run.</summary>
public class VirtualFaultTests
{
    [Theory]
    [InlineData(FaultKind.EventsBatched, CallEventAcknowledgement.OnQueued)]
    [InlineData(FaultKind.EventsBatched, CallEventAcknowledgement.OnHandled)]
    [InlineData(FaultKind.EventDuplicated, CallEventAcknowledgement.OnHandled)]
    [InlineData(FaultKind.AcknowledgementLost, CallEventAcknowledgement.OnHandled)]
    [InlineData(FaultKind.TooManyRequests, CallEventAcknowledgement.OnQueued)]
    [InlineData(FaultKind.FailedBeforeEffect, CallEventAcknowledgement.OnQueued)]
    [InlineData(FaultKind.FailedAfterEffect, CallEventAcknowledgement.OnQueued)]
    public async Task A_call_with_handlers_comes_to_its_end(FaultKind kind, CallEventAcknowledgement acknowledgement)
    {
        FaultPlan plan = new(7) { Rules = { new FaultRule(kind, 1) } };
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { Time = EmulatorTime.Virtual, Faults = plan });
        await using CallEventHub hub = new(new CallEventHubOptions { TimeProvider = emulator.TimeProvider, TrackWait = emulator.TrackWait });
        List<string> handled = [];
        hub.On<CallEvent>((callEvent, _) =>
        {
            handled.Add(callEvent.GetType().Name);
            return Task.CompletedTask;
        });
        emulator.ConnectApplication(async (request, cancellationToken) =>
        {
            CallEventReceipt receipt = await hub.ReceiveAsync(CallEventParser.Parse(await request.Content!.ReadAsByteArrayAsync(cancellationToken)), acknowledgement, cancellationToken);
            return new HttpResponseMessage(await receipt.Acknowledged ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable);
        });
        CallAutomationClientOptions options = new() { Transport = new HttpClientTransport(emulator.CreateHandler()), EventHub = hub };
        options.Retry.Delay = TimeSpan.Zero;
        CallAutomationClient client = new(emulator.ConnectionString, options);

        await emulator.RunAsync(async () =>
        {
            CreateCallResult placed = await client.CreateCallAsync(VirtualCall.Caller, VirtualCall.CallbackUri, new PhoneIdentifier("+14255550199"));
            await placed.WaitForCompletionAsync();
            Task<CallDisconnected> ended = hub.WaitForAsync<CallDisconnected>(placed.CallConnection.CallConnectionId);
            await placed.CallConnection.HangUpAsync(HangUpScope.Everyone);
            await ended;
        });

        emulator.Faults.Of(kind).Should().BePositive();
        handled.Should().ContainSingle(static name => name == nameof(CallConnected)).And.ContainSingle(static name => name == nameof(CallDisconnected));
    }
}
