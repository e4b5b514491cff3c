namespace CallAutomation.Client.Protocol.Preview;

/// <summary>How the answers of the preview language are read.</summary>
internal static class PreviewAnswers
{
    /// <summary>A call of which the language tells the id and nothing else.</summary>
    public static T SetUp<T>(this ServiceAnswer answer, Func<CallConnection, CallConnectionProperties, T> result)
    {
        string id = PathId.OfAnswer(NeededText.Checked(answer.Json(PreviewJson.Default.CallConnectionAnswer).CallConnectionId, "callConnectionId"), "callConnectionId");
        return result(new CallConnection(answer.Channel, id), new CallConnectionProperties { CallConnectionId = id });
    }
}
