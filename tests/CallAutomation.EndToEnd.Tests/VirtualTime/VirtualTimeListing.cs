using System.Net;
using Azure.Core.Pipeline;
using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;

namespace CallAutomation.EndToEnd.Tests.VirtualTime;

/// <summary>The listing of the page about virtual time. The test beside it runs it, and compares it with the page line by line.</summary>
internal static class VirtualTimeListing
{
    public static async Task<DateTimeOffset> RunAsync()
    {
        // Listing begins
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { Time = EmulatorTime.Virtual });
        emulator.Phone("+14255550123").RingsFor(TimeSpan.FromSeconds(20)).PressesWhenPrompted("1", after: TimeSpan.FromSeconds(25));

        await using CallEventHub hub = new(new CallEventHubOptions { TimeProvider = emulator.TimeProvider, TrackWait = emulator.TrackWait });
        CallAutomationClientOptions options = new() { Transport = new HttpClientTransport(emulator.CreateHandler()), EventHub = hub };
        options.Retry.Delay = TimeSpan.Zero;
        CallAutomationClient client = new(emulator.ConnectionString, options);

        emulator.ConnectApplication(async (request, cancellationToken) =>
        {
            await hub.ReceiveAsync(BinaryData.FromBytes(await request.Content!.ReadAsByteArrayAsync(cancellationToken)), cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK);
        });

        await emulator.RunAsync(async () =>
        {
            PhoneIdentifier patient = new("+14255550123");
            CreateCallResult placed = await client.CreateCallAsync(
                patient, new Uri("https://app.example/callbacks"), new PhoneIdentifier("+14255550199"));
            await placed.WaitForCompletionAsync();

            RecognizeDtmfOptions question = new(patient, maxTonesToCollect: 1) { InitialSilenceTimeout = TimeSpan.FromSeconds(30) };
            RecognizeCompleted answer = await placed.CallConnection.RecognizeAsync(question).WaitForCompletionAsync();
        });
        // Listing ends
        return emulator.TimeProvider.GetUtcNow();
    }
}
