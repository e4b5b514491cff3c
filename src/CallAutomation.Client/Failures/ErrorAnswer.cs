using System.Text.Json;
using Azure;
using CallAutomation.Client.Json;

namespace CallAutomation.Client.Failures;

/// <summary>The service's error body, <c>{"error":{"code":…,"message":…,"target":…}}</c>, where there is one.</summary>
/// <param name="Code">The number or name of the reason.</param>
/// <param name="Message">The service's text.</param>
/// <param name="Target">What was refused: the path of the request, as the service understood it. Seen since 2025.</param>
internal readonly record struct ErrorAnswer(string? Code, string? Message, string? Target)
{
    public static ErrorAnswer Read(Response response)
    {
        if (response.ContentStream is not MemoryStream { Length: > 0 })
        {
            return default;
        }

        try
        {
            ReadOnlyMemory<byte> json = response.Content.ToMemory();
            using JsonDocument body = JsonDocument.Parse(MendedJson.Of(json.Span) ?? json);
            if (body.RootElement.ValueKind != JsonValueKind.Object)
            {
                return default;
            }

            // The preview sometimes leaves the envelope out.
            JsonElement error = body.RootElement.TryGetProperty("error", out JsonElement inside) && inside.ValueKind == JsonValueKind.Object
                ? inside
                : body.RootElement;
            return new(Text(error, "code"), Text(error, "message"), Text(error, "target"));
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // The second is what the framework throws for text that is not Unicode: half of a surrogate pair, bytes that are no UTF-8.
            return default;
        }
    }

    private static string? Text(JsonElement error, string name) => error.TryGetProperty(name, out JsonElement value)
        ? value.ValueKind switch
        {
            JsonValueKind.String when value.GetString() is { Length: > 0 } text => text,
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        }
        : null;
}
