using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CallAutomation.Emulator.Callbacks;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Forcing;
using CallAutomation.Emulator.Participants;
using CallAutomation.Emulator.Recordings;

namespace CallAutomation.Emulator.Preview;

/// <summary>What the service of 2021 says when something happens: states always, rosters and keys to those who asked, outcomes by their context alone.</summary>
internal sealed partial class PreviewEventWriter(PreviewSubscriptions subscriptions) : IEventWriter
{
    private const string Prefix = "Microsoft.Communication.";

    private static readonly JsonWriterOptions s_writing = new() { Encoder = PreviewJson.Relaxed.Options.Encoder };

    // Spelled as the service spelled it.
    private static readonly CallResult s_canceled = new(400, 8508, "Action falied, the operation was cancelled.");

    public bool TellsInDisorder => false;

    public IReadOnlyList<Callback> Write(CallFact fact, ApplicationLeg leg, DateTimeOffset time) => Describe(fact, leg, time) is Callback callback ? [callback] : [];

    public IReadOnlyList<Callback> Write(RecordingFact fact, Recording recording, DateTimeOffset time) => Describe(fact, recording, time) is Callback callback ? [callback] : [];

    private Callback? Describe(CallFact fact, ApplicationLeg leg, DateTimeOffset time)
    {
        if (leg.Traits.Origin == LegOrigin.Outside && fact is not (PlayEnded or ParticipantAdded))
        {
            return null;
        }

        return fact switch
        {
            LegConnecting => State("connecting", knowsCall: false),
            LegConnected => State("connected"),
            LegDisconnecting => State("disconnecting"),
            LegDisconnected or LegFailed => State("disconnected"),
            RosterChanged roster => subscriptions.HasRoster
                ? Envelop("ParticipantsUpdated", "participantsUpdated", Roster(roster, leg), PreviewJson.Relaxed.RosterData)
                : null,
            ToneHeard heard => Envelop(
                "DtmfReceived", "dtmf", new ToneData(new ToneInfoData(heard.Sequence, PreviewTones.Spell(heard.Tone)), leg.Id), PreviewJson.Relaxed.ToneData),
            PlayEnded { Outcome: MediaOutcome.Completed } played => Played("completed", played.OperationContext, played.Result),

            // A canceled play is reported as completed; only the result tells.
            PlayEnded { Outcome: MediaOutcome.Canceled } played => Played("completed", played.OperationContext, s_canceled),
            PlayEnded played => Played("failed", played.OperationContext, played.Result),
            ParticipantAdded { Succeeded: true } added => Added("completed", added.OperationContext, null),
            ParticipantAdded added => Added("failed", added.OperationContext, added.Result),
            ForcedFact forced => Envelop(forced.EventName, s_endings[forced.EventName], Forced(forced, leg), PreviewJson.Relaxed.JsonObject),
            _ => null,
        };

        Callback State(string state, bool knowsCall = true) => Envelop(
            "CallConnectionStateChanged",
            "callState",
            new CallStateData(knowsCall ? ServerCallId.Base64Url(leg.Call.ServerCallId) : null, leg.Id, state),
            PreviewJson.Relaxed.CallStateData);

        Callback Played(string status, string? context, CallResult result) =>
            Envelop("PlayAudioResult", "playAudio", new OperationResultData(Result(result), context, status), PreviewJson.Relaxed.OperationResultData);

        Callback Added(string status, string? context, CallResult? result) => Envelop(
            "AddParticipantResult", "addParticipantResult", new OperationResultData(result is null ? null : Result(result), context, status), PreviewJson.Relaxed.OperationResultData);

        Callback Envelop<T>(string name, string ending, T data, JsonTypeInfo<T> shape) =>
            Write(name, $"{SourceOf(leg)}/{ending}", leg.Services.NewId(), time, data, shape);
    }

    private static Callback? Describe(RecordingFact fact, Recording recording, DateTimeOffset time)
    {
        if (fact is not RecordingTurned turned)
        {
            return null;
        }

        string serverCallId = ServerCallId.Base64Url(recording.Call.ServerCallId);
        RecordingStateData data = new(recording.Id, turned.IsActive ? "active" : "inactive", Date(recording.Began), serverCallId);
        return Write(
            "CallRecordingStateChanged",
            $"calling/recordings/{serverCallId}/recordingId/{recording.Id}/RecordingStateChanged",
            recording.NewEventId(),
            time,
            data,
            PreviewJson.Relaxed.RecordingStateData);
    }

    private static string SourceOf(ApplicationLeg leg) => leg.Traits.Origin == LegOrigin.Outside
        ? "calling/serverCalls/" + ServerCallId.Base64Url(leg.Call.ServerCallId)
        : "calling/callConnections/" + leg.Id;

    private static ResultInfoBody Result(CallResult result) => new(result.Code, result.SubCode, result.Message);

    private static RosterData Roster(RosterChanged roster, ApplicationLeg leg) => new(
        leg.Id,
        [.. roster.Entries.Select(entry => new ParticipantBody(PreviewIdentifiers.Write(entry.Identity), entry.Leg!.ParticipantId ??= leg.Services.NewId(), entry.IsMuted))]);

    private static string Date(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'+00:00'", CultureInfo.InvariantCulture);

    // An array of exactly one: the clients of the time parse one event, and fail on several.
    private static Callback Write<T>(string name, string source, string eventId, DateTimeOffset time, T data, JsonTypeInfo<T> shape)
    {
        using MemoryStream body = new(512);
        using (Utf8JsonWriter writer = new(body, s_writing))
        {
            writer.WriteStartArray();
            writer.WriteStartObject();
            writer.WriteString("id", eventId);
            writer.WriteString("source", source);
            writer.WriteString("type", Prefix + name);
            writer.WritePropertyName("data");
            JsonSerializer.Serialize(writer, data, shape);
            writer.WriteString("time", Date(time));
            writer.WriteString("specversion", "1.0");
            writer.WriteString("datacontenttype", "application/json");
            writer.WriteString("subject", source);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        return new Callback(name, body.ToArray()) { Id = eventId, IsUnsigned = true };
    }
}
