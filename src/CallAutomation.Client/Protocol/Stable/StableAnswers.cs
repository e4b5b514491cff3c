using CallAutomation.Client.Protocol.Stable.Shapes;

namespace CallAutomation.Client.Protocol.Stable;

/// <summary>How the answers of the stable language are read.</summary>
internal static class StableAnswers
{
    /// <summary>The context as the service repeats it; the one sent where it does not.</summary>
    public static string ContextOr(this ServiceAnswer answer, string operationContext) =>
        answer.Response.Content.ToMemory().IsEmpty
            ? operationContext
            : answer.Json(StableJson.Default.OperationContextAnswer).OperationContext ?? operationContext;

    /// <summary>What the service says of the transcription; null where the answer has no body, as the documents have it.</summary>
    public static TranscriptionAnswer? Transcription(this ServiceAnswer answer) =>
        answer.Response.Content.ToMemory().IsEmpty ? null : answer.Json(StableJson.Default.TranscriptionAnswer);

    public static CallConnectionProperties CallConnectionProperties(this ServiceAnswer answer) =>
        answer.Json(StableJson.Default.CallConnectionPropertiesAnswer).ToProperties();

    public static T SetUp<T>(this ServiceAnswer answer, string operationContext, Func<CallConnection, CallConnectionProperties, string, T> result)
    {
        CallConnectionProperties properties = answer.CallConnectionProperties();
        return result(new CallConnection(answer.Channel, properties.CallConnectionId), properties, operationContext);
    }
}
