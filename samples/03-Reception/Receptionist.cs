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
        try
        {
            await ServeAsync(incomingCall, callEnds);
        }
        catch (Exception over) when (callEnds.IsCancellationRequested || over is CallOperationException { Event: CallDisconnected })
        {
            log.LogInformation("The caller hung up.");
        }
    }

    private async Task ServeAsync(IncomingCall incomingCall, CancellationToken callEnds)
    {
        log.LogInformation("A call comes in.");
        AnswerCallOptions answer = new(incomingCall.IncomingCallContext!, address.CallbackUri) { CognitiveServicesEndpoint = options.Value.CognitiveServicesEndpoint };
        AnswerCallResult answered = await client.AnswerCallAsync(answer, callEnds);
        await answered.WaitForCompletionAsync(callEnds);
        CallConnection call = answered.CallConnection;

        string? key = null;
        for (int question = 0; question < MostQuestions && key is not ("1" or "2"); question++)
        {
            key = await AskAsync(call, incomingCall.From, callEnds);
            log.LogInformation("The caller pressed {Key}.", key ?? "nothing");
        }

        await call.PlayAsync(Spoken(key switch
        {
            "1" => options.Value.OpeningHours,
            "2" => "We will call you back. Goodbye.",
            _ => "Goodbye.",
        }), callEnds).WaitForOutcomeAsync(callEnds);
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
