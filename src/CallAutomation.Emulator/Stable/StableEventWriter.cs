using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CallAutomation.Emulator.Callbacks;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Forcing;
using CallAutomation.Emulator.Media;
using CallAutomation.Emulator.Participants;

namespace CallAutomation.Emulator.Stable;

/// <summary>Says what happened in the stable language, in no newer words than the version of whoever made the call.</summary>
internal sealed partial class StableEventWriter(StableVersion version) : IEventWriter
{
    private const string Prefix = "Microsoft.Communication.";

    private static readonly JsonWriterOptions s_writing = new() { Encoder = StableJson.Relaxed.Options.Encoder };

    public Callback? Write(CallFact fact, ApplicationLeg leg, string eventId, DateTimeOffset time)
    {
        EventData plain = new()
        {
            CallConnectionId = leg.Id,
            ServerCallId = leg.Call.ServerCallId,
            CorrelationId = leg.Call.CorrelationId,
            OperationContext = fact.OperationContext,
        };

        // Several events had no result before 2024-09-15.
        ResultBody? Late(CallResult result) => version.Has(StableVersion.V2024_09_15) ? Result(result) : null;

        return fact switch
        {
            LegConnecting or LegDisconnecting => null,
            LegConnected => Envelop("CallConnected", plain with { ResultInformation = Late(CallResult.Success) }, StableJson.Relaxed.EventData),
            LegDisconnected ended => Envelop("CallDisconnected", plain with { ResultInformation = Late(ended.Result) }, StableJson.Relaxed.EventData),
            LegFailed failed when version.Has(StableVersion.V2024_09_15) =>
                Envelop(NameOfFailure(failed.Origin), plain with { ResultInformation = Result(failed.Result) }, StableJson.Relaxed.EventData),

            // Before there was a word for it, a call that never came about simply ended.
            LegFailed => Envelop("CallDisconnected", plain, StableJson.Relaxed.EventData),
            RosterChanged roster => Envelop("ParticipantsUpdated", Roster(plain, roster, Late(CallResult.Success)), StableJson.Relaxed.RosterData),
            AudioStarted => version.Has(StableVersion.V2024_09_15)
                ? Envelop("PlayStarted", plain with { ResultInformation = Result(CallResult.Success) }, StableJson.Relaxed.EventData)
                : null,
            PlayEnded { Outcome: MediaOutcome.Completed } played =>
                Envelop("PlayCompleted", plain with { ResultInformation = Result(played.Result) }, StableJson.Relaxed.EventData),
            PlayEnded { Outcome: MediaOutcome.Canceled } played =>
                Envelop("PlayCanceled", plain with { ResultInformation = Late(played.Result) }, StableJson.Relaxed.EventData),
            PlayEnded played => Envelop("PlayFailed", Failure(plain, played.Result, played.FailedSource), StableJson.Relaxed.MediaFailedData),
            RecognitionEnded { Outcome: MediaOutcome.Completed } recognized =>
                Envelop("RecognizeCompleted", Answer(plain, recognized), StableJson.Relaxed.RecognizeCompletedData),
            RecognitionEnded { Outcome: MediaOutcome.Canceled } recognized =>
                Envelop("RecognizeCanceled", plain with { ResultInformation = Late(recognized.Result) }, StableJson.Relaxed.EventData),
            RecognitionEnded recognized => Envelop("RecognizeFailed", Failure(plain, recognized.Result, recognized.FailedSource), StableJson.Relaxed.MediaFailedData),
            ToneHeard heard => Envelop("ContinuousDtmfRecognitionToneReceived", ToneReceived(plain, heard), StableJson.Relaxed.ToneReceivedData),
            ToneListeningStopped => Envelop("ContinuousDtmfRecognitionStopped", plain with { ResultInformation = Result(CallResult.Success) }, StableJson.Relaxed.EventData),
            ToneListeningFailed failed =>
                Envelop("ContinuousDtmfRecognitionToneFailed", plain with { ResultInformation = Result(failed.Result) }, StableJson.Relaxed.EventData),
            TonesSent { Result.Code: 200 } sent => Envelop("SendDtmfTonesCompleted", plain with { ResultInformation = Result(sent.Result) }, StableJson.Relaxed.EventData),
            TonesSent unsent => Envelop("SendDtmfTonesFailed", plain with { ResultInformation = Result(unsent.Result) }, StableJson.Relaxed.EventData),
            HoldFailed failed => version.Has(StableVersion.V2024_09_15)
                ? Envelop("HoldFailed", plain with { ResultInformation = Result(failed.Result) }, StableJson.Relaxed.EventData)
                : null,
            ParticipantFact people when SayOfParticipants(people, plain) is var (name, data) => Known(name) ? EnvelopAny(name, data) : null,
            ForcedFact forced => Known(forced.EventName) ? new(forced.EventName, Write(forced.EventName, SourceOf(leg), eventId, time, writer => Forced(forced, leg, time).WriteTo(writer))) : null,
            _ => throw new InvalidOperationException($"The stable language has no words for {fact.GetType().Name}."),
        };

        Callback EnvelopAny(string name, EventData data) =>
            new(name, Write(name, SourceOf(leg), eventId, time, writer => JsonSerializer.Serialize(writer, data, data.GetType(), StableJson.Relaxed)));

        Callback Envelop<T>(string name, T data, JsonTypeInfo<T> shape) =>
            new(name, Write(name, SourceOf(leg), eventId, time, writer => JsonSerializer.Serialize(writer, data, shape)));
    }

