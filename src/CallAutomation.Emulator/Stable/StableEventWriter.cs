using System.Text.Json;
using CallAutomation.Emulator.Callbacks;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Forcing;
using CallAutomation.Emulator.Media;
using CallAutomation.Emulator.Participants;

namespace CallAutomation.Emulator.Stable;

/// <summary>Says what happened in the stable language, in no newer words than the version of whoever made the call.</summary>
internal sealed partial class StableEventWriter(StableVersion version) : IEventWriter
{
    public bool TellsInDisorder => true;

    /// <summary>Whether the version has a word for it.</summary>
    public bool Known(string eventName) => StableEvents.Since.TryGetValue(eventName, out string? since) && version.Has(since);

    public IReadOnlyList<Callback> Write(CallFact fact, ApplicationLeg leg, DateTimeOffset time)
    {
        List<Callback> callbacks = [];
        foreach (StableEvent said in Describe(fact, leg).Where(said => Known(said.Name)))
        {
            CallIds ids = new(leg.Id, leg.Call.ServerCallId, leg.Call.CorrelationId);
            string source = "calling/callConnections/" + leg.Id;
            callbacks.Add(fact is ForcedFact forced ? WriteForced(forced, said, ids, source, leg.Services.NewId(), time) : Write(said, ids, source, leg.Services.NewId(), time));
        }

        return callbacks;
    }

    private IEnumerable<StableEvent> Describe(CallFact fact, ApplicationLeg leg)
    {
        string? context = fact.OperationContext;
        return fact switch
        {
            LegConnecting or LegDisconnecting => [],
            LegConnected => [StateEvent("CallConnected", CallResult.Silent, context)],
            LegDisconnected ended => [StateEvent("CallDisconnected", ended.Result, context)],
            LegFailed failed => Failure(failed, context),
            RosterChanged roster => [new StableEvent("ParticipantsUpdated", CallResult.Silent, null) { ResultComesFirst = true, WriteOwn = writer => WriteRoster(writer, roster) }],
            AudioStarted { OfPrompt: true } when !version.Has(StableVersion.V2025_05_15) => [],
            AudioStarted started => [new StableEvent("PlayStarted", started.OfPrompt ? CallResult.PromptStarted : CallResult.Success, context)],
            PlayEnded { Outcome: MediaOutcome.Completed } played => [new StableEvent("PlayCompleted", played.Result, context)],
            PlayEnded { Outcome: MediaOutcome.Canceled } played => [new StableEvent("PlayCanceled", played.Result, context)],
            PlayEnded played => [MediaFailure("PlayFailed", played.Result, context, played.FailedSource)],
            RecognitionEnded { Outcome: MediaOutcome.Completed } recognized =>
                [new StableEvent("RecognizeCompleted", recognized.Result, context) { WriteOwn = writer => WriteAnswer(writer, recognized.Answer) }],
            RecognitionEnded { Outcome: MediaOutcome.Canceled } recognized => [new StableEvent("RecognizeCanceled", recognized.Result, context)],
            RecognitionEnded recognized => [MediaFailure("RecognizeFailed", recognized.Result, context, recognized.FailedSource)],
            ToneHeard heard => [new StableEvent("ContinuousDtmfRecognitionToneReceived", CallResult.Success, context) { WriteOwn = writer => WriteTone(writer, heard) }],
            ToneListeningStopped => [new StableEvent("ContinuousDtmfRecognitionStopped", CallResult.ListeningStopped, context)],
            ToneListeningFailed failed => [new StableEvent("ContinuousDtmfRecognitionToneFailed", failed.Result, context)],
            TonesSent { Result.Code: 200 } => [new StableEvent("SendDtmfTonesCompleted", CallResult.Silent, context)],
            TonesSent unsent => [new StableEvent("SendDtmfTonesFailed", unsent.Result, context)],
            SubscriptionChanged changed => [Subscription(changed, context)],
            HoldFailed failed => [new StableEvent("HoldFailed", failed.Result, context)],
            ParticipantFact people => [OfParticipants(people, context)],
            ForcedFact forced => [Forced(forced, leg)],
            _ => throw new InvalidOperationException($"The stable language has no words for {fact.GetType().Name}."),
        };
    }

