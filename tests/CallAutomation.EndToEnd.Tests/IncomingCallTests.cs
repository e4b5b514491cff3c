using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using CallAutomation.EndToEnd.Tests.Stage;

namespace CallAutomation.EndToEnd.Tests;

public class IncomingCallTests
{
    [Fact]
    public async Task A_call_is_redirected_to_the_doctor()
    {
        await using CallStage stage = await CallStage.StartAsync();
        OfferedCall offered = stage.Phone.CallApplication(stage.Practice.PhoneNumber);

        await stage.Client.RedirectCallAsync(new RedirectCallOptions(offered.IncomingCallContext, new PhoneIdentifier("+14255550124")));

        using IDisposable time = stage.Clock.Flow();
        JournalEntry answered = await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.PhoneAnswers);
        answered.Who.Should().Be("+14255550124");
    }

    [Fact]
    public async Task A_call_is_rejected_as_busy()
    {
        await using CallStage stage = await CallStage.StartAsync();
        OfferedCall offered = stage.Phone.CallApplication(stage.Practice.PhoneNumber);

        await stage.Client.RejectCallAsync(new RejectCallOptions(offered.IncomingCallContext) { Reason = CallRejectReason.Busy });

        JournalEntry dead = await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.LineGoesDead);
        dead.What.Should().Contain("486/560486");
    }

    [Fact]
    public async Task A_nurse_is_muted_and_moved_to_another_call()
    {
        await using CallStage stage = await CallStage.StartAsync();
        UserIdentifier nurse = new("8:acs:clinic_nurse");
        CallConnection call = await stage.PlaceAnsweredCallAsync();
        await call.AddParticipantAsync(new AddParticipantOptions(nurse));
        await stage.Callbacks.NextAsync<AddParticipantSucceeded>();
        CallConnection other = (await stage.Client.CreateCallAsync(
            new CreateCallOptions(new PhoneIdentifier("+14255550125"), stage.CallbackUri) { CallerId = stage.Practice })).Value.CallConnection;
        await stage.Callbacks.NextAsync<CallConnected>();

        await call.MuteParticipantAsync(new MuteParticipantOptions(nurse));
        CallParticipant muted = await call.GetParticipantAsync(nurse);
        await other.MoveParticipantsAsync(new MoveParticipantsOptions([nurse], call.CallConnectionId));
        MoveParticipantSucceeded moved = await stage.Callbacks.NextAsync<MoveParticipantSucceeded>();

        muted.IsMuted.Should().BeTrue();
        moved.Participant.Should().Be(nurse);
        moved.FromCallConnectionId.Should().Be(call.CallConnectionId);
    }
}
