using CallAutomation.Client;
using CallAutomation.Client.AspNetCore;
using CallAutomation.Client.Events;
using Microsoft.Extensions.Options;

namespace Reception;

/// <summary>Answers a call and offers a small menu. One is made for each call, and lives as long as the call.</summary>
internal sealed class Receptionist(CallAutomationClient client, CallbackAddress address, IOptions<ReceptionOptions> options, ILogger<Receptionist> log)
    : IIncomingCallHandler
{
    private const int MostQuestions = 3;

    public async Task HandleAsync(IncomingCall incomingCall, CancellationToken callEnds)
    {
        log.LogInformation("A call comes in.");
        AnswerCallOptions answer = new(incomingCall.IncomingCallContext!, address.CallbackUri) { CognitiveServicesEndpoint = options.Value.CognitiveServicesEndpoint };
        AnswerCallResult answered = await client.AnswerCallAsync(answer, callEnds);
        try
        {
            await answered.WaitForCompletionAsync(callEnds);
            await ServeAsync(answered.CallConnection, incomingCall.From, callEnds);
        }
        catch (Exception over) when (callEnds.IsCancellationRequested || over is CallOperationException { Event: CallDisconnected })
        {
            log.LogInformation("The caller hung up.");
        }
        catch
        {
            // Whatever went wrong on our side, nobody is left on the line listening to silence.
            await answered.CallConnection.HangUpAsync(HangUpScope.Everyone, CancellationToken.None);
            throw;
        }
    }

    private async Task ServeAsync(CallConnection call, ParticipantIdentifier caller, CancellationToken callEnds)
    {
        string? key = null;
        for (int question = 0; question < MostQuestions && key is not ("1" or "2"); question++)
        {
            key = await AskAsync(call, caller, callEnds);
            log.LogInformation("The caller pressed {Key}.", key ?? "nothing");
        }

        string goodbye = key switch
        {
            "1" => options.Value.OpeningHours,
            "2" => "We will call you back. Goodbye.",
            _ => "Goodbye.",
        };
        await call.PlayAsync(Spoken(goodbye), callEnds).WaitForOutcomeAsync(callEnds);
        await call.HangUpAsync(HangUpScope.Everyone, callEnds);
    }

    /// <summary>The key, or null when none came.</summary>
    private async Task<string?> AskAsync(CallConnection call, ParticipantIdentifier caller, CancellationToken callEnds)
    {
        RecognizeDtmfOptions question = new(caller, maxTonesToCollect: 1)
        {
            Prompts = [Spoken("Welcome to Contoso. Press 1 for our opening hours, or 2 to be called back.")],
            InterruptPrompt = true,
            InitialSilenceTimeout = TimeSpan.FromSeconds(5),
        };
        return await call.RecognizeAsync(question, callEnds).WaitForOutcomeAsync(callEnds) is RecognizeCompleted { DtmfResult: { } keys } ? keys.ToKeys() : null;
    }

    private TextSource Spoken(string text) => new(text) { VoiceName = options.Value.Voice };
}
