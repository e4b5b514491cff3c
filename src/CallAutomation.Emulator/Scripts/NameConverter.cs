using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallAutomation.Emulator.Scripts;

/// <summary>One of several names, written in the way of JavaScript, and no number for it.</summary>
internal sealed class NameConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> s_values = Enum.GetValues<T>().ToDictionary(static value => NameOf(value), StringComparer.OrdinalIgnoreCase);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && s_values.TryGetValue(reader.GetString()!, out T value)
            ? value
            : throw new JsonException($"this is not one of {string.Join(", ", Enum.GetValues<T>().Select(NameOf))}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(NameOf(value));

    private static string NameOf(T value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