    /// <summary>Whether the version has a word for it.</summary>
    public bool Known(string eventName) => StableEvents.Since.TryGetValue(eventName, out string? since) && version.Has(since);

    private static string SourceOf(ApplicationLeg leg) => "calling/callConnections/" + leg.Id;

    private static string NameOfFailure(LegOrigin origin) => origin switch
    {
        LegOrigin.Created => "CreateCallFailed",
        LegOrigin.Answered => "AnswerFailed",
        _ => "ConnectFailed",
    };

    private static ResultBody Result(CallResult result) => new(result.Code, result.SubCode, result.Message);

    private RosterData Roster(EventData plain, RosterChanged roster, ResultBody? result) => new()
    {
        CallConnectionId = plain.CallConnectionId,
        ServerCallId = plain.ServerCallId,
        CorrelationId = plain.CorrelationId,
        ResultInformation = result,
        SequenceNumber = roster.Sequence,
        Participants = [.. roster.Seats.Select(Describe)],
    };

    private ParticipantBody Describe(RosterEntry seat) => StableParticipants.Describe(seat, version);

    private MediaFailedData Failure(EventData plain, CallResult result, int? failedSource) => new()
    {
        CallConnectionId = plain.CallConnectionId,
        ServerCallId = plain.ServerCallId,
        CorrelationId = plain.CorrelationId,
        OperationContext = plain.OperationContext,
        ResultInformation = Result(result),
        FailedPlaySourceIndex = version.Has(StableVersion.V2024_09_15) ? failedSource : null,
    };

    private RecognizeCompletedData Answer(EventData plain, RecognitionEnded recognized) => new()
    {
        CallConnectionId = plain.CallConnectionId,
        ServerCallId = plain.ServerCallId,
        CorrelationId = plain.CorrelationId,
        OperationContext = plain.OperationContext,
        ResultInformation = Result(recognized.Result),
        RecognitionType = recognized.Answer switch
        {
            RecognizedChoice => "choices",
            RecognizedSpeech => "speech",
            _ => "dtmf",
        },
        DtmfResult = recognized.Answer is RecognizedTones tones ? new DtmfResultBody(tones.Tones) : null,
        ChoiceResult = recognized.Answer is RecognizedChoice choice
            ? new ChoiceResultBody(choice.Label, choice.Phrase, choice.Phrase is null ? null : Confidence)
            : null,
        SpeechResult = recognized.Answer is RecognizedSpeech speech ? new SpeechResultBody(speech.Words, Confidence) : null,
    };

    // Scripts are never misheard; the number only has to look like one of the service.
    private double? Confidence => version.Has(StableVersion.V2025_05_15) ? 0.9 : null;

    private static ToneReceivedData ToneReceived(EventData plain, ToneHeard heard) => new()
    {
        CallConnectionId = plain.CallConnectionId,
        ServerCallId = plain.ServerCallId,
        CorrelationId = plain.CorrelationId,
        OperationContext = plain.OperationContext,
        ResultInformation = Result(CallResult.Success),
        SequenceId = heard.Sequence,
        Tone = heard.Tone,
    };

    // An array of exactly one: the official clients look at the first element and nowhere else.
    private static byte[] Write(string name, string source, string eventId, DateTimeOffset time, Action<Utf8JsonWriter> writeData)
    {
        using MemoryStream body = new(512);
        using (Utf8JsonWriter writer = new(body, s_writing))
        {
            writer.WriteStartArray();
            writer.WriteStartObject();
            writer.WriteString("id", eventId);
            writer.WriteString("source", source);
            writer.WriteString("type", Prefix + name);
            writer.WriteString("subject", source);
            writer.WriteString("time", time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
            writer.WriteString("specversion", "1.0");
            writer.WriteString("datacontenttype", "application/json");
            writer.WritePropertyName("data");
            writeData(writer);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        return body.ToArray();
    }
}
