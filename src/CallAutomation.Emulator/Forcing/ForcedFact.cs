using System.Text.Json.Nodes;

namespace CallAutomation.Emulator;

/// <summary>Something a test wants an application to be told, whether it happened or not.</summary>
internal sealed record ForcedFact(string EventName, CallResult? Result, JsonObject? Data, string? OperationContext) : CallFact(OperationContext);
