using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallAutomation.Emulator.Scripts;

/// <summary>The shapes of scripts. A member that is misspelled is an error: nobody would find out why a phone does not do what it was told.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    Converters = [typeof(NameConverter<PickUpHabit>)])]
[JsonSerializable(typeof(ScriptsBody))]
internal sealed partial class ScriptJson : JsonSerializerContext;
