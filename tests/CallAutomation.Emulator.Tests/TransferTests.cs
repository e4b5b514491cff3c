namespace CallAutomation.Emulator.Tests;

public class TransferTests
{
    private const string Doctor = StageVerbs.Doctor;

    [Fact]
    public async Task A_call_of_two_goes_on_without_the_application()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        Reply reply = await stage.TransferAsync(id);
        string during = await stage.StateAsync(id);
        stage.Clock.Advance(1);
        ReceivedEvent accepted = await stage.Application.NextAsync("CallTransferAccepted");
        await stage.Application.NextAsync("CallDisconnected");

        reply.Status.Should().Be(202);
        reply.Text("operationContext").Should().Be("transfer-1");
        during.Should().Be("transferring");
        accepted.OperationContext.Should().Be("transfer-1");
        accepted.Who("transferee").Should().Be("4:" + WireStage.Patient);
        accepted.Who("transferTarget").Should().Be("4:" + Doctor);
        accepted.Result.Should().Be("200/0");
        stage.Emulator.Journal.Entries.Should().NotContain(entry => entry.Kind == JournalEntryKind.LineGoesDead);
        (await stage.SendAsync(HttpMethod.Get, $"/calling/callConnections/{id}")).ErrorCode.Should().Be("8522");

        stage.Phone.HangUp();
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.LineGoesDead && entry.Who == Doctor);
    }

    [Theory]
    [InlineData(PickUpHabit.IsBusy, 0, "486/560486")]
    [InlineData(PickUpHabit.Declines, 1, "603/0")]
    [InlineData(PickUpHabit.DoesNotAnswer, 30, "487/10004")]
    [InlineData(PickUpHabit.IsUnreachable, 0, "480/10078")]
    public async Task A_transfer_that_nobody_takes_fails_and_the_call_goes_on(PickUpHabit habit, double seconds, string result)
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Emulator.Phone(Doctor).WhenTransferTarget(habit);
        string id = await stage.ConnectedCallAsync();

        await stage.TransferAsync(id);
        stage.Clock.Advance(seconds);
        ReceivedEvent failed = await stage.Application.NextAsync("CallTransferFailed");

        failed.Result.Should().Be(result);
        failed.OperationContext.Should().Be("transfer-1");
        (await stage.StateAsync(id)).Should().Be("connected");
        await stage.SendAsync(HttpMethod.Delete, $"/calling/callConnections/{id}");
        await stage.Application.NextAsync("CallDisconnected");
    }

    [Fact]
    public async Task From_a_larger_call_the_transferee_goes_and_the_application_stays()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.CallOfThreeAsync("+14255550125");

        await stage.TransferAsync(id, more: $",\"transferee\":{StageVerbs.RawNumber(WireStage.Patient)}");
        stage.Clock.Advance(1);
        ReceivedEvent accepted = await stage.Application.NextAsync("CallTransferAccepted");
        ReceivedEvent roster = await stage.Application.NextAsync("ParticipantsUpdated");

        accepted.Who("transferee").Should().Be("4:" + WireStage.Patient);
        roster.Participants.Should().HaveCount(2).And.Contain("4:+14255550125");
        (await stage.StateAsync(id)).Should().Be("connected");
        stage.Emulator.Phone(Doctor).HangUp();
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.LineGoesDead && entry.Who == WireStage.Patient);
    }

    [Fact]
    public async Task In_a_larger_call_the_transferee_must_be_named()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.CallOfThreeAsync("+14255550125");

        Reply reply = await stage.TransferAsync(id);

        reply.Status.Should().Be(400);
        reply.ErrorMessage.Should().Contain("transferee");
    }

    [Theory]
    [InlineData("+14255550126", Doctor, "404/0")]
    [InlineData(WireStage.Patient, WireStage.Patient, "400/0")]
    public async Task Somebody_who_is_not_there_or_is_there_already_cannot_be_transferred(string transferee, string target, string result)
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        await stage.TransferAsync(id, "4:" + target, $",\"transferee\":{StageVerbs.RawNumber(transferee)}");

        (await stage.Application.NextAsync("CallTransferFailed")).Result.Should().Be(result);
        (await stage.StateAsync(id)).Should().Be("connected");
    }

    [Fact]
    public async Task Somebody_may_not_want_to_be_transferred()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Phone.RefusesTransfers();
        string id = await stage.ConnectedCallAsync();

        await stage.TransferAsync(id);

        (await stage.Application.NextAsync("CallTransferFailed")).Result.Should().Be("603/0");
        stage.Emulator.Journal.Entries.Should().NotContain(entry => entry.Kind == JournalEntryKind.PhoneRings && entry.Who == Doctor);
    }

    [Fact]
    public async Task Somebody_may_hang_up_rather_than_wait_for_a_transfer()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Phone.HangsUpWhenTransferred(TimeSpan.FromSeconds(2));
        stage.Emulator.Phone(Doctor).DoesNotAnswer();
        string id = await stage.ConnectedCallAsync();

        await stage.TransferAsync(id);
        stage.Clock.Advance(2);

        (await stage.Application.NextAsync("CallTransferFailed")).Result.Should().Be("404/0");
        (await stage.Application.NextAsync("CallDisconnected")).Result.Should().Be("200/560000");
        stage.Emulator.Journal.Entries.Should().Contain(entry => entry.Kind == JournalEntryKind.PhoneDoesNotAnswer && entry.Who == Doctor);
    }

    [Fact]
    public async Task Two_transfers_at_once_are_one_too_many()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Emulator.Phone(Doctor).WaitsToBePickedUp();
        string id = await stage.ConnectedCallAsync();
        await stage.TransferAsync(id);

        (await stage.TransferAsync(id, "8:acs:a_b")).Status.Should().Be(400);
    }

    [Fact]
    public async Task An_application_need_not_wait_for_the_outcome()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();
        await stage.TransferAsync(id);

        await stage.SendAsync(HttpMethod.Delete, $"/calling/callConnections/{id}");
        await stage.Application.NextAsync("CallDisconnected");
        stage.Clock.Advance(1);

        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.PhoneAnswers && entry.Who == Doctor);
        stage.Phone.HangUp();
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.LineGoesDead && entry.Who == Doctor);
        stage.Emulator.Journal.Entries.Should().NotContain(entry => entry.Kind == JournalEntryKind.EventSent && entry.EventName == "CallTransferAccepted");
    }

    [Fact]
    public async Task The_first_version_does_not_say_who_went_where()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Version = "2023-03-06";
        string id = await stage.ConnectedCallAsync();

        await stage.TransferAsync(id);
        stage.Clock.Advance(1);
        ReceivedEvent accepted = await stage.Application.NextAsync("CallTransferAccepted");

        accepted.Data.TryGetProperty("transferee", out _).Should().BeFalse();
        accepted.Data.TryGetProperty("transferTarget", out _).Should().BeFalse();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"targetParticipant":{}}""")]
    [InlineData("""{"targetParticipant":{"rawId":"4:110"}}""")]
    [InlineData("""{"targetParticipant":{"rawId":"8:acs:a_b"},"transferee":{}}""")]
    [InlineData("""{"targetParticipant":{"rawId":"8:acs:a_b"},"sourceCallerIdNumber":{"value":"110"}}""")]
    [InlineData("""{"targetParticipant":{"rawId":"8:acs:a_b"},"customCallingContext":{"voipHeaders":{"a":1}}}""")]
    public async Task Malformed_requests_are_refused(string body)
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        (await stage.OnCallAsync(id, "transferToParticipant", body)).Status.Should().Be(400);
    }
}
