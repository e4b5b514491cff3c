using System.Collections.Concurrent;
using Azure;
using CallAutomation.Client;
using CallAutomation.Client.Events;

namespace CallAutomation.Chaos;

/// <summary>A small menu: a question, a goodbye, and the end; asked again where it is not known whether the service has heard.</summary>
internal sealed class Ivr(Uri audio, IWaits waits)
{
    public const int MostQuestions = 15;

    private static readonly PhoneIdentifier s_line = new("+14255550199");

    private readonly ConcurrentDictionary<string, TaskCompletionSource> _incoming = new(StringComparer.Ordinal);

    /// <summary>Calls somebody.</summary>
    public async Task CallAsync(CallAutomationClient client, Uri callbackUri, string number)
    {
        PhoneIdentifier callee = new(number);
        CreateCallResult placed = await client.CreateCallAsync(new CreateCallOptions(callee, callbackUri) { CallerId = s_line });
        await waits.ConnectedAsync(placed);
        await ServeAsync(placed.CallConnection, callee);
    }

    /// <summary>Ends when a call of that number has been answered and has ended.</summary>
    public Task ExpectAsync(string number) => Expected(number).Task;

    /// <summary>Answers somebody who calls.</summary>
    public async Task AnswerAsync(CallAutomationClient client, Uri callbackUri, IncomingCall incoming)
    {
        PhoneIdentifier caller = (PhoneIdentifier)incoming.From!;
        TaskCompletionSource expected = Expected(caller.PhoneNumber);
        try
        {
            AnswerCallResult answered = await client.AnswerCallAsync(new AnswerCallOptions(incoming.IncomingCallContext!, callbackUri));
            await waits.ConnectedAsync(answered);
            await ServeAsync(answered.CallConnection, caller);
            expected.TrySetResult();
        }
        catch (Exception failed)
        {
            expected.TrySetException(failed);
        }
    }

    private TaskCompletionSource Expected(string number) => _incoming.GetOrAdd(number, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task ServeAsync(CallConnection call, PhoneIdentifier caller)
    {
        string? keys = null;
        for (int question = 0; keys is null && question < MostQuestions; question++)
        {
            RecognizeDtmfOptions options = new(caller, maxTonesToCollect: 1) { Prompts = [new FileSource(audio)], InitialSilenceTimeout = TimeSpan.FromSeconds(2) };
            keys = await OrNullAsync(async () => await waits.OutcomeAsync(await call.RecognizeAsync(options))) is RecognizeCompleted { DtmfResult: { } tones } ? tones.ToKeys() : null;
        }

        if (keys != "1")
        {
            throw new InvalidOperationException($"The caller pressed 1, and what came is '{keys}'.");
        }

        CallEvent? said = null;
        for (int times = 0; said is not PlayCompleted && times < MostQuestions; times++)
        {
            said = await OrNullAsync(async () => await waits.OutcomeAsync(await call.PlayAsync(new PlayOptions(new FileSource(audio)))));
        }

        if (said is not PlayCompleted)
        {
            throw new InvalidOperationException("The caller never heard the goodbye.");
        }

        await call.HangUpAsync(HangUpScope.Everyone);
        await waits.DisconnectedAsync(call.CallConnectionId);
    }

    /// <summary>Nothing where it is not known what the service did: play and recognize have no id by which it would know a second one again.</summary>
    private static async Task<CallEvent?> OrNullAsync(Func<Task<CallEvent>> ask)
    {
        try
        {
            return await ask();
        }
        catch (RequestFailedException failed) when (failed.Status is 0 or 429 or 500 or 503)
        {
            return null;
        }
    }
}
