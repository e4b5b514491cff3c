using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;

namespace CallAutomation.EndToEnd.Tests.Readme;

/// <summary>The listing of the README. The test beside it runs it, and compares it with the README line by line.</summary>
internal static class ReminderListing
{
    public static async Task<string?> RemindAsync(CallEmulator emulator, CallEventHub hub, Uri callbackUri, Uri questionWav, Uri thanksWav)
    {
        // README begins
        PhoneIdentifier patient = new("+14255550123");
        emulator.Phone(patient.PhoneNumber).RingsFor(TimeSpan.FromSeconds(2)).PressesWhenPrompted("1");

        CallAutomationClient client = new(emulator.ConnectionString, new CallAutomationClientOptions { EventHub = hub });
        CreateCallResult placed = await client.CreateCallAsync(patient, callbackUri, new PhoneIdentifier("+14255550199"));
        CallConnection call = placed.CallConnection;
        await placed.WaitForCompletionAsync();

        RecognizeDtmfOptions question = new(patient, maxTonesToCollect: 1) { Prompts = [new FileSource(questionWav)] };
        RecognizeCompleted answer = await call.RecognizeAsync(question).WaitForCompletionAsync();

        await call.PlayAsync(new FileSource(thanksWav)).WaitForCompletionAsync();
        await call.HangUpAsync();
        // README ends
        return answer.DtmfResult?.ToKeys();
    }
}
