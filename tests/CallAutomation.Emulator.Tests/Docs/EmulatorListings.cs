using System.Text.Json.Nodes;

namespace CallAutomation.Emulator.Tests.Docs;

/// <summary>The listings of docs/emulator.md, in their order. The tests beside them run them, and compare them with the page line by line.</summary>
internal static class EmulatorListings
{
    public static async Task StartAsync()
    {
        // Listing begins
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions
        {
            RingTime = TimeSpan.FromSeconds(1),
            NoAnswerTime = TimeSpan.FromSeconds(30),
            ParticipantsPerPage = 2,
            Strict = true,
        });
        Console.WriteLine(emulator.ConnectionString);
        // Listing ends
    }

    public static CallEmulatorOptions[] Order()
    {
        // Listing begins
        CallEmulatorOptions inAnotherOrder = new() { Seed = 17 };
        CallEmulatorOptions easyToRead = new() { EventOrder = EventOrder.Tidy };
        // Listing ends
        return [inAnotherOrder, easyToRead];
    }

    public static async Task<IReadOnlyList<string>> PeopleAsync(CallEmulator emulator, string serverCallId)
    {
        // Listing begins
        IReadOnlyList<string> rawIds = await emulator.GetParticipantsAsync(serverCallId);
        // Listing ends
        return rawIds;
    }

    public static void Script(CallEmulator emulator)
    {
        // Listing begins
        emulator.Phone("+14255550123").RingsFor(TimeSpan.FromSeconds(4)).HangsUp(after: TimeSpan.FromMinutes(1));
        emulator.Phone("+14255550124").IsBusy();
        emulator.Phone("+14255550125").Declines();
        emulator.Phone("+14255550126").DoesNotAnswer();
        emulator.Phone("+14255550127").IsUnreachable();
        emulator.Phone("8:acs:clinic_nurse").Mutes(TimeSpan.FromSeconds(5)).Unmutes(TimeSpan.FromSeconds(9));
        emulator.Phone("+14255550128").Presses("42#", after: TimeSpan.FromSeconds(3)).TakesBetweenKeys(TimeSpan.FromMilliseconds(400));
        emulator.Phone("+14255550129").SaysWhenPrompted("yes please").Says("goodbye", after: TimeSpan.FromMinutes(2));
        // Listing ends
    }

    public static void ScriptManners(CallEmulator emulator)
    {
        // Listing begins
        emulator.Phone("+14255550130").IsBusy().WhenInvited(PickUpHabit.Answers, ringTime: TimeSpan.FromSeconds(2));
        emulator.Phone("+14255550131").WhenTransferTarget(PickUpHabit.DoesNotAnswer);
        emulator.Phone("+14255550132").RefusesTransfers();
        emulator.Phone("+14255550133").HangsUpWhenTransferred(after: TimeSpan.FromSeconds(3));
        // Listing ends
    }

    public static string[] Call(CallEmulator emulator)
    {
        // Listing begins
        Telephone patient = emulator.Phone("+14255550140");
        TelephoneCall call = patient.Call(emulator.Phone("+14255550141"));
        string serverCallId = call.ServerCallId;

        TelephoneCall group = emulator.Phone("8:acs:clinic_nurse").JoinGroupCall("6c0d5b0e-6f0f-4a51-9e0a-2b8b6d2f9a11");
        TelephoneCall room = emulator.Phone("8:acs:clinic_doctor").JoinRoom("99100000000000001");

        OfferedCall incoming = emulator.Phone("+14255550142").CallApplication("+14255550199", "Ms Patient");
        string incomingCallContext = incoming.IncomingCallContext;
        // Listing ends
        return [serverCallId, group.ServerCallId, room.ServerCallId, incoming.ServerCallId, incomingCallContext];
    }

    public static void ActByHand(CallEmulator emulator)
    {
        // Listing begins
        Telephone nurse = emulator.Phone("8:acs:clinic_nurse").WaitsToBePickedUp();
        nurse.PickUp();
        nurse.Press("1");
        nurse.Mute();
        nurse.Unmute();
        nurse.HangUp();
        // Listing ends
    }

    public static async Task FindAsync(CallEmulator emulator, string recordingId)
    {
        // Listing begins
        RecordedCall? recorded = await emulator.FindRecordingAsync(recordingId);
        Console.WriteLine($"{recorded?.Length}: {recorded?.ContentLocation}, {recorded?.MetadataLocation}, {recorded?.DeleteLocation}");
        // Listing ends
    }

    public static async Task ForceAsync(CallEmulator emulator, string callConnectionId)
    {
        // Listing begins
        await emulator.ForceEventAsync(callConnectionId, new ForcedEvent("HoldFailed") { Code = 500, SubCode = 9999, OperationContext = "hold-1" });
        await emulator.ForceEventAsync(callConnectionId, new ForcedEvent("RecognizeFailed") { Code = 408, SubCode = 8570, Message = "Too slow." });
        await emulator.ForceEventAsync(callConnectionId, new ForcedEvent("MediaStreamingStopped")
        {
            Data = new JsonObject { ["mediaStreamingUpdate"] = new JsonObject { ["mediaStreamingStatus"] = "mediaStreamingStopped" } },
        });
        emulator.FailNextRecording(code: 500, subCode: 9999, message: "No room.");
        // Listing ends
    }
}
