using System.Text.Json;
using System.Text.Json.Nodes;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Forcing;

namespace CallAutomation.Emulator.Preview;

internal sealed partial class PreviewEventWriter
{
    /// <summary>The events a call connection can be told, and how their source ends.</summary>
    private static readonly Dictionary<string, string> s_endings = new(StringComparer.Ordinal)
    {
        ["CallConnectionStateChanged"] = "callState",
        ["DtmfReceived"] = "dtmf",
        ["PlayAudioResult"] = "playAudio",
        ["AddParticipantResult"] = "addParticipantResult",
        ["ParticipantsUpdated"] = "participantsUpdated",
    };

    public string? WhyUnavailable(string eventName, out bool isUnknown)
    {
        isUnknown = !s_endings.ContainsKey(eventName);
        return isUnknown
            ? $"The preview versions tell a call connection nothing of the name {eventName}; they have {string.Join(", ", s_endings.Keys)}."
            : null;
    }

    private static JsonObject Forced(ForcedFact forced, ApplicationLeg leg)
    {
        JsonObject data = forced.EventName switch
        {
            "CallConnectionStateChanged" => new() { ["serverCallId"] = ServerCallId.Base64Url(leg.Call.ServerCallId), ["callConnectionId"] = leg.Id, ["callConnectionState"] = "connected" },
            "DtmfReceived" => new() { ["toneInfo"] = new JsonObject { ["sequenceId"] = 1, ["tone"] = "tone1" }, ["callConnectionId"] = leg.Id },
            "ParticipantsUpdated" => new() { ["callConnectionId"] = leg.Id, ["participants"] = new JsonArray() },
            _ => Outcome(forced),
        };
        return forced.Replacing(data);
    }

    private static JsonObject Outcome(ForcedFact forced)
    {
        CallResult result = forced.Result ?? CallResult.Success;
        JsonObject data = new()
        {
            ["resultInfo"] = JsonSerializer.SerializeToNode(Result(result), PreviewJson.Relaxed.ResultInfoBody),
            ["status"] = result.Code == 200 || result.SubCode == s_canceled.SubCode ? "completed" : "failed",
        };
        if (forced.OperationContext is string context)
        {
            data["operationContext"] = context;
        }

        return data;
    }
}
