using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CallAutomation.Client.Events;
using CallAutomation.Client.Json;
using CallAutomation.Client.Protocol.Stable;

namespace CallAutomation.Client.Protocol;

/// <summary>Opens the envelopes of a callback body and hands what is inside to the language that knows its type.</summary>
/// <remarks>
/// A body that is JSON and has an event in it is read: the service would send it again and again, and its good events with it. Whatever else is
/// wrong costs no more than the member it is in, or makes that one event an <see cref="UnknownCallEvent"/>.
/// </remarks>
internal static class EventReader
{
    public static IReadOnlyList<CallEvent> Read(ReadOnlyMemory<byte> body) =>
        TryRead(body, out IReadOnlyList<CallEvent>? events, out CallEventFormatException? failure) ? events : throw failure;

    public static bool TryRead(ReadOnlyMemory<byte> body, [NotNullWhen(true)] out IReadOnlyList<CallEvent>? events) =>
        TryRead(body, out events, out _);

    public static CallEvent Read(string type, ReadOnlyMemory<byte> data)
    {
        data = SkipByteOrderMark(data);
        return TryReadData(type, data, out CallEvent? read, out Exception? failure) || TryReadMendedData(type, data, out read)
            ? read
            : throw Explained(failure, EventLanguages.Table.Find(type) is { } known ? $"The data of {known.Type}" : "The data of an event of unknown type");
    }

    private static bool TryRead(
        ReadOnlyMemory<byte> body,
        [NotNullWhen(true)] out IReadOnlyList<CallEvent>? events,
        [NotNullWhen(false)] out CallEventFormatException? failure)
    {
        body = SkipByteOrderMark(body);
        if (TryReadBody(body, out events, out failure))
        {
            return true;
        }

        if (MendedJson.Of(body.Span) is { } mended && TryReadBody(mended, out events, out _))
        {
            failure = null;
            return true;
        }

        return false;
    }

    private static bool TryReadBody(
        ReadOnlyMemory<byte> body,
        [NotNullWhen(true)] out IReadOnlyList<CallEvent>? events,
        [NotNullWhen(false)] out CallEventFormatException? failure)
    {
        int index = 0;
        try
        {
            events = ReadBody(body, ref index);
            failure = null;
            return true;
        }
        catch (Exception unreadable) when (FittingJson.IsAboutFormat(unreadable))
        {
            events = null;
            failure = Explained(unreadable, $"Event {index} of the callback body");
            return false;
        }
    }

    private static List<CallEvent> ReadBody(ReadOnlyMemory<byte> body, ref int index)
    {
        Utf8JsonReader reader = new(body.Span, JsonMembers.ReaderOptions);
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            CallEvent single = ReadEvent(ref reader, body);
            ExpectEnd(ref reader);
            return IsEvent(single) ? [single] : throw NoEvent(single);
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("expected is an event or an array of events.");
        }

