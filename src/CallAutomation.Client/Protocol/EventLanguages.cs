using System.Text.Json;
using CallAutomation.Client.Events;
using CallAutomation.Client.Json;
using CallAutomation.Client.Protocol.Preview;
using CallAutomation.Client.Protocol.Stable;

namespace CallAutomation.Client.Protocol;

/// <summary>The events of both languages in one table. Nobody tells a callback's language, so a name that both have is told apart by its data.</summary>
internal static class EventLanguages
{
    public static EventTable Table { get; } = new(
    [
        .. StableEvents.Table.Kinds.Select(stable => PreviewEvents.Table.Find(stable.Type) is { } preview ? Either(stable, preview) : stable),
        .. PreviewEvents.Table.Kinds.Where(preview => StableEvents.Table.Find(preview.Type) is null),
    ]);

    private static EventKind Either(EventKind stable, EventKind preview) =>
        new(stable.Type, (in EventEnvelope envelope) => IsStable(envelope.Data) ? stable.Read(envelope) : preview.Read(envelope));

    /// <summary>Every stable event names the call by these, and no preview event that shares its name with one has any of them.</summary>
    private static bool IsStable(ReadOnlyMemory<byte> data)
    {
        Utf8JsonReader reader = new(data.Span, JsonMembers.ReaderOptions);
        if (data.IsEmpty || !reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return true;
        }

        while (reader.ReadMember())
        {
            if (reader.Is("serverCallId"u8) || reader.Is("correlationId"u8) || reader.Is("sequenceNumber"u8))
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}
