using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallAutomation.Client.Json;

/// <summary>Points in time as the wire writes them. One without a zone is UTC, wherever this machine is; what is no point in time is null.</summary>
internal sealed class WireDate : JsonConverter<DateTimeOffset?>
{
    private const int LengthOfOffset = 6;

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return Of(ref reader);
        }

        reader.Skip();
        return null;
    }

    /// <summary>Dates are only read.</summary>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) => throw new NotSupportedException();

    /// <summary>The date in the text the reader stands on.</summary>
    public static DateTimeOffset? Of(ref Utf8JsonReader reader)
    {
        // The reader's own way takes a date without a zone for one of the machine's.
        DateTimeOffset? date = NamesItsZone(reader.ValueSpan) && reader.TryGetDateTimeOffset(out DateTimeOffset read) ? read : Parse(reader.Text());

        // The service writes the first moment of the year 1 where it knows no time.
        return date is { Year: > 1 } ? date : null;
    }

    /// <summary>Whether the text ends in <c>Z</c> or in <c>+hh:mm</c>, whose sign may be escaped.</summary>
    private static bool NamesItsZone(ReadOnlySpan<byte> text) => text.Length > LengthOfOffset
        && (text[text.Length - 1] == 'Z' || (text[text.Length - 3] == ':' && text[text.Length - LengthOfOffset] is (byte)'+' or (byte)'-' or (byte)'B' or (byte)'b'));

    private static DateTimeOffset? Parse(string text)
    {
        text = text.Trim();
        bool beginsWithYear = text.Length >= "0001-01-01".Length && text[4] == '-' && text[7] == '-';
        return beginsWithYear && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : null;
    }
}
