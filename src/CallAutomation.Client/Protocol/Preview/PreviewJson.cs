using System.Text.Json;
using System.Text.Json.Serialization;
using CallAutomation.Client.Protocol.Preview.Shapes;

namespace CallAutomation.Client.Protocol.Preview;

/// <summary>Every whole body, answer and event of the preview language. Names compare without regard to case: the logs of early 2021 begin them with capitals.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
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
[JsonSerializable(typeof(CallStateData))]
[JsonSerializable(typeof(ToneData))]
[JsonSerializable(typeof(OperationResultData))]
[JsonSerializable(typeof(RosterData))]
[JsonSerializable(typeof(RecordingStateData))]
internal sealed partial class PreviewJson : JsonSerializerContext;
