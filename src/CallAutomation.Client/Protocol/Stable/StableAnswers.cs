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

    public static CallConnectionProperties CallConnectionProperties(this ServiceAnswer answer) =>
        answer.Json(StableJson.Default.CallConnectionPropertiesAnswer).ToProperties();

    public static T SetUp<T>(this ServiceAnswer answer, string operationContext, Func<CallConnection, CallConnectionProperties, string, T> result)
    {
        CallConnectionProperties properties = answer.CallConnectionProperties();
        return result(new CallConnection(answer.Channel, properties.CallConnectionId), properties, operationContext);
    }
}
