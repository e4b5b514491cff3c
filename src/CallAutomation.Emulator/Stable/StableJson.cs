using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallAutomation.Emulator.Stable;

/// <summary>Every shape of the stable language. Names are matched exactly: a client that misspells one should learn it here.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CreateCallBody))]
[JsonSerializable(typeof(AnswerCallBody))]
[JsonSerializable(typeof(ConnectBody))]
[JsonSerializable(typeof(PlayBody))]
[JsonSerializable(typeof(RecognizeBody))]
[JsonSerializable(typeof(ToneListeningBody))]
[JsonSerializable(typeof(SendDtmfTonesBody))]
[JsonSerializable(typeof(HoldBody))]
[JsonSerializable(typeof(CallConnectionAnswer))]
[JsonSerializable(typeof(RedirectCallBody))]
[JsonSerializable(typeof(RejectCallBody))]
[JsonSerializable(typeof(AddParticipantBody))]
[JsonSerializable(typeof(RemoveParticipantBody))]
[JsonSerializable(typeof(CancelAddParticipantBody))]
[JsonSerializable(typeof(MuteParticipantsBody))]
[JsonSerializable(typeof(MoveParticipantsBody))]
[JsonSerializable(typeof(TransferBody))]
[JsonSerializable(typeof(ParticipantsAnswer))]
[JsonSerializable(typeof(ParticipantBody))]
[JsonSerializable(typeof(AddParticipantAnswer))]
[JsonSerializable(typeof(CancelAddParticipantAnswer))]
[JsonSerializable(typeof(MoveParticipantsAnswer))]
[JsonSerializable(typeof(OperationAnswer))]
[JsonSerializable(typeof(SubscriptionRequestBody))]
[JsonSerializable(typeof(SubscriptionAnswer))]
[JsonSerializable(typeof(StartRecordingBody))]
[JsonSerializable(typeof(RecordingStateAnswer))]
[JsonSerializable(typeof(DtmfResultBody))]
[JsonSerializable(typeof(ChoiceResultBody))]
[JsonSerializable(typeof(SpeechResultBody))]
[JsonSerializable(typeof(IdentifierBody))]
internal sealed partial class StableJson : JsonSerializerContext
{
    // The plus of every phone number would otherwise travel as \u002B: right, but nobody can read it.
    public static StableJson Relaxed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
