using System.Text.Json;

namespace CallAutomation.Client.Protocol.Preview;

/// <summary>How the answers of the preview language are read.</summary>
internal static class PreviewAnswers
{
    /// <summary>A call of which the language tells the id and nothing else.</summary>
    public static T SetUp<T>(this ServiceAnswer answer, Func<CallConnection, CallConnectionProperties, T> result)
    {
        string? id = answer.Json(PreviewJson.Default.CallConnectionAnswer).CallConnectionId;
        return string.IsNullOrWhiteSpace(id)
            ? throw new JsonException("callConnectionId is missing.")
            : result(new CallConnection(answer.Channel, id!), new CallConnectionProperties { CallConnectionId = id! });
    }
}