        List<CallEvent> events = new(capacity: 1);
        bool hasEvent = false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            CallEvent read = reader.TokenType == JsonTokenType.StartObject ? ReadEvent(ref reader, body) : NoObject(SliceOf(ref reader, body));
            events.Add(read);
            hasEvent |= IsEvent(read);
            index++;
        }

        ExpectEnd(ref reader);
        if (!hasEvent && events.Count > 0)
        {
            index = 0;
            throw NoEvent(events[0]);
        }

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
            if (reader.Is("id"u8))
            {
                id = reader.ReadText();
            }
            else if (reader.Is("type"u8) || reader.Is("eventType"u8))
            {
                type = TypeOf(ref reader, out kind);
            }
            else if (reader.Is("time"u8) || reader.Is("eventTime"u8))
            {
                time = reader.ReadTime();
            }
            else if (reader.Is("data"u8))
            {
                data = ReadSlice(ref reader, body);
            }
            else if (reader.Is("subject"u8))
            {
                subject = ReadSlice(ref reader, body);
            }
            else if (reader.Is("source"u8) || reader.Is("topic"u8))
            {
                source = ReadSlice(ref reader, body);
            }
            else
            {
                reader.Skip();
            }
        }

        return ReadData(kind, new EventEnvelope
        {
            Id = id,
            Type = type,
            Time = time,
            RawJson = body.Slice(start, (int)reader.BytesConsumed - start),
            Data = data,
            Subject = subject,
            Source = source,
        });
    }

    private static bool TryReadData(
        string type,
        ReadOnlyMemory<byte> json,
        [NotNullWhen(true)] out CallEvent? read,
        [NotNullWhen(false)] out Exception? failure)
    {
        read = null;
        failure = null;
        try
        {
            Utf8JsonReader reader = new(json.Span, JsonMembers.ReaderOptions);
            if (!reader.Read())
            {
                throw new JsonException("The data is empty.");
            }

            ReadOnlyMemory<byte> data = SliceOf(ref reader, json);
            ExpectEnd(ref reader);
            read = ReadData(EventLanguages.Table.Find(type), new EventEnvelope { Type = type, RawJson = json, Data = data });
            return true;
        }
        catch (Exception unreadable) when (FittingJson.IsAboutFormat(unreadable))
        {
            failure = unreadable;
            return false;
        }
    }

    private static bool TryReadMendedData(string type, ReadOnlyMemory<byte> json, [NotNullWhen(true)] out CallEvent? read)
    {
        read = null;
        return MendedJson.Of(json.Span) is { } mended && TryReadData(type, mended, out read, out _);
    }

    private static CallEvent ReadData(EventKind? kind, in EventEnvelope envelope)
    {
        if (kind is null)
        {
            string? problem = string.IsNullOrWhiteSpace(envelope.Type) ? "its 'type' is missing, or not text." : null;
            return new UnknownCallEvent(CommonMembers.ReadAny(envelope), problem);
        }

        try
        {
            return kind.Read(envelope);
        }
        catch (Exception unreadable) when (FittingJson.IsAboutFormat(unreadable))
        {
            return new UnknownCallEvent(CommonMembers.ReadAny(envelope), ProblemOf(unreadable));
        }
    }

    /// <summary>A type we know is not read into a new string each time.</summary>
    private static string? TypeOf(ref Utf8JsonReader reader, out EventKind? kind)
    {
        kind = null;
        reader.Read();
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        if (!reader.ValueIsEscaped && EventLanguages.Table.Find(reader.ValueSpan) is { } known)
        {
            kind = known;
            return known.Type;
        }

        string type = reader.Text();
        kind = EventLanguages.Table.Find(type);
        return type;
    }

    private static ReadOnlyMemory<byte> ReadSlice(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        reader.Read();
        return SliceOf(ref reader, body);
    }

    /// <summary>The value the reader stands on, whatever it is.</summary>
    private static ReadOnlyMemory<byte> SliceOf(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        int from = (int)reader.TokenStartIndex;
        reader.Skip();
        return body.Slice(from, (int)reader.BytesConsumed - from);
    }

    private static UnknownCallEvent NoObject(ReadOnlyMemory<byte> json) => new(new EventEnvelope { RawJson = json }, "expected is an object.");

    /// <summary>What names no type is no event, and alone not worth an answer that would keep it from coming again.</summary>
    private static bool IsEvent(CallEvent read) => !string.IsNullOrWhiteSpace(read.Type);

    private static JsonException NoEvent(CallEvent read) => new(((UnknownCallEvent)read).Problem);

    private static void ExpectEnd(ref Utf8JsonReader reader)
    {
        if (reader.Read())
        {
            throw new JsonException("something follows the last event.");
        }
    }

    private static ReadOnlyMemory<byte> SkipByteOrderMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith("\uFEFF"u8) ? body.Slice(3) : body;

    private static CallEventFormatException Explained(Exception failure, string what)
    {
        string where = failure is JsonException { LineNumber: { } line, BytePositionInLine: { } position }
            ? FormattableString.Invariant($" (line {line + 1}, byte {position})")
            : string.Empty;
        return new CallEventFormatException($"{what} cannot be read{where}: {ProblemOf(failure)}");
    }

    /// <summary>What the framework says can quote the body, and so a phone number; only messages of ours are repeated.</summary>
    private static string ProblemOf(Exception failure) =>
        failure is JsonException { LineNumber: null } ours ? ours.Message : "it is not the JSON the service sends.";
}
