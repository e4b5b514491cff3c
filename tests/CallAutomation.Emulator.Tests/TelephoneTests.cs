namespace CallAutomation.Emulator.Tests;

public class TelephoneTests
{
    private const string Doctor = StageVerbs.Doctor;

    [Fact]
    public async Task What_it_does_when_invited_is_not_what_it_does_when_called()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Emulator.Phone(Doctor).IsBusy().WhenInvited(PickUpHabit.Answers, TimeSpan.FromSeconds(3));
        string id = await stage.ConnectedCallAsync();
        DateTimeOffset start = stage.Clock.GetUtcNow();

        await stage.AddAsync(id);
        stage.Clock.Advance(3);
        ReceivedEvent added = await stage.Application.NextAsync("AddParticipantSucceeded");
        TelephoneCall call = stage.Emulator.Phone("+14255550126").Call(stage.Emulator.Phone(Doctor));

        added.Time.Should().Be(start.AddSeconds(3));
        (await call.Answered).Should().BeFalse();
    }

    [Fact]
    public async Task A_ring_time_without_exception_holds_for_every_cause()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Emulator.Phone(Doctor).RingsFor(TimeSpan.FromSeconds(5)).WhenTransferTarget(PickUpHabit.Declines);
        string id = await stage.ConnectedCallAsync();
        DateTimeOffset start = stage.Clock.GetUtcNow();

        await stage.TransferAsync(id);
        stage.Clock.Advance(10);

        (await stage.Application.NextAsync("CallTransferFailed")).Time.Should().Be(start.AddSeconds(5));
    }

    [Fact]
    public async Task It_mutes_and_unmutes_itself_by_script()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Phone.Mutes(TimeSpan.FromSeconds(2)).Unmutes(TimeSpan.FromSeconds(4)).Mutes(TimeSpan.FromSeconds(6)).HangsUp(TimeSpan.FromSeconds(8));
        await stage.ConnectedCallAsync();

        stage.Clock.Advance(8);
        List<bool> muted = [];
        for (int change = 0; change < 3; change++)
        {
            muted.Add((await stage.Application.NextAsync("ParticipantsUpdated")).Participant("4:" + WireStage.Patient).GetProperty("isMuted").GetBoolean());
        }

        muted.Should().Equal(true, false, true);
        await stage.Application.NextAsync("CallDisconnected");
    }

    [Fact]
    public async Task Muting_twice_is_muting_once()
    {
        await using WireStage stage = await WireStage.StartAsync();
        await stage.ConnectedCallAsync();

        stage.Phone.Mute();
        stage.Phone.Mute();
        stage.Phone.HangUp();

        await stage.Application.NextAsync("ParticipantsUpdated");
        await stage.Application.NextAsync("CallDisconnected");
    }

    [Fact]
    public async Task A_call_between_phones_has_an_id_at_once()
    {
        await using WireStage stage = await WireStage.StartAsync();

        TelephoneCall call = stage.Phone.Call(stage.Emulator.Phone(Doctor));

        call.ServerCallId.Should().NotBeNullOrEmpty();
        JournalEntry rings = await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.PhoneRings);
        rings.ServerCallId.Should().Be(call.ServerCallId);
        stage.Phone.HangUp();
        (await call.Answered).Should().BeFalse();
    }

    [Fact]
    public async Task Impossible_scripts_are_refused_where_they_are_written()
    {
        await using WireStage stage = await WireStage.StartAsync();
        Telephone phone = stage.Phone;

        foreach (Action script in new Action[]
        {
            () => phone.WhenInvited(PickUpHabit.Answers, TimeSpan.FromSeconds(-1)),
            () => phone.HangsUpWhenTransferred(TimeSpan.FromSeconds(-1)),
            () => phone.Mutes(TimeSpan.FromSeconds(-1)),
            () => phone.JoinGroupCall(" "),
            () => phone.JoinRoom(""),
        })
        {
            script.Should().Throw<ArgumentException>();
        }
    }
}
