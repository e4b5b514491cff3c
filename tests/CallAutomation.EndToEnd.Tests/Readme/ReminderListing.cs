using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using CallAutomation.EndToEnd.Tests.Stage;

namespace CallAutomation.EndToEnd.Tests.Readme;

/// <summary>The listing of the README. The test beside it runs it, and compares it with the README line by line.</summary>
internal static class ReminderListing
{
    public static async Task<string?> RemindAsync(CallEmulator emulator, Callbacks callbacks, Uri callbackUri, Uri questionWav, Uri thanksWav)
    {
        // README begins
        PhoneIdentifier patient = new("+14255550123");
        emulator.Phone(patient.PhoneNumber).RingsFor(TimeSpan.FromSeconds(2)).PressesWhenPrompted("1");

        CallAutomationClient client = new(emulator.ConnectionString);
        CreateCallResult placed = await client.CreateCallAsync(patient, callbackUri, new PhoneIdentifier("+14255550199"));
        CallConnection call = placed.CallConnection;
        await callbacks.NextAsync<CallConnected>();

        await call.RecognizeAsync(new RecognizeDtmfOptions(patient, maxTonesToCollect: 1) { Prompts = [new FileSource(questionWav)] });
        RecognizeCompleted answer = await callbacks.NextAsync<RecognizeCompleted>();

        await call.PlayAsync(new FileSource(thanksWav));
        await callbacks.NextAsync<PlayCompleted>();
        await call.HangUpAsync();
        // README ends
        return answer.DtmfResult?.ToKeys();
    }
}
