using Azure;
using CallAutomation.Client;
using CallAutomation.Client.Events;

namespace AppointmentReminder;

/// <summary>The story: call the patient, ask, thank, hang up.</summary>
internal sealed class Reminder(CallAutomationClient client, ReminderSite site, IWatcher watcher)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan s_patienceAtTheEnd = TimeSpan.FromSeconds(5);

    /// <summary>Reminds one patient, and says what came of it.</summary>
    public async Task<Outcome> CallAsync(PhoneIdentifier patient, PhoneIdentifier practice, CancellationToken cancellationToken)
    {
        CallConnection call = await PlaceAsync(patient, practice);
        try
        {
            CallEvent answer = await HearAsync(heard => heard is CallConnected or CreateCallFailed or CallDisconnected, cancellationToken);
            return answer is CallConnected
                ? await ConverseAsync(call, patient, cancellationToken)
                : WhyNot(answer.ResultInformation);
        }
        catch
        {
            // Whatever went wrong on our side, nobody is left on the line listening to silence.
            await HangUpQuietlyAsync(call);
            throw;
        }
    }

    private async Task<CallConnection> PlaceAsync(PhoneIdentifier patient, PhoneIdentifier practice)
    {
        // Not to be canceled: a call can only be hung up by the id that this brings.
        watcher.Asks("CreateCall", $"call {patient.Masked()} and show {practice.Masked()}");
        CreateCallResult placed = await client.CreateCallAsync(patient, site.CallbackUri, practice, CancellationToken.None);
        return placed.CallConnection;
    }

    private async Task<Outcome> ConverseAsync(CallConnection call, PhoneIdentifier patient, CancellationToken cancellationToken)
    {
        Outcome outcome = await AskAsync(call, patient, cancellationToken);
        Clip? goodbye = outcome switch
        {
            Outcome.Confirmed => Clip.Confirmed,
            Outcome.RescheduleAsked => Clip.Reschedule,
            Outcome.NoKey => Clip.NoKey,
            _ => null,
        };

        if (goodbye is not null && await PlayAsync(call, goodbye, cancellationToken))
        {
            await HangUpAsync(call, cancellationToken);
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
        await call.RecognizeAsync(question, cancellationToken);

        CallEvent answer = await HearAsync(heard => heard is RecognizeCompleted or RecognizeFailed or CallDisconnected, cancellationToken);
        return answer switch
        {
            RecognizeCompleted { DtmfResult: DtmfResult keys } => keys.ToKeys() switch
            {
                "1" => Outcome.Confirmed,
                "2" => Outcome.RescheduleAsked,
                _ => Outcome.NoKey,
            },
            RecognizeFailed { ResultInformation.SubCode: SubCodes.InitialSilence } => Outcome.NoKey,
            CallDisconnected => Outcome.HungUp,
            _ => throw new InvalidOperationException($"The question could not be asked: {answer.ResultInformation?.Message}"),
        };
    }

    /// <summary>Plays a clip to its end; false when there is nobody left to hang up on.</summary>
    private async Task<bool> PlayAsync(CallConnection call, Clip clip, CancellationToken cancellationToken)
    {
        watcher.Asks("Play", $"play {clip.FileName}", clip);
        await call.PlayAsync(new FileSource(site.AddressOf(clip)), cancellationToken);
        return await HearAsync(heard => heard is PlayCompleted or PlayFailed or CallDisconnected, cancellationToken) is not CallDisconnected;
    }

    private async Task HangUpAsync(CallConnection call, CancellationToken cancellationToken)
    {
        watcher.Asks("HangUp", "end the call");
        try
        {
            await call.HangUpAsync(cancellationToken: cancellationToken);
        }
        catch (RequestFailedException over) when (over.Status == 404)
        {
            // The patient was faster; the event that says so is on its way.
        }

        await HearAsync(heard => heard is CallDisconnected or CreateCallFailed, cancellationToken);
    }

    private async Task HangUpQuietlyAsync(CallConnection call)
    {
        using CancellationTokenSource patience = new(s_patienceAtTheEnd);
        try
        {
            await HangUpAsync(call, patience.Token);
        }
        catch (Exception failure) when (failure is RequestFailedException or TimeoutException or OperationCanceledException)
        {
            // There is an older failure to tell about.
        }
    }

    /// <summary>Reads on, telling the watcher everything, until the story can go on.</summary>
    private async Task<CallEvent> HearAsync(Predicate<CallEvent> isAwaited, CancellationToken cancellationToken)
    {
        while (true)
        {
            CallEvent heard = await site.Inbox.NextAsync(s_patience, cancellationToken);
            watcher.Hears(heard);
            if (isAwaited(heard))
            {
                return heard;
            }
        }
    }

    // A call that does not come about ends in two events, CallDisconnected first; a clean refusal has the code 200.
    private static Outcome WhyNot(ResultInformation? result) => (result?.Code, result?.SubCode) switch
    {
        (486 or 603, _) or (403, SubCodes.RejectedByTelephone) or (200, SubCodes.Rejected) => Outcome.Busy,
        (408 or 480 or 487, _) => Outcome.NoAnswer,
        _ => throw new InvalidOperationException($"The call could not be made: {result?.Message ?? "the service did not say why"}"),
    };
}
