using System.Text.Json.Nodes;
using CallAutomation.Emulator.Calls;

namespace CallAutomation.Emulator.Forcing;

/// <summary>Something a test wants an application to be told, whether it happened or not.</summary>
internal sealed record ForcedFact(string EventName, CallResult? Result, JsonObject? Data, string? OperationContext) : CallFact(OperationContext)
{
    /// <summary>Puts what the test said in place of what a language made up; a null takes a member away.</summary>
    public JsonObject Replacing(JsonObject data)
    {
        foreach ((string member, JsonNode? value) in Data ?? [])
        {
            if (value is null)
            {
                data.Remove(member);
            }
            else
            {
                data[member] = value.DeepClone();
            }
        }

        return data;
    }
}
