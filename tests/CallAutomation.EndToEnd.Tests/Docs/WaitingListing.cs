using CallAutomation.Client;
using CallAutomation.Client.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CallAutomation.EndToEnd.Tests.Docs;

/// <summary>The listings of the page about waiting. The tests run them, and compare them with the page line by line.</summary>
internal static class WaitingListing
{
    public static (CallEventHub Hub, CallAutomationClient Client) Attach(string connectionString, WebApplication app)
    {
        // Listing begins
        CallEventHub hub = new();
        CallAutomationClient client = new(connectionString, new CallAutomationClientOptions { EventHub = hub });

        app.MapPost("/callbacks", async (HttpRequest request, CancellationToken cancellationToken) =>
        {
            CallEventReceipt receipt = await hub.ReceiveAsync(await BinaryData.FromStreamAsync(request.Body, cancellationToken), cancellationToken);
            return receipt.Refused == 0 ? Results.Ok() : Results.StatusCode(503);
        });
        // Listing ends
        return (hub, client);
    }

    public static Task<bool> RemindPatientAsync(CallAutomationClient client, PhoneIdentifier patient, Uri callbackUri, Uri wav)
    {
        // Listing begins
        static async Task<bool> RemindAsync(CallAutomationClient client, PhoneIdentifier patient, PhoneIdentifier practice, Uri callbackUri, Uri questionWav, Uri goodbyeWav)
        {
            CreateCallResult placed = await client.CreateCallAsync(patient, callbackUri, practice);
            await placed.WaitForCompletionAsync();
            CallConnection call = placed.CallConnection;

            RecognizeDtmfOptions question = new(patient, maxTonesToCollect: 1) { Prompts = [new FileSource(questionWav)] };
            RecognizeCompleted answer = await call.RecognizeAsync(question).WaitForCompletionAsync();

            CallEvent outcome = await call.PlayAsync(new FileSource(goodbyeWav)).WaitForOutcomeAsync();
            await call.HangUpAsync();
            return outcome is PlayCompleted && answer.DtmfResult?.Tones[0] == DtmfTone.One;
        }
        // Listing ends
        return RemindAsync(client, patient, new PhoneIdentifier("+14255550199"), callbackUri, wav, wav);
    }

    public static void Receive(CallEventHub hub, CallAutomationClient client, Uri callbackUri, Uri greetingWav)
    {
        // Listing begins
        hub.On<IncomingCall>(async (incoming, callEnds) =>
        {
            AnswerCallResult answered = await client.AnswerCallAsync(incoming, callbackUri, callEnds);
            await answered.WaitForCompletionAsync(callEnds);
            await answered.CallConnection.PlayAsync(new FileSource(greetingWav), callEnds).WaitForCompletionAsync(callEnds);
            await answered.CallConnection.HangUpAsync(HangUpScope.Everyone, callEnds);
        });
        // Listing ends
    }
}
