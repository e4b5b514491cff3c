using System.Text.Json;
using System.Text.Json.Serialization;
using CallAutomation.Client.Protocol.Stable.Shapes;

namespace CallAutomation.Client.Protocol.Stable;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CreateCallBody))]
[JsonSerializable(typeof(AnswerCallBody))]
[JsonSerializable(typeof(ConnectBody))]
[JsonSerializable(typeof(CallConnectionPropertiesAnswer))]
[JsonSerializable(typeof(PlayBody))]
[JsonSerializable(typeof(RecognizeBody))]
[JsonSerializable(typeof(ContinuousDtmfRecognitionBody))]
[JsonSerializable(typeof(FailedPlayData))]
[JsonSerializable(typeof(ParticipantsUpdatedData))]
[JsonSerializable(typeof(RecognizeCompletedData))]
[JsonSerializable(typeof(ToneReceivedData))]
[JsonSerializable(typeof(ParticipantData))]
[JsonSerializable(typeof(MoveParticipantData))]
[JsonSerializable(typeof(InvitationData))]
[JsonSerializable(typeof(TransferData))]
[JsonSerializable(typeof(RecordingData))]
[JsonSerializable(typeof(MediaStreamingData))]
[JsonSerializable(typeof(TranscriptionData))]
[JsonSerializable(typeof(IncomingCallData))]
[JsonSerializable(typeof(RecordingFileData))]
[JsonSerializable(typeof(CallReportData))]
[JsonSerializable(typeof(SubscriptionValidationData))]
internal sealed partial class StableJson : JsonSerializerContext;
