namespace CallAutomation.Emulator.Tests;

public class InboundCallTests
{
    [Fact]
    public async Task A_call_from_a_phone_is_answered_with_its_context()
    {
        await using WireStage stage = await WireStage.StartAsync();
        OfferedCall incoming = stage.Phone.CallApplication(WireStage.Practice, "Ms Patient");

        Reply reply = await AnswerAsync(stage, incoming.IncomingCallContext);
        ReceivedEvent connected = await stage.Application.NextAsync("CallConnected");

        reply.Status.Should().Be(200);
        reply.Json.GetProperty("callConnectionState").GetString().Should().Be("connecting");
        reply.Json.GetProperty("serverCallId").GetString().Should().Be(incoming.ServerCallId);
        reply.Json.GetProperty("answeredFor").GetProperty("value").GetString().Should().Be(WireStage.Practice);
        reply.Json.GetProperty("source").GetProperty("rawId").GetString().Should().Be("4:" + WireStage.Patient);
        reply.Json.GetProperty("sourceDisplayName").GetString().Should().Be("Ms Patient");
        connected.OperationContext.Should().Be("in-1");
        connected.Data.GetProperty("correlationId").GetString().Should().Be(incoming.CorrelationId);
        await stage.Application.NextAsync("ParticipantsUpdated");
        stage.Phone.HangUp();
        await stage.Application.NextAsync("CallDisconnected");
    }

    [Fact]
    public async Task Answering_a_caller_who_gave_up_fails()
    {
        await using WireStage stage = await WireStage.StartAsync();
        OfferedCall incoming = stage.Phone.CallApplication(WireStage.Practice);
        stage.Phone.HangUp();

        (await AnswerAsync(stage, incoming.IncomingCallContext)).Status.Should().Be(200);

        (await stage.Application.NextAsync("AnswerFailed")).Result.Should().Be("487/540487");
    }

    [Fact]
    public async Task Answering_twice_fails_the_second_time()
    {
        await using WireStage stage = await WireStage.StartAsync();
        OfferedCall incoming = stage.Phone.CallApplication(WireStage.Practice);
        await AnswerAsync(stage, incoming.IncomingCallContext);
        await stage.Application.NextAsync("CallConnected");
        await stage.Application.NextAsync("ParticipantsUpdated");

        await AnswerAsync(stage, incoming.IncomingCallContext);

        (await stage.Application.NextAsync("AnswerFailed")).Result.Should().Be("487/10003");
        stage.Emulator.Journal.Entries.Should().ContainSingle(entry => entry.Kind == JournalEntryKind.Warning && entry.What.Contains("answered before"));
    }

    [Fact]
    public async Task A_context_is_worth_nothing_after_thirty_seconds()
    {
        await using WireStage stage = await WireStage.StartAsync();
        OfferedCall incoming = stage.Phone.CallApplication(WireStage.Practice);
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.PhoneCalls);

        stage.Clock.Advance(30);
        await AnswerAsync(stage, incoming.IncomingCallContext);

        (await stage.Application.NextAsync("AnswerFailed")).Result.Should().Be("404/0");
    }

    [Fact]
    public async Task A_made_up_context_is_refused()
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply reply = await AnswerAsync(stage, "made-up");

        reply.Status.Should().Be(400);
        reply.ErrorMessage.Should().Contain("incomingCallContext").And.NotContain("made-up");
    }

    [Fact]
    public async Task An_application_connects_to_a_call_between_phones()
    {
        await using WireStage stage = await WireStage.StartAsync();
        TelephoneCall call = stage.Phone.Call(stage.Emulator.Phone("+14255550124"));
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.PhoneRings);
        stage.Clock.Advance(1);
        (await call.Answered).Should().BeTrue();

        Reply reply = await ConnectAsync(stage, call.ServerCallId);

        reply.Status.Should().Be(200);
        string id = reply.Json.GetProperty("callConnectionId").GetString()!;
        (await stage.Application.NextAsync("CallConnected")).OperationContext.Should().Be("join-1");
        (await stage.Application.NextAsync("ParticipantsUpdated")).Participants.Should().HaveCount(2, "nobody sees who joins");
        await stage.SendAsync(HttpMethod.Delete, $"/calling/callConnections/{id}");
        await stage.Application.NextAsync("CallDisconnected");
        stage.Emulator.Journal.Entries.Should().NotContain(entry => entry.Kind == JournalEntryKind.LineGoesDead);
    }

    [Fact]
    public async Task Terminating_as_one_of_three_ends_the_call_for_everybody()
    {
        await using WireStage stage = await WireStage.StartAsync();
        TelephoneCall call = stage.Phone.Call(stage.Emulator.Phone("+14255550124"));
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.PhoneRings);
        stage.Clock.Advance(1);
        await call.Answered;
        Reply reply = await ConnectAsync(stage, call.ServerCallId);
        await stage.Application.NextAsync("CallConnected");
        await stage.Application.NextAsync("ParticipantsUpdated");

        await stage.OnCallAsync(reply.Json.GetProperty("callConnectionId").GetString()!, "terminate");

        await stage.Application.NextAsync("CallDisconnected");
        stage.Emulator.Journal.Entries.Count(entry => entry.Kind == JournalEntryKind.LineGoesDead).Should().Be(2);
    }

    [Fact]
    public async Task Connecting_to_a_call_that_does_not_exist_fails()
    {
        await using WireStage stage = await WireStage.StartAsync();

        (await ConnectAsync(stage, "bm90aGluZw")).Status.Should().Be(200);

        (await stage.Application.NextAsync("ConnectFailed")).Result.Should().Be("404/0");
    }

    [Fact]
    public async Task Phones_that_do_not_answer_phones_are_noticed()
    {
        await using WireStage stage = await WireStage.StartAsync();
        Telephone other = stage.Emulator.Phone("+14255550124").IsBusy();

        TelephoneCall call = stage.Phone.Call(other);

        (await call.Answered).Should().BeFalse();
    }

    private static Task<Reply> AnswerAsync(WireStage stage, string context) => stage.PostAsync(
        "/calling/callConnections:answer",
        $$"""{"incomingCallContext":"{{context}}","callbackUri":"{{stage.Application.CallbackUri}}","operationContext":"in-1"}""");

    private static Task<Reply> ConnectAsync(WireStage stage, string serverCallId) => stage.PostAsync(
        "/calling/callConnections:connect",
        $$"""{"callLocator":{"kind":"serverCallLocator","serverCallId":"{{serverCallId}}"},"callbackUri":"{{stage.Application.CallbackUri}}","operationContext":"join-1"}""");
}
