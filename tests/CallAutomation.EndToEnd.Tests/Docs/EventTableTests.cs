using System.Text.Json.Nodes;
using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using CallAutomation.EndToEnd.Tests.Stage;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.EndToEnd.Tests.Docs;

/// <summary>The table of events and versions in the documentation, held against what the emulator can say and the client reads.</summary>
public class EventTableTests
{
    /// <summary>Everything either language may call an event, with what makes one name into several events of ours.</summary>
    private static readonly ForcedEvent[] s_wire =
    [
        .. new[]
        {
            "CallConnected", "CallDisconnected", "CreateCallFailed", "AnswerFailed", "ConnectFailed", "CallTransferAccepted", "CallTransferFailed",
            "ParticipantsUpdated", "AddParticipantSucceeded", "AddParticipantFailed", "RemoveParticipantSucceeded", "RemoveParticipantFailed",
            "CancelAddParticipantSucceeded", "CancelAddParticipantFailed", "MoveParticipantSucceeded", "MoveParticipantFailed", "HoldFailed",
            "PlayStarted", "PlayCompleted", "PlayFailed", "PlayCanceled", "RecognizeCompleted", "RecognizeFailed", "RecognizeCanceled",
            "ContinuousDtmfRecognitionToneReceived", "ContinuousDtmfRecognitionToneFailed", "ContinuousDtmfRecognitionStopped",
            "SendDtmfTonesCompleted", "SendDtmfTonesFailed", "MediaStreamingStarted", "MediaStreamingStopped", "MediaStreamingFailed",
            "TranscriptionStarted", "TranscriptionUpdated", "TranscriptionStopped", "TranscriptionFailed", "RecordingStateChanged", "StartRecordingFailed",
            "DtmfReceived",
        }.Select(name => new ForcedEvent(name)),
        .. new[] { "incoming", "connecting", "connected", "disconnecting", "disconnected" }.Select(state =>
            new ForcedEvent("CallConnectionStateChanged") { Data = new JsonObject { ["callConnectionState"] = state } }),
        new ForcedEvent("PlayAudioResult"),
        new ForcedEvent("PlayAudioResult") { Code = 400, SubCode = 8508 },
        new ForcedEvent("PlayAudioResult") { Code = 400, SubCode = 8535 },
        new ForcedEvent("AddParticipantResult"),
        new ForcedEvent("AddParticipantResult") { Code = 486, SubCode = 560486 },
    ];

    [Theory, EveryServiceVersion]
    public async Task Says_which_events_a_call_can_report(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        CallConnection call = await stage.PlaceAnsweredCallAsync();
        await stage.Callbacks.RosterOfAsync(stage.Application, stage.Patient);
        int before = stage.Callbacks.Taken.Count;
        int forced = 0;
        foreach (ForcedEvent wire in s_wire)
        {
            try
            {
                await stage.Emulator.ForceEventAsync(call.CallConnectionId, wire);
                forced += wire.Name == nameof(ParticipantsUpdated) ? 0 : 1;
            }
            catch (Exception unknown) when (unknown is ArgumentException or InvalidOperationException)
            {
                // This version has no such event.
            }
        }

        // Rosters also come of their own accord, so they are not counted.
        await stage.Callbacks.NextAsync<ParticipantsUpdated>();
        while (stage.Callbacks.Taken.Skip(before).Count(told => told is not ParticipantsUpdated) < forced)
        {
            await stage.Callbacks.NextAsync<CallEvent>();
        }

        HashSet<string> reported = [.. stage.Callbacks.Taken.Skip(before).Select(told => told.GetType().Name)];
        if (stage.IsPreview)
        {
            // A recording reports to whoever started it, in a call of any kind.
            reported.Add(nameof(RecordingStateChanged));
        }

        reported.Should().BeEquivalentTo(await WrittenAsync(version));
    }

    [Fact]
    public async Task Has_a_row_for_every_event_of_a_call()
    {
        Type[] events = [.. typeof(CallEvent).Assembly.GetExportedTypes().Where(type => type.IsSealed && type.IsSubclassOf(typeof(CallEvent)) && !type.IsSubclassOf(typeof(ResourceEvent)))];

        (await RowsAsync()).Select(row => row[0]).Should().BeEquivalentTo(
            events.Except([typeof(UnknownCallEvent)]).Select(type => type.Name).Append(nameof(CallStateChanged)));
    }

    private static async Task<IEnumerable<string>> WrittenAsync(ServiceVersion version)
    {
        int column = 1 + Array.IndexOf(Enum.GetValues<ServiceVersion>(), version);
        return (await RowsAsync()).Where(row => row[column] == "yes").Select(row => row[0]);
    }

    private static async Task<string[][]> RowsAsync()
    {
        string[] lines = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Docs", "service-versions.md"));
        return
        [
            .. lines.SkipWhile(line => !line.StartsWith("| Event |", StringComparison.Ordinal)).Skip(2)
                .TakeWhile(line => line.StartsWith('|'))
                .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim(' ', '`')).ToArray()),
        ];
    }
}
