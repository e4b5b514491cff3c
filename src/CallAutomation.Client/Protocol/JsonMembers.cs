using System.Text.Json;

namespace CallAutomation.Client.Protocol;

/// <summary>Reads the value of the member the reader stands on, and says which one it was when the value is of the wrong kind.</summary>
internal static class JsonMembers
{
    /// <summary>A reader that has stepped into the <c>data</c> of an event.</summary>
    public static Utf8JsonReader OpenData(in EventEnvelope envelope)
    {
        Utf8JsonReader reader = new(envelope.Data.Span);
        return !envelope.Data.IsEmpty && reader.Read() && reader.TokenType == JsonTokenType.StartObject
            ? reader
            : throw new JsonException(reader.TokenType is JsonTokenType.None or JsonTokenType.Null ? "its 'data' is missing." : "its 'data' is not an object.");
    }

    public static string? ReadText(ref this Utf8JsonReader reader, string member)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Null => null,
            _ => throw Wrong(member, "text"),
        };
    }

    /// <summary>A whole number; the service has been seen to write codes as text, too.</summary>
    public static int? ReadNumber(ref this Utf8JsonReader reader, string member)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetInt32(out int number) => number,
            JsonTokenType.String when int.TryParse(reader.GetString(), out int number) => number,
            JsonTokenType.Null => null,
            _ => throw Wrong(member, "a whole number"),
        };
    }

    /// <summary>Steps into an object; false where there is null in its place.</summary>
    public static bool ReadStart(ref this Utf8JsonReader reader, string member)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => true,
            JsonTokenType.Null => false,
            _ => throw Wrong(member, "an object"),
        };
    }

    public static bool ReadMember(ref this Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>The text of a JSON string kept for later; null where there was none, or something else.</summary>
    public static string? ToText(this ReadOnlyMemory<byte> json)
    {
        Utf8JsonReader reader = new(json.Span);
        return !json.IsEmpty && reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
    }

    private static JsonException Wrong(string member, string expected) =>
        new($"expected is {expected}.", path: "$." + member, lineNumber: null, bytePositionInLine: null);
}
