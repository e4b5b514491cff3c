namespace CallAutomation.Emulator.Tests.Outcomes;

internal static class ParticipantOutcomes
{
    private const string Doctor = StageVerbs.Doctor;

    public static Outcome[] Rows { get; } =
    [
        new("TransferToParticipant", "CallTransferAccepted", TransferAsync),
        new("TransferToParticipant", "CallDisconnected", TransferAsync),
        new("TransferToParticipant", "CallTransferFailed", stage =>
        {
            stage.Emulator.Phone(Doctor).IsBusy();
            return TransferAsync(stage);
        }),

        new("AddParticipant", "AddParticipantSucceeded", AddAsync),
        new("AddParticipant", "ParticipantsUpdated", AddAsync),
        new("AddParticipant", "AddParticipantFailed", stage =>
        {
            stage.Emulator.Phone(Doctor).Declines();
            return AddAsync(stage);
        }),

        new("RemoveParticipant", "RemoveParticipantSucceeded", RemoveAsync),
        new("RemoveParticipant", "ParticipantsUpdated", RemoveAsync),
        new("RemoveParticipant", "RemoveParticipantFailed", async stage =>
            (await stage.RemoveAsync(await stage.ConnectedCallAsync(), "4:" + Doctor)).Status.Should().Be(202)),

        new("CancelAddParticipant", "CancelAddParticipantSucceeded", async stage =>
        {
            string id = await stage.ConnectedCallAsync();
            string invitation = (await stage.AddAsync(id)).Text("invitationId");
            (await stage.CancelAddAsync(id, invitation)).Status.Should().Be(202);
        }),
        new("CancelAddParticipant", "CancelAddParticipantFailed", async stage =>
            (await stage.CancelAddAsync(await stage.ConnectedCallAsync(), "no-such-invitation")).Status.Should().Be(202)),

        new("MoveParticipants", "MoveParticipantSucceeded", MoveAsync),
        new("MoveParticipants", "ParticipantsUpdated", MoveAsync),
        new("MoveParticipants", "MoveParticipantFailed", async stage =>
            (await stage.MoveHereAsync(await stage.ConnectedCallAsync(), "no-such-call", "4:" + Doctor)).Status.Should().Be(202)),

        new("Mute", "ParticipantsUpdated", async stage =>
            (await stage.MuteAsync(await stage.CallWithUserAsync(), StageVerbs.User)).Status.Should().Be(200)),
    ];

    private static async Task TransferAsync(WireStage stage)
    {
        (await stage.TransferAsync(await stage.ConnectedCallAsync())).Status.Should().Be(202);
        stage.Clock.Advance(1);
    }

    private static async Task AddAsync(WireStage stage)
    {
        (await stage.AddAsync(await stage.ConnectedCallAsync())).Status.Should().Be(202);
        stage.Clock.Advance(1);
    }

    private static async Task RemoveAsync(WireStage stage) =>
        (await stage.RemoveAsync(await stage.CallOfThreeAsync(), "4:" + Doctor)).Status.Should().Be(202);

    private static async Task MoveAsync(WireStage stage)
    {
        string from = await stage.CallOfThreeAsync();
        string here = await stage.CreateAsync("+14255550125");
        stage.Clock.Advance(1);
        await stage.Application.NextAsync("CallConnected");
        await stage.Application.NextAsync("ParticipantsUpdated");
        (await stage.MoveHereAsync(here, from, "4:" + Doctor)).Status.Should().Be(202);
    }
}
