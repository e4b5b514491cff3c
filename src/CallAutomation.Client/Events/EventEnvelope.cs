using System.Text.Json;
using CallAutomation.Client.Json;

namespace CallAutomation.Client.Events;

/// <summary>What every event has, whichever envelope and language it came in; most of it is filled by the language that reads the data.</summary>
internal readonly record struct EventEnvelope
{
    public string? Id { get; init; }

    public DateTimeOffset? Time { get; init; }

    public string? Type { get; init; }

    /// <summary>The whole event, envelope included.</summary>
    public ReadOnlyMemory<byte> RawJson { get; init; }

    /// <summary>The <c>data</c> member; empty where there was none.</summary>
    public ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>Whether there is <c>data</c> that can have members.</summary>
    public bool HasData => !Data.IsEmpty && Data.Span[0] == '{';

    /// <summary>The <c>subject</c> member as JSON, not read before somebody needs it; empty where there was none.</summary>
    public ReadOnlyMemory<byte> Subject { get; init; }

    /// <summary>The <c>source</c> or <c>topic</c> member as JSON, not read before somebody needs it; empty where there was none.</summary>
    public ReadOnlyMemory<byte> Source { get; init; }

    public string? CallConnectionId { get; init; }

    public string? ServerCallId { get; init; }

    /// <summary>Whether the ids above come from the envelope's source.</summary>
    public bool IsCallInferred { get; init; }

    public string? CorrelationId { get; init; }

    public string? OperationContext { get; init; }

    public ResultInformation? ResultInformation { get; init; }

    public string? ApiVersion { get; init; }

    /// <summary>A reader that has stepped into <see cref="Data"/>.</summary>
    public Utf8JsonReader OpenData()
    {
        if (!HasData)
        {
            throw new JsonException("its 'data' is missing, or not an object.");
        }

        Utf8JsonReader reader = new(Data.Span, JsonMembers.ReaderOptions);
        reader.Read();
        return reader;
    }
}
