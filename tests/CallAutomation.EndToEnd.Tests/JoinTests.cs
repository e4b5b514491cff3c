using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using CallAutomation.EndToEnd.Tests.Stage;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.EndToEnd.Tests;

public class JoinTests
{
    private static readonly PhoneIdentifier s_doctor = new("+14255550177");

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2024_09_15)]
    public async Task The_application_joins_two_people_plays_to_both_and_leaves_them_talking(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        TelephoneCall running = await stage.ConnectTwoPhonesAsync(s_doctor);

        JoinResult joined = await stage.Client.GetServerCall(running.ServerCallId).JoinAsync(new JoinOptions(stage.CallbackUri));
        CallConnected connected = await stage.Callbacks.NextAsync<CallConnected>();
        ParticipantsUpdated roster = await stage.Callbacks.NextAsync<ParticipantsUpdated>();
        await joined.CallConnection.PlayAsync(new PlayOptions(new FileSource(stage.Greeting)));
        await stage.Callbacks.NextAsync<PlayCompleted>();
        await joined.CallConnection.HangUpAsync();
        await stage.Callbacks.NextAsync<CallDisconnected>();

        connected.ServerCallId.Should().Be(running.ServerCallId);
        connected.OperationContext.Should().Be(joined.OperationContext);
        roster.Participants.Select(one => one.Identifier).Should().Contain([stage.Patient, s_doctor]);
        stage.Emulator.Journal.Entries.Should().NotContain(entry => entry.Kind == JournalEntryKind.LineGoesDead);
    }

    [Fact]
    public async Task A_call_that_does_not_exist_cannot_be_joined()
    {
        await using CallStage stage = await CallStage.StartAsync();

        JoinResult joined = await stage.Client.GetServerCall("aHR0cHM6Ly9ub3doZXJlLmV4YW1wbGU").JoinAsync(new JoinOptions(stage.CallbackUri));
        JoinFailed failed = await stage.Callbacks.NextAsync<JoinFailed>();

        failed.OperationContext.Should().Be(joined.OperationContext);
    }
}
