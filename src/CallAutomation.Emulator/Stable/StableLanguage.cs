using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CallAutomation.Emulator.Stable;

/// <summary>Says what happened in the stable language, in no newer words than the version of whoever made the call.</summary>
internal sealed class StableLanguage(StableVersion version) : ILanguage
{
    private const string Prefix = "Microsoft.Communication.";

    private static readonly JsonWriterOptions s_writing = new() { Encoder = StableJson.Relaxed.Options.Encoder };

    public Callback? Say(CallFact fact, ApplicationLeg leg, string eventId, DateTimeOffset time)
    {
        EventData plain = new()
        {
            CallConnectionId = leg.Id,
            ServerCallId = leg.Conversation.ServerCallId,
            CorrelationId = leg.Conversation.CorrelationId,
            OperationContext = fact.OperationContext,
        };

        // Several events had no result before 2024-09-15.
        ResultBody? Late(CallResult result) => version.Has(StableVersion.V2024_09_15) ? Result(result) : null;

        return fact switch
        {
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
                Envelop("RecognizeCompleted", Tones(plain, recognized), StableJson.Relaxed.RecognizeCompletedData),
            RecognitionEnded { Outcome: MediaOutcome.Canceled } recognized =>
                Envelop("RecognizeCanceled", plain with { ResultInformation = Late(recognized.Result) }, StableJson.Relaxed.EventData),
            RecognitionEnded recognized => Envelop("RecognizeFailed", Failure(plain, recognized.Result, recognized.FailedSource), StableJson.Relaxed.MediaFailedData),
            ToneHeard heard => Envelop("ContinuousDtmfRecognitionToneReceived", ToneReceived(plain, heard), StableJson.Relaxed.ToneReceivedData),
            ToneListeningStopped => Envelop("ContinuousDtmfRecognitionStopped", plain with { ResultInformation = Result(CallResult.Success) }, StableJson.Relaxed.EventData),
            ToneListeningFailed failed =>
                Envelop("ContinuousDtmfRecognitionToneFailed", plain with { ResultInformation = Result(failed.Result) }, StableJson.Relaxed.EventData),
            _ => throw new InvalidOperationException($"The stable language has no words for {fact.GetType().Name}."),
        };

        Callback Envelop<T>(string name, T data, JsonTypeInfo<T> shape) =>
            new(name, Write(name, leg.Id, eventId, time, writer => JsonSerializer.Serialize(writer, data, shape)));
    }

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
        Participants = [.. roster.Seats.Select(seat => new ParticipantBody(
            StableIdentifiers.Write(seat.Identity),
            seat.IsMuted,
            version.Has(StableVersion.V2024_09_15) ? seat.IsOnHold : null))],
    };

    private MediaFailedData Failure(EventData plain, CallResult result, int? failedSource) => new()
    {
        CallConnectionId = plain.CallConnectionId,
        ServerCallId = plain.ServerCallId,
        CorrelationId = plain.CorrelationId,
        OperationContext = plain.OperationContext,
        ResultInformation = Result(result),
        FailedPlaySourceIndex = version.Has(StableVersion.V2024_09_15) ? failedSource : null,
    };

    private static RecognizeCompletedData Tones(EventData plain, RecognitionEnded recognized) => new()
    {
        CallConnectionId = plain.CallConnectionId,
        ServerCallId = plain.ServerCallId,
        CorrelationId = plain.CorrelationId,
        OperationContext = plain.OperationContext,
        ResultInformation = Result(recognized.Result),
        RecognitionType = "dtmf",
        DtmfResult = new DtmfResultBody(recognized.Tones ?? []),
    };

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
    private static byte[] Write(string name, string callConnectionId, string eventId, DateTimeOffset time, Action<Utf8JsonWriter> writeData)
    {
        using MemoryStream body = new(512);
        using (Utf8JsonWriter writer = new(body, s_writing))
        {
            string source = "calling/callConnections/" + callConnectionId;
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
