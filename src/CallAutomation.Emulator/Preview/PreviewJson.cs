using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CallAutomation.Emulator.Preview;

/// <summary>Every shape of the preview language. Names are matched exactly: a client that misspells one should learn it here.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CreateCallBody))]
[JsonSerializable(typeof(JoinCallBody))]
[JsonSerializable(typeof(CallConnectionAnswer))]
[JsonSerializable(typeof(PlayAudioBody))]
[JsonSerializable(typeof(CancelAllMediaOperationsBody))]
[JsonSerializable(typeof(OperationAnswer))]
[JsonSerializable(typeof(AddParticipantBody))]
[JsonSerializable(typeof(AddParticipantAnswer))]
[JsonSerializable(typeof(StartRecordingBody))]
[JsonSerializable(typeof(StartRecordingAnswer))]
[JsonSerializable(typeof(RecordingPropertiesAnswer))]
[JsonSerializable(typeof(MethodNotAllowedAnswer))]
[JsonSerializable(typeof(CallStateData))]
[JsonSerializable(typeof(ToneData))]
[JsonSerializable(typeof(OperationResultData))]
[JsonSerializable(typeof(RosterData))]
[JsonSerializable(typeof(RecordingStateData))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class PreviewJson : JsonSerializerContext
{
    // The plus of every phone number would otherwise travel as \u002B: right, but nobody can read it.
    public static PreviewJson Relaxed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
