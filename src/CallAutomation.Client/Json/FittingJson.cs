using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CallAutomation.Client.Json;

/// <summary>Reads a shape from JSON and, where something in it is of the wrong kind, from what of it fits.</summary>
/// <remarks>
/// A value of the wrong kind is left out. A list that is none is not: a roster without anybody, or keys of which one is missing, would say
/// something the service did not say.
/// </remarks>
internal static class FittingJson
{
    public static T Read<T>(ReadOnlyMemory<byte> json, JsonTypeInfo<T> shape)
        where T : class
    {
        try
        {
            return Whole(json.Span, shape);
        }
        catch (Exception unreadable) when (IsAboutFormat(unreadable))
        {
            return Whole(Fitting(MendedJson.Of(json.Span) ?? json, shape), shape);
        }
    }

    /// <summary>The serializer also throws for text that is not valid Unicode, with exceptions of other kinds.</summary>
    public static bool IsAboutFormat(Exception failure) => failure is JsonException or InvalidOperationException or FormatException or ArgumentException;

    private static T Whole<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> shape)
        where T : class => JsonSerializer.Deserialize(json, shape) ?? throw new JsonException("The body is null.");

    private static byte[] Fitting(ReadOnlyMemory<byte> json, JsonTypeInfo shape)
    {
        using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = JsonMembers.MaxDepth });
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("expected is an object.");
        }

        using MemoryStream fitting = new();
        using (Utf8JsonWriter writer = new(fitting))
        {
            Write(writer, document.RootElement, shape);
        }

        return fitting.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value, JsonTypeInfo shape)
    {
        switch (shape.Kind)
        {
            case JsonTypeInfoKind.Object when value.ValueKind == JsonValueKind.Object:
                WriteObject(writer, value, shape);
                break;
            case JsonTypeInfoKind.Enumerable when value.ValueKind == JsonValueKind.Array:
                WriteList(writer, value, ElementOf(shape));
                break;
            case JsonTypeInfoKind.Dictionary when value.ValueKind == JsonValueKind.Object:
                WriteTexts(writer, value);
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, JsonElement value, JsonTypeInfo shape)
    {
        writer.WriteStartObject();
        foreach (JsonProperty member in value.EnumerateObject())
        {
            if (shape.Properties.FirstOrDefault(property => string.Equals(property.Name, member.Name, StringComparison.OrdinalIgnoreCase)) is not { } known)
            {
                continue;
            }

            JsonTypeInfo memberShape = shape.Options.GetTypeInfo(known.PropertyType);
            if (known.CustomConverter is not null || Fits(member.Value, memberShape))
            {
                writer.WritePropertyName(known.Name);
                Write(writer, member.Value, memberShape);
            }
            else if (memberShape.Kind == JsonTypeInfoKind.Enumerable)
            {
                throw new JsonException($"its '{known.Name}' is not a list.");
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, JsonElement list, JsonTypeInfo shape)
    {
        writer.WriteStartArray();
        foreach (JsonElement element in list.EnumerateArray())
        {
            if (Fits(element, shape))
            {
                Write(writer, element, shape);
            }
            else if (shape.Kind == JsonTypeInfoKind.None)
            {
                throw new JsonException("a value of a list is of the wrong kind.");
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        writer.WriteEndArray();
    }

    /// <summary>A map from text to text; there are no others.</summary>
    private static void WriteTexts(Utf8JsonWriter writer, JsonElement map)
    {
        writer.WriteStartObject();
        foreach (JsonProperty entry in map.EnumerateObject())
        {
            if (entry.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
            {
                writer.WriteString(entry.Name, entry.Value.ToString());
            }
        }

        writer.WriteEndObject();
    }

    private static bool Fits(JsonElement value, JsonTypeInfo shape) => value.ValueKind == JsonValueKind.Null || shape.Kind switch
    {
        JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => value.ValueKind == JsonValueKind.Object,
        JsonTypeInfoKind.Enumerable => value.ValueKind == JsonValueKind.Array,
        _ => CanBeRead(value, shape),
    };

    private static bool CanBeRead(JsonElement value, JsonTypeInfo shape)
    {
        try
        {
            value.Deserialize(shape);
            return true;
        }
        catch (Exception unreadable) when (IsAboutFormat(unreadable))
        {
            return false;
        }
    }

    private static JsonTypeInfo ElementOf(JsonTypeInfo list) => list.Options.GetTypeInfo(list.Type.GetElementType()!);
}
