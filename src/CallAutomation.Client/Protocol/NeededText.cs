using System.Text.Json;

namespace CallAutomation.Client.Protocol;

/// <summary>Ids and contexts without which an answer or an event is good for nothing.</summary>
internal static class NeededText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text, where it came whole: what cannot be sent back letter by letter is as good as missing.</summary>
    public static string Checked(string? value, string member) =>
        string.IsNullOrWhiteSpace(value) || value!.Contains(Replacement) ? throw new JsonException($"{member} is missing.") : value!;
}
