namespace CallAutomation.Emulator.Tests;

public class GroupCallTests
{
    private const string Group = "6c0d5b0e-6f0f-4a51-9e0a-2b8b6d2f9a11";

    [Theory]
    [InlineData("groupCallLocator", "groupCallId", Group)]
    [InlineData("roomCallLocator", "roomId", "99100000000000001")]
    public async Task An_application_connects_to_a_call_by_its_name(string kind, string member, string name)
    {
        await using WireStage stage = await WireStage.StartAsync();
        TelephoneCall call = kind == "roomCallLocator" ? stage.Phone.JoinRoom(name) : stage.Phone.JoinGroupCall(name);

        Reply reply = await ConnectAsync(stage, kind, member, name);

        reply.Status.Should().Be(200);
        ReceivedEvent connected = await stage.Application.NextAsync("CallConnected");
        connected.OperationContext.Should().Be("join-1");
        connected.Data.GetProperty("serverCallId").GetString().Should().Be(call.ServerCallId);
        (await stage.Application.NextAsync("ParticipantsUpdated")).Participants.Should().ContainSingle().Which.Should().Be("4:" + WireStage.Patient);
    }

    [Theory]
    [InlineData("groupCallLocator", "groupCallId", Group)]
    [InlineData("roomCallLocator", "roomId", "99100000000000001")]
    public async Task Nobody_can_be_joined_where_nobody_is(string kind, string member, string name)
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Phone.JoinGroupCall("another");

        (await ConnectAsync(stage, kind, member, name)).Status.Should().Be(200);

        (await stage.Application.NextAsync("ConnectFailed")).Result.Should().Be("404/0");
    }

    [Fact]
    public async Task Those_who_come_later_are_in_the_same_call()
    {
        await using WireStage stage = await WireStage.StartAsync();
        TelephoneCall first = stage.Phone.JoinGroupCall(Group);
        TelephoneCall second = stage.Emulator.Phone(StageVerbs.User).JoinGroupCall(Group);
        await ConnectAsync(stage, "groupCallLocator", "groupCallId", Group);

        await stage.Application.NextAsync("CallConnected");

        second.ServerCallId.Should().Be(first.ServerCallId);
        (await stage.Application.NextAsync("ParticipantsUpdated")).Participants.Should().HaveCount(2);
        (await second.Answered).Should().BeTrue();
    }

    [Fact]
    public async Task It_goes_on_with_one_and_ends_with_none()
    {
        await using WireStage stage = await WireStage.StartAsync();
        TelephoneCall first = stage.Phone.JoinGroupCall(Group);
        Telephone user = stage.Emulator.Phone(StageVerbs.User);
        user.JoinGroupCall(Group);
        stage.Phone.HangUp();
        string id = (await ConnectAsync(stage, "groupCallLocator", "groupCallId", Group)).Text("callConnectionId");
        await stage.Application.NextAsync("CallConnected");
        await stage.Application.NextAsync("ParticipantsUpdated");

        user.HangUp();
        (await stage.Application.NextAsync("CallDisconnected")).CallConnectionId.Should().Be(id, "whom nobody sees keeps no call alive");

        stage.Phone.JoinGroupCall(Group).ServerCallId.Should().NotBe(first.ServerCallId);
    }

    private static Task<Reply> ConnectAsync(WireStage stage, string kind, string member, string name) => stage.PostAsync(
        "/calling/callConnections:connect",
        $$"""{"callLocator":{"kind":"{{kind}}","{{member}}":"{{name}}"},"callbackUri":"{{stage.Application.CallbackUri}}","operationContext":"join-1"}""");
}