    /// <summary>A call that was created and never came about also ends; that is told first, and before 2024-09-15 it was all that was told.</summary>
    private IEnumerable<StableEvent> Failure(LegFailed failed, string? context)
    {
        StableEvent ended = StateEvent("CallDisconnected", failed.Result, context);
        if (!version.Has(StableVersion.V2024_09_15))
        {
            return [ended];
        }

        return failed.Origin switch
        {
            LegOrigin.Created => [ended, StateEvent("CreateCallFailed", failed.Result, context)],
            LegOrigin.Answered => [StateEvent("AnswerFailed", failed.Result, context)],
            _ => [StateEvent("ConnectFailed", failed.Result, context)],
        };
    }

    private static StableEvent Subscription(SubscriptionChanged changed, string? context)
    {
        string name = StableSubscriptions.NameOf(changed.Content, changed.Change);
        string details = changed.Change switch
        {
            SubscriptionChange.Started => "subscriptionStarted",
            SubscriptionChange.Stopped => "subscriptionStopped",
            SubscriptionChange.Updated => "transcriptionLocaleUpdated",
            _ => changed.Result == CallResult.SocketUnusable ? "streamUrlMissing" : "badRequest",
        };
        return new StableEvent(name, changed.Result, context) { WriteOwn = writer => StableSubscriptions.WriteUpdate(writer, changed.Content, name, details) };
    }

    private static StableEvent StateEvent(string name, CallResult result, string? context) => new(name, result, context) { ResultComesFirst = true };

    private StableEvent MediaFailure(string name, CallResult result, string? context, int? failedSource) => new(name, result, context)
    {
        WriteOwn = writer =>
        {
            if (failedSource is int index && version.Has(StableVersion.V2024_09_15))
            {
                writer.WriteNumber("failedPlaySourceIndex", index);
            }
        },
    };

    private void WriteRoster(Utf8JsonWriter writer, RosterChanged roster)
    {
        writer.WriteStartArray("participants");
        foreach (RosterEntry entry in roster.Entries)
        {
            JsonSerializer.Serialize(writer, StableParticipants.Describe(entry, version), StableJson.Relaxed.ParticipantBody);
        }

        writer.WriteEndArray();
        writer.WriteNumber("sequenceNumber", roster.Sequence);
    }

    private void WriteAnswer(Utf8JsonWriter writer, RecognizedAnswer? answer)
    {
        // Scripts are never misheard; the number only has to look like one of the service.
        double? confidence = version.Has(StableVersion.V2025_05_15) ? 0.9 : null;
        switch (answer)
        {
            case RecognizedChoice choice:
                writer.WriteString("recognitionType", "choices");
                writer.WritePropertyName("choiceResult");
                JsonSerializer.Serialize(
                    writer, new ChoiceResultBody(choice.Label, choice.Phrase, choice.Phrase is null ? null : confidence), StableJson.Relaxed.ChoiceResultBody);
                break;
            case RecognizedSpeech speech:
                writer.WriteString("recognitionType", "speech");
                writer.WritePropertyName("speechResult");
                JsonSerializer.Serialize(writer, new SpeechResultBody(speech.Words, confidence), StableJson.Relaxed.SpeechResultBody);
                break;
            default:
                writer.WriteString("recognitionType", "dtmf");
                writer.WritePropertyName("dtmfResult");
                JsonSerializer.Serialize(writer, new DtmfResultBody(answer is RecognizedTones tones ? tones.Tones : []), StableJson.Relaxed.DtmfResultBody);
                break;
        }
    }

    private static void WriteTone(Utf8JsonWriter writer, ToneHeard heard)
    {
        writer.WriteNumber("sequenceId", heard.Sequence);
        writer.WriteString("tone", heard.Tone);
    }
}
