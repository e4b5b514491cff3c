using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallAutomation.Emulator.Scripts;

/// <summary>A time in a document: a number of seconds, not negative.</summary>
[JsonConverter(typeof(Converter))]
internal readonly record struct Seconds(TimeSpan Time)
{
    private const double Most = 1_000_000;

    internal sealed class Converter : JsonConverter<Seconds>
    {
        public override Seconds Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out double seconds) && seconds is >= 0 and <= Most
                ? new Seconds(TimeSpan.FromSeconds(seconds))
                : throw new JsonException("a time is a number of seconds from 0 to 1,000,000, such as 1.5.");

        public override void Write(Utf8JsonWriter writer, Seconds value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Time.TotalSeconds);
    }
}
