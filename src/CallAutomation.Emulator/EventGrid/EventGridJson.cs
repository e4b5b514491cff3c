using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Stable;

namespace CallAutomation.Emulator.EventGrid;

/// <summary>Every shape that goes through Event Grid.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IncomingCallData))]
[JsonSerializable(typeof(RecordingFileData))]
internal sealed partial class EventGridJson : JsonSerializerContext
{
    /// <summary>Leaves the plus of phone numbers readable.</summary>
    public static EventGridJson Relaxed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

internal sealed record IncomingCallData
{
    public required CalledBody To { get; init; }

    public required CalledBody From { get; init; }

    public required string ServerCallId { get; init; }

    public required string CallerDisplayName { get; init; }

    public CustomContextData? CustomContext { get; init; }

    public required string IncomingCallContext { get; init; }

    public required string CorrelationId { get; init; }
}

/// <summary>Somebody as this event writes them: the kind before the raw id, where everything else has them the other way round.</summary>
internal sealed record CalledBody
{
    public string? Kind { get; init; }

    public string? RawId { get; init; }

    public UserBody? CommunicationUser { get; init; }

    public PhoneNumberBody? PhoneNumber { get; init; }

    public TeamsUserBody? MicrosoftTeamsUser { get; init; }

    public TeamsAppBody? MicrosoftTeamsApp { get; init; }

    public TeamsExtensionUserBody? TeamsExtensionUser { get; init; }

    public static CalledBody Of(Identity identity)
    {
        IdentifierBody body = StableIdentifiers.Write(identity);
        return new CalledBody
        {
            Kind = body.Kind,
            RawId = body.RawId,
            CommunicationUser = body.CommunicationUser,
            PhoneNumber = body.PhoneNumber,
            MicrosoftTeamsUser = body.MicrosoftTeamsUser,
            MicrosoftTeamsApp = body.MicrosoftTeamsApp,
            TeamsExtensionUser = body.TeamsExtensionUser,
        };
    }
}

internal sealed record CustomContextData(IReadOnlyDictionary<string, string> SipHeaders, IReadOnlyDictionary<string, string> VoipHeaders);

internal sealed record RecordingFileData
{
    public required string RecordingId { get; init; }

    public required RecordingStorageData RecordingStorageInfo { get; init; }

    public required string RecordingStartTime { get; init; }

    public required long RecordingDurationMs { get; init; }

    public required string RecordingContentType { get; init; }

    public required string RecordingChannelType { get; init; }

    public required string RecordingFormatType { get; init; }

    public required string SessionEndReason { get; init; }
}

internal sealed record RecordingStorageData(IReadOnlyList<RecordingChunkData> RecordingChunks);

internal sealed record RecordingChunkData
{
    public required string DocumentId { get; init; }

    public required int Index { get; init; }

    public required string EndReason { get; init; }

    public required string ContentLocation { get; init; }

    public required string MetadataLocation { get; init; }

    public required string DeleteLocation { get; init; }
}
