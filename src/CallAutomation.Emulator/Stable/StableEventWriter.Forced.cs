using System.Text.Json;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Forcing;
using CallAutomation.Emulator.Media;

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

    private StableEvent Forced(ForcedFact forced, ApplicationLeg leg)
    {
        string name = forced.EventName;
        bool hasNoContext = name is "ParticipantsUpdated" or "RecordingStateChanged";
        return new StableEvent(name, forced.Result ?? ForcedEvent.UsualResult(name), hasNoContext ? null : forced.OperationContext)
        {
            ResultComesFirst = name is "CallConnected" or "CallDisconnected" or "ParticipantsUpdated" or "RecordingStateChanged"
                || name.StartsWith("CancelAddParticipant", StringComparison.Ordinal),
            WriteOwn = writer => WriteForcedMembers(writer, name, leg),
        };
    }

    private void WriteForcedMembers(Utf8JsonWriter writer, string name, ApplicationLeg leg)
    {
        Identity somebody = leg.Call.Phones.Select(phone => phone.Identity).Concat(leg.Traits.Targets).FirstOrDefault(leg.Identity);
        switch (name)
        {
            case "AddParticipantSucceeded" or "AddParticipantFailed" or "RemoveParticipantSucceeded" or "RemoveParticipantFailed":
                WriteIdentifier(writer, "participant", somebody);
                break;
            case "MoveParticipantSucceeded" or "MoveParticipantFailed":
                WriteIdentifier(writer, "participant", somebody);
                writer.WriteString("fromCall", leg.Id);
                break;
            case "CancelAddParticipantSucceeded" or "CancelAddParticipantFailed":
                writer.WriteString("invitationId", leg.Services.NewId());
                break;
            case "CallTransferAccepted" when version.Has(StableVersion.V2023_10_15):
                WriteIdentifier(writer, "transferTarget", somebody);
                WriteIdentifier(writer, "transferee", somebody);
                break;
            case "ParticipantsUpdated":
                WriteRoster(writer, new RosterChanged(1, leg.Call.Roster()));
                break;
            case "RecognizeCompleted":
                WriteAnswer(writer, new Media.RecognizedTones(["zero"]));
                break;
            case "ContinuousDtmfRecognitionToneReceived":
                WriteTone(writer, new ToneHeard(1, "zero", OperationContext: null));
                break;
            case "RecordingStateChanged":
                WriteState(writer, leg.Services.NewId(), isActive: true, leg.Services.Timeline.Now);
                break;
            case "StartRecordingFailed":
                writer.WriteString("recordingId", leg.Services.NewId());
                break;
            default:
                WriteUpdate(writer, name);
                break;
        }
    }

    private static void WriteUpdate(Utf8JsonWriter writer, string name)
    {
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
            StableSubscriptions.WriteUpdate(writer, SubscribedContent.Audio, name, details);
        }
        else if (name.StartsWith("Transcription", StringComparison.Ordinal))
        {
            StableSubscriptions.WriteUpdate(writer, SubscribedContent.Transcription, name, details);
        }
    }
}
