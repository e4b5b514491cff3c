using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CallAutomation.Client.Events;

namespace CallAutomation.Client.Protocol;

/// <summary>Opens the envelopes of a callback body and hands what is inside to the language that knows its type.</summary>
internal static class EventReader
{
    public static IReadOnlyList<CallEvent> Read(ReadOnlyMemory<byte> body) =>
        TryRead(body, out IReadOnlyList<CallEvent>? events, out CallEventFormatException? failure) ? events : throw failure;

    public static bool TryRead(ReadOnlyMemory<byte> body, [NotNullWhen(true)] out IReadOnlyList<CallEvent>? events) =>
        TryRead(body, out events, out _);

    public static CallEvent Read(string type, ReadOnlyMemory<byte> data)
    {
        data = SkipByteOrderMark(data);
        try
        {
            Utf8JsonReader reader = new(data.Span);
            if (!reader.Read() || !reader.TrySkip() || reader.Read())
            {
                throw new JsonException("The data is empty.");
            }

            return ReadData(EventLanguages.Table.Find(type), new EventEnvelope { Type = type, RawJson = data, Data = data });
        }
        catch (Exception failure) when (IsAboutFormat(failure))
        {
            throw Explained(failure, EventLanguages.Table.Find(type) is { } known ? $"The data of {known.Type}" : "The data of an event of unknown type");
        }
    }

    private static bool TryRead(
        ReadOnlyMemory<byte> body,
        [NotNullWhen(true)] out IReadOnlyList<CallEvent>? events,
        [NotNullWhen(false)] out CallEventFormatException? failure)
    {
        int index = 0;
        try
        {
            events = ReadBody(SkipByteOrderMark(body), ref index);
            failure = null;
            return true;
        }
        catch (Exception unreadable) when (IsAboutFormat(unreadable))
        {
            events = null;
            failure = Explained(unreadable, $"Event {index} of the callback body");
            return false;
        }
    }

    private static List<CallEvent> ReadBody(ReadOnlyMemory<byte> body, ref int index)
    {
        Utf8JsonReader reader = new(body.Span);
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            CallEvent single = ReadEvent(ref reader, body);
            ExpectEnd(ref reader);
            return [single];
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("expected is an event or an array of events.");
        }

        List<CallEvent> events = new(capacity: 1);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new JsonException("expected is an object.");
            }

            events.Add(ReadEvent(ref reader, body));
            index++;
        }

        ExpectEnd(ref reader);
        return events;
    }

    private static CallEvent ReadEvent(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        int start = (int)reader.TokenStartIndex;
        string? id = null;
        string? type = null;
        EventKind? kind = null;
        DateTimeOffset? time = null;
        ReadOnlyMemory<byte> data = default;
        ReadOnlyMemory<byte> subject = default;
        ReadOnlyMemory<byte> source = default;

        while (reader.ReadMember())
        {
            if (reader.ValueTextEquals("id"u8))
            {
                id = TextOf(ref reader, "id");
            }
            else if (reader.ValueTextEquals("type"u8) || reader.ValueTextEquals("eventType"u8))
            {
                type = TypeOf(ref reader, out kind);
            }
            else if (reader.ValueTextEquals("time"u8) || reader.ValueTextEquals("eventTime"u8))
            {
                time = TimeOf(ref reader);
            }
            else if (reader.ValueTextEquals("data"u8))
            {
                data = SliceOf(ref reader, body);
            }
            else if (reader.ValueTextEquals("subject"u8))
            {
                subject = SliceOf(ref reader, body);
            }
            else if (reader.ValueTextEquals("source"u8) || reader.ValueTextEquals("topic"u8))
            {
                source = SliceOf(ref reader, body);
            }
            else
            {
                reader.Skip();
            }
        }

        return ReadData(kind, new EventEnvelope
        {
            Id = id,
            Type = string.IsNullOrWhiteSpace(type) ? throw new JsonException("its 'type' is missing.") : type!,
            Time = time,
            RawJson = body.Slice(start, (int)reader.BytesConsumed - start),
            Data = data,
            Subject = subject,
            Source = source,
        });
    }

    private static CallEvent ReadData(EventKind? kind, in EventEnvelope envelope) =>
        kind is null ? new UnknownCallEvent(envelope) : kind.Read(envelope);

    private static string? TextOf(ref Utf8JsonReader reader, string member)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Null => null,
            _ => throw new JsonException($"its '{member}' is not text."),
        };
    }

    /// <summary>A type we know is not read into a new string each time.</summary>
    private static string? TypeOf(ref Utf8JsonReader reader, out EventKind? kind)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("its 'type' is not text.");
        }

        if (!reader.ValueIsEscaped && EventLanguages.Table.Find(reader.ValueSpan) is { } known)
        {
            kind = known;
            return known.Type;
        }

        string? type = reader.GetString();
        kind = EventLanguages.Table.Find(type!);
        return type;
    }

    private static ReadOnlyMemory<byte> SliceOf(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        reader.Read();
        int from = (int)reader.TokenStartIndex;
        reader.Skip();
        return body.Slice(from, (int)reader.BytesConsumed - from);
    }

    private static DateTimeOffset? TimeOf(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.String when reader.TryGetDateTimeOffset(out DateTimeOffset time) => time,
            JsonTokenType.Null => null,
            _ => throw new JsonException("its 'time' is not a date."),
        };
    }

    private static void ExpectEnd(ref Utf8JsonReader reader)
    {
        if (reader.Read())
        {
            throw new JsonException("something follows the last event.");
        }
    }

    private static ReadOnlyMemory<byte> SkipByteOrderMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith("\uFEFF"u8) ? body.Slice(3) : body;

    /// <summary>The reader also throws for text that is not valid Unicode, with exceptions of other kinds.</summary>
    private static bool IsAboutFormat(Exception failure) => failure is JsonException or InvalidOperationException or FormatException or ArgumentException;

    private static CallEventFormatException Explained(Exception failure, string what)
    {
        string where = failure is JsonException { LineNumber: { } line, BytePositionInLine: { } position }
            ? $" (line {line + 1}, byte {position})"
            : string.Empty;
        string member = failure is JsonException { Path: { Length: > 1 } path } ? $" at data{Shown(path)}" : string.Empty;

        // What the framework says can quote the body, and so a phone number; only messages of ours are repeated.
        string why = failure is JsonException { LineNumber: null } ours ? ours.Message : "it is not the JSON the service sends.";
        return new CallEventFormatException($"{what} cannot be read{member}{where}: {why}");
    }

    /// <summary>The way to a member, as far as its names are ours: behind the last of these, whoever called chose them.</summary>
    private static string Shown(string path)
    {
        string[] chosenByCallers = [".sipHeaders", ".voipHeaders"];
        foreach (string member in chosenByCallers)
        {
            int place = path.IndexOf(member, StringComparison.OrdinalIgnoreCase);
            path = place < 0 ? path : path.Substring(0, place + member.Length);
        }

        return path.Substring(1);
    }
}
