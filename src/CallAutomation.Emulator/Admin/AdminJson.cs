using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Recordings;
using CallAutomation.Emulator.Scripts;
using Microsoft.AspNetCore.Mvc;

namespace CallAutomation.Emulator.Admin;

/// <summary>Every shape of the admin API. Members that nobody knows are errors: what is misspelled would otherwise do nothing.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters =
    [
        typeof(NameConverter<PickUpHabit>),
        typeof(NameConverter<FaultKind>),
        typeof(NameConverter<JournalEntryKind>),
        typeof(NameConverter<EventGridSchema>),
        typeof(NameConverter<PhoneLineState>),
        typeof(NameConverter<CallState>),
        typeof(NameConverter<RecordingPhase>),
        typeof(NameConverter<FailingOperation>),
    ])]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(ScriptsBody))]
[JsonSerializable(typeof(ScriptBody))]
[JsonSerializable(typeof(KeysBody))]
[JsonSerializable(typeof(WordsBody))]
[JsonSerializable(typeof(CallBody))]
[JsonSerializable(typeof(CallApplicationBody))]
[JsonSerializable(typeof(GroupCallBody))]
[JsonSerializable(typeof(RoomBody))]
[JsonSerializable(typeof(PlacedCallView))]
[JsonSerializable(typeof(OfferedCallView))]
[JsonSerializable(typeof(PhoneView))]
[JsonSerializable(typeof(CallListView))]
[JsonSerializable(typeof(CallView))]
[JsonSerializable(typeof(IncomingCallListView))]
[JsonSerializable(typeof(RecordingListView))]
[JsonSerializable(typeof(RecordingView))]
[JsonSerializable(typeof(ForcedEventBody))]
[JsonSerializable(typeof(FailureBody))]
[JsonSerializable(typeof(EmulatorView))]
[JsonSerializable(typeof(ResetView))]
[JsonSerializable(typeof(SubscriptionBody))]
[JsonSerializable(typeof(ClockView))]
[JsonSerializable(typeof(ClockBody))]
[JsonSerializable(typeof(StepBody))]
[JsonSerializable(typeof(FaultsView))]
[JsonSerializable(typeof(FaultPlanBody))]
[JsonSerializable(typeof(JournalView))]
[JsonSerializable(typeof(JournalEntryView))]
internal sealed partial class AdminJson : JsonSerializerContext
{
    /// <summary>With apostrophes and the like as they are, for people who read answers in a terminal.</summary>
    public static AdminJson Relaxed => field ??= new(new JsonSerializerOptions(Default.Options) { TypeInfoResolver = null, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
