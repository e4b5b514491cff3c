using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CallAutomation.Client.Protocol.Preview;

/// <summary>How the answers of the preview language are read.</summary>
internal static class PreviewAnswers
{
    public static T Json<T>(this ServiceAnswer answer, JsonTypeInfo<T> shape)
        where T : class =>
        JsonSerializer.Deserialize(answer.Response.Content.ToMemory().Span, shape) ?? throw new JsonException("The body is null.");

    /// <summary>A call of which the language tells the id and nothing else.</summary>
    public static T SetUp<T>(this ServiceAnswer answer, Func<CallConnection, CallConnectionProperties, T> result)
    {
        string? id = answer.Json(PreviewJson.Default.CallConnectionAnswer).CallConnectionId;
        return string.IsNullOrWhiteSpace(id)
            ? throw new JsonException("callConnectionId is missing.")
            : result(new CallConnection(answer.Channel, id!), new CallConnectionProperties { CallConnectionId = id! });
    }
}
