using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Forcing;

namespace CallAutomation.Emulator.Stable;

internal sealed partial class StableEventWriter
{
    public string? WhyUnavailable(string eventName, out bool isUnknown)
    {
        isUnknown = !StableEvents.Since.TryGetValue(eventName, out string? since);
        return isUnknown ? $"There is no event {eventName}."
            : !version.Has(since!) ? $"The call was made with api-version {version}, and {eventName} came with {since}."
            : null;
    }

    private JsonObject Forced(ForcedFact forced, ApplicationLeg leg, DateTimeOffset time)
    {
        string name = forced.EventName;
        JsonObject data = new()
        {
            ["callConnectionId"] = leg.Id,
            ["serverCallId"] = leg.Call.ServerCallId,
            ["correlationId"] = leg.Call.CorrelationId,
        };
        if (forced.OperationContext is string context && name is not ("ParticipantsUpdated" or "RecordingStateChanged"))
        {
            data["operationContext"] = context;
        }

        bool hasLateResult = name is "CallConnected" or "CallDisconnected" or "ParticipantsUpdated" or "CancelAddParticipantSucceeded"
            or "PlayCanceled" or "RecognizeCanceled" or "RecordingStateChanged";
        if (!hasLateResult || version.Has(StableVersion.V2024_09_15))
        {
            CallResult result = forced.Result ?? ForcedEvent.UsualResult(name);
            data["resultInformation"] = Node(Result(result), StableJson.Relaxed.ResultBody);
        }

        AddDetails(data, name, leg, time);
        return forced.Replacing(data);
    }

    private void AddDetails(JsonObject data, string name, ApplicationLeg leg, DateTimeOffset time)
    {
        Identity somebody = leg.Call.Phones.Select(phone => phone.Identity).Concat(leg.Traits.Targets).FirstOrDefault(leg.Identity);
        switch (name)
        {
            case "AddParticipantSucceeded" or "AddParticipantFailed" or "RemoveParticipantSucceeded" or "RemoveParticipantFailed":
                data["participant"] = Somebody(somebody);
                break;
            case "MoveParticipantSucceeded" or "MoveParticipantFailed":
                data["participant"] = Somebody(somebody);
                data["fromCall"] = leg.Id;
                break;
            case "CancelAddParticipantSucceeded" or "CancelAddParticipantFailed":
                data["invitationId"] = leg.Services.NewId();
                break;
            case "CallTransferAccepted" when version.Has(StableVersion.V2023_10_15):
                data["transferee"] = Somebody(somebody);
                data["transferTarget"] = Somebody(somebody);
                break;
            case "ParticipantsUpdated":
                data["sequenceNumber"] = 1;
                data["participants"] = new JsonArray([.. leg.Call.Members.Select(member => Node(Describe(member.RosterEntry), StableJson.Relaxed.ParticipantBody))]);
                break;
            case "RecognizeCompleted":
                data["recognitionType"] = "dtmf";
                data["dtmfResult"] = new JsonObject { ["tones"] = new JsonArray("zero") };
                break;
            case "ContinuousDtmfRecognitionToneReceived":
                data["sequenceId"] = 1;
                data["tone"] = "zero";
                break;
            case "RecordingStateChanged":
                data["recordingId"] = leg.Services.NewId();
                data["state"] = "active";
                data["startDateTime"] = time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
                if (version.Has(StableVersion.V2024_04_15))
                {
                    data["recordingKind"] = RecordingKind(version);
                }

                break;
            case "StartRecordingFailed":
                data["recordingId"] = leg.Services.NewId();
                break;
            default:
                AddUpdate(data, name);
                break;
        }
    }

    private static void AddUpdate(JsonObject data, string name)
    {
        string status = char.ToLowerInvariant(name[0]) + name[1..];
        string details = name switch
        {
            "MediaStreamingStopped" or "TranscriptionStopped" => "subscriptionStopped",
            "MediaStreamingFailed" => "initialWebSocketConnectionFailed",
            "TranscriptionFailed" => "streamConnectionUnsuccessful",
            "TranscriptionUpdated" => "transcriptionLocaleUpdated",
            _ => "subscriptionStarted",
        };
        if (name.StartsWith("MediaStreaming", StringComparison.Ordinal))
        {
            data["mediaStreamingUpdate"] = new JsonObject
            {
                ["contentType"] = "Audio",
                ["mediaStreamingStatus"] = status,
                ["mediaStreamingStatusDetails"] = details,
            };
        }
        else if (name.StartsWith("Transcription", StringComparison.Ordinal))
        {
            data["transcriptionUpdate"] = new JsonObject { ["transcriptionStatus"] = status, ["transcriptionStatusDetails"] = details };
        }
    }

    private static JsonNode? Somebody(Identity identity) => Node(StableIdentifiers.Write(identity), StableJson.Relaxed.IdentifierBody);

    private static JsonNode? Node<T>(T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> shape) => JsonSerializer.SerializeToNode(value, shape);
}
