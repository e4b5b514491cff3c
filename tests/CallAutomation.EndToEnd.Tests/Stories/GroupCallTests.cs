using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.EndToEnd.Tests.Stage;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.EndToEnd.Tests.Stories;

/// <summary>A group that meets under a GUID; the application joins, and people leave one after the other.</summary>
public class GroupCallTests
{
    private const string Group = "2c6b5a0e-7f0e-4b53-8c54-0c6f7d2a9b11";

    private static readonly PhoneIdentifier s_second = new("+14255550177");

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2024_09_15, AndPreview = true)]
    public async Task Shrinks_as_people_leave_and_ends_with_the_application(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        stage.Phone.JoinGroupCall(Group);
        stage.PhoneOf(s_second).JoinGroupCall(Group);

        JoinResult joined = await stage.Client.GetServerCall(new GroupCallLocator(Group)).JoinAsync(new JoinOptions(stage.CallbackUri));
        CallConnected connected = await stage.Callbacks.NextAsync<CallConnected>();
        ParticipantsUpdated three = await stage.Callbacks.NextAsync<ParticipantsUpdated>();
        stage.Phone.HangUp();
        ParticipantsUpdated two = await stage.Callbacks.NextAsync<ParticipantsUpdated>();
        stage.PhoneOf(s_second).HangUp();
        if (stage.IsPreview)
        {
            // Where nobody sees who joined, the call ends with the last who is seen.
            (await stage.Callbacks.NextAsync<ParticipantsUpdated>()).Participants.Should().ContainSingle();
            await joined.CallConnection.HangUpAsync();
        }

        await stage.Callbacks.NextAsync<CallDisconnected>();

        new[] { three, two }.Select(roster => roster.Participants.Count).Should().Equal(stage.IsPreview ? [3, 2] : [2, 1]);
        two.Participants.Select(participant => participant.Identifier).Should().Contain(s_second).And.NotContain(stage.Patient);
        (await stage.Emulator.GetParticipantsAsync(connected.ServerCallId)).Should().BeEmpty();
        three.Participants.Select(participant => participant.ParticipantId is not null).Should().AllBeEquivalentTo(stage.IsPreview);
    }

    [Theory]
    [InlineData(ServiceVersion.V2021_06_15_Preview)]
    [InlineData(ServiceVersion.V2021_08_30_Preview)]
    public async Task Has_one_call_under_both_ids_and_somebody_is_removed_as_the_roster_showed_them(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        stage.Phone.JoinGroupCall(Group);
        stage.PhoneOf(s_second).JoinGroupCall(Group);
        JoinResult joined = await stage.Client.GetServerCall(Group).JoinAsync(new JoinOptions(stage.CallbackUri));
        CallConnected connected = await stage.Callbacks.NextAsync<CallConnected>();
        ParticipantsUpdated roster = await stage.Callbacks.NextAsync<ParticipantsUpdated>();
        CallParticipant patient = roster.Participants.Single(participant => participant.Identifier == stage.Patient);
        CallParticipant second = roster.Participants.Single(participant => participant.Identifier == s_second);

        await joined.CallConnection.RemoveParticipantAsync(new RemoveParticipantOptions(patient));
        ParticipantsUpdated two = await stage.Callbacks.NextAsync<ParticipantsUpdated>();
        await stage.Client.GetServerCall(connected.ServerCallId).RemoveParticipantAsync(new RemoveParticipantOptions(second));
        ParticipantsUpdated one = await stage.Callbacks.NextAsync<ParticipantsUpdated>();

        connected.ServerCallId.Should().NotBe(Group);
        two.Participants.Should().HaveCount(2).And.NotContain(participant => participant.Identifier == stage.Patient);
        one.Participants.Should().ContainSingle().Which.Identifier.Should().Be(stage.Application);
    }

    [Theory]
    [InlineData(ServiceVersion.V2021_06_15_Preview)]
    [InlineData(ServiceVersion.V2021_08_30_Preview)]
    public async Task Begins_with_the_application_when_nobody_is_there_yet(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);

        await stage.Client.GetServerCall(new GroupCallLocator(Group)).JoinAsync(new JoinOptions(stage.CallbackUri));
        await stage.Callbacks.NextAsync<CallConnected>();
        await stage.Callbacks.NextAsync<ParticipantsUpdated>();
        stage.Phone.JoinGroupCall(Group);
        ParticipantsUpdated roster = await stage.Callbacks.NextAsync<ParticipantsUpdated>();

        roster.Participants.Should().HaveCount(2);
    }
}
