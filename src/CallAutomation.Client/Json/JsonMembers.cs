using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CallAutomation.Client.Json;

/// <summary>Reads members and their values from JSON of the service. A value of the wrong kind is no value: one bad member spoils no event.</summary>
internal static class JsonMembers
{
    /// <summary>Far deeper than anything the service sends, so that a deep member nobody reads does no harm.</summary>
    public const int MaxDepth = 1_000;

    public static JsonReaderOptions ReaderOptions { get; } = new() { MaxDepth = MaxDepth };

    public static bool ReadMember(ref this Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Whether the member the reader stands on has this name.</summary>
    /// <remarks>No name of the service needs an escape; in an escaped one there can be anything, half a surrogate pair too, at which the reader would throw.</remarks>
    public static bool Is(ref this Utf8JsonReader reader, ReadOnlySpan<byte> name) =>
        reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.Text()).AsSpan().SequenceEqual(name) : reader.ValueTextEquals(name);

    public static string? ReadText(ref this Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.Text();
        }

        reader.Skip();
        return null;
    }

    /// <summary>A whole number; the service has been seen to write codes as text, too.</summary>
    public static int? ReadNumber(ref this Utf8JsonReader reader)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetInt32(out int number):
                return number;
            case JsonTokenType.String when int.TryParse(reader.Text(), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number):
                return number;
            default:
                reader.Skip();
                return null;
        }
    }

    public static DateTimeOffset? ReadTime(ref this Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            return WireDate.Of(ref reader);
        }

        reader.Skip();
        return null;
    }

    /// <summary>Steps into an object; false where there is none in its place.</summary>
    public static bool ReadStart(ref this Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return true;
        }

        reader.Skip();
        return false;
    }

    /// <summary>The text the reader stands on, with U+FFFD in place of what is no character.</summary>
    public static string Text(ref this Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            byte[] token = [(byte)'"', .. reader.ValueSpan.ToArray(), (byte)'"'];
            Utf8JsonReader mended = new(MendedJson.Of(token) ?? token);
            mended.Read();
            return mended.GetString()!;
        }
    }

    /// <summary>The text of a JSON string kept for later; null where there was none, or something else.</summary>
    public static string? ToText(this ReadOnlyMemory<byte> json)
    {
        Utf8JsonReader reader = new(json.Span, ReaderOptions);
        return !json.IsEmpty && reader.Read() && reader.TokenType == JsonTokenType.String ? reader.Text() : null;
    }
}
