using Azure;
using CallAutomation.Client;
using CallAutomation.Client.Events;

namespace AppointmentReminder;

/// <summary>The story: call the patient, ask, thank, hang up.</summary>
internal sealed class Reminder(CallAutomationClient client, CallEventHub hub, ReminderSite site, IWatcher watcher)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan s_patienceAtTheEnd = TimeSpan.FromSeconds(5);

    /// <summary>Reminds one patient, and says what came of it.</summary>
    public async Task<Outcome> CallAsync(PhoneIdentifier patient, PhoneIdentifier practice, CancellationToken cancellationToken)
    {
        using IDisposable watching = hub.On<CallEvent>((heard, _) =>
        {
            watcher.Hears(heard);
            return Task.CompletedTask;
        });

        // Not to be canceled: a call can only be hung up by the id that this brings.
        watcher.Asks("CreateCall", $"call {patient.Masked()} and show {practice.Masked()}");
        CreateCallResult placed = await client.CreateCallAsync(patient, site.CallbackUri, practice, CancellationToken.None);
        CallConnection call = placed.CallConnection;
        try
        {
            await HearAsync(patience => placed.WaitForCompletionAsync(patience), cancellationToken);
            return await ConverseAsync(call, patient, cancellationToken);
        }
        catch (CallOperationException over) when (over.Event is CallDisconnected or CreateCallFailed)
        {
            return WhyNot(over.ResultInformation);
        }
        catch
        {
            // Whatever went wrong on our side, nobody is left on the line listening to silence.
            await HangUpQuietlyAsync(call);
            throw;
        }
    }

    private async Task<Outcome> ConverseAsync(CallConnection call, PhoneIdentifier patient, CancellationToken cancellationToken)
    {
        Outcome outcome = await AskAsync(call, patient, cancellationToken);
        if (outcome == Outcome.HungUp)
        {
            await HearAsync(patience => hub.WaitForAsync<CallDisconnected>(call.CallConnectionId, match: null, patience), cancellationToken);
            return outcome;
        }

        Clip goodbye = outcome switch
        {
            Outcome.Confirmed => Clip.Confirmed,
            Outcome.RescheduleAsked => Clip.Reschedule,
            _ => Clip.NoKey,
        };
        try
        {
            watcher.Asks("Play", $"play {goodbye.FileName}", goodbye);
            await HearAsync(patience => call.PlayAsync(new FileSource(site.AddressOf(goodbye)), patience).WaitForOutcomeAsync(patience), cancellationToken);
            await HangUpAsync(call, cancellationToken);
        }
        catch (CallOperationException over) when (over.Event is CallDisconnected)
        {
            // The patient did not listen to the end.
        }

        return outcome;
    }

    private async Task<Outcome> AskAsync(CallConnection call, PhoneIdentifier patient, CancellationToken cancellationToken)
    {
        watcher.Asks("Recognize", $"play {Clip.Reminder.FileName} and wait for a key", Clip.Reminder);
        RecognizeDtmfOptions question = new(patient, maxTonesToCollect: 1)
        {
            Prompts = [new FileSource(site.AddressOf(Clip.Reminder))],
            InterruptPrompt = true,
            InitialSilenceTimeout = TimeSpan.FromSeconds(5),
        };
        try
        {
            return await HearAsync(patience => call.RecognizeAsync(question, patience).WaitForOutcomeAsync(patience), cancellationToken) switch
            {
                RecognizeCompleted { DtmfResult: DtmfResult keys } => keys.ToKeys() switch
                {
                    "1" => Outcome.Confirmed,
                    "2" => Outcome.RescheduleAsked,
                    _ => Outcome.NoKey,
                },
                RecognizeFailed { ResultInformation.SubCode: MediaEventReasonCode.RecognizeInitialSilenceTimedOut } => Outcome.NoKey,

                // We cancel nothing: the question ends so when there is nobody left to answer it.
                RecognizeCanceled => Outcome.HungUp,
                CallEvent other => throw new InvalidOperationException($"The question could not be asked: {other.ResultInformation?.Message}"),
            };
        }
        catch (CallOperationException over) when (over.Event is CallDisconnected)
        {
            return Outcome.HungUp;
        }
    }

    private async Task HangUpAsync(CallConnection call, CancellationToken cancellationToken)
    {
        watcher.Asks("HangUp", "end the call");
        try
        {
            await call.HangUpAsync(HangUpScope.Myself, cancellationToken);
        }
        catch (RequestFailedException over) when (over.Status == 404)
        {
            // The patient was faster; the event that says so is on its way.
        }

        await HearAsync(patience => hub.WaitForAsync<CallDisconnected>(call.CallConnectionId, match: null, patience), cancellationToken);
    }

    private async Task HangUpQuietlyAsync(CallConnection call)
    {
        using CancellationTokenSource patience = new(s_patienceAtTheEnd);
        try
        {
            await HangUpAsync(call, patience.Token);
        }
        catch (Exception failure) when (failure is RequestFailedException or TimeoutException or OperationCanceledException or CallOperationException)
        {
            // There is an older failure to tell about.
        }
    }

    /// <summary>Waits for what comes of something, but not for ever; whoever watches has heard of it before the story goes on.</summary>
    private async Task<T> HearAsync<T>(Func<CancellationToken, Task<T>> wait, CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(s_patience);
        try
        {
            return await wait(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The service reported nothing for {s_patience.TotalSeconds:0} s. Can it reach the callback address?");
        }
        finally
        {
            await hub.DrainAsync(CancellationToken.None);
        }
    }

    // A call that does not come about ends in two events, CallDisconnected first; a clean refusal has the code 200.
    private static Outcome WhyNot(ResultInformation? result) => (result?.Code, result?.SubCode) switch
    {
        (486 or 603, _) or (403, CallEndReasonCode.PhoneRejected) or (200, CallEndReasonCode.ConversationEnded) => Outcome.Busy,
        (408 or 480 or 487, _) => Outcome.NoAnswer,
        _ => throw new InvalidOperationException($"The call could not be made: {result?.Message ?? "the service did not say why"}"),
    };
}
