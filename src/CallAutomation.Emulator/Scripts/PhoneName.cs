using System.Text.Json;
using System.Text.Json.Serialization;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Telephones;

namespace CallAutomation.Emulator.Scripts;

/// <summary>Whose phone is meant in a document: a number, <c>anonymous</c>, or a raw id.</summary>
[JsonConverter(typeof(Converter))]
internal readonly record struct PhoneName(Identity Identity)
{
    /// <exception cref="ArgumentException">It names nobody.</exception>
    public static PhoneName Parse(string text) => new(TypedIdentity.Read(text, nameof(text)));

    internal sealed class Converter : JsonConverter<PhoneName>
    {
        public override PhoneName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? Parse(reader.GetString()!) : throw new JsonException("a phone is a text, such as \"+14255550123\".");

        public override PhoneName ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, PhoneName value, JsonSerializerOptions options) => writer.WriteStringValue(value.Identity.Name);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, PhoneName value, JsonSerializerOptions options) => writer.WritePropertyName(value.Identity.Name);

        private static PhoneName Parse(string text)
        {
            try
            {
                return PhoneName.Parse(text);
            }
            catch (ArgumentException nobody)
            {
                throw new JsonException(Words.Sentence.Of(nobody));
            }
        }
    }
}
