using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using CallAutomation.EndToEnd.Tests.Stage;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.EndToEnd.Tests.Stories;

/// <summary>Everybody in a call hears an announcement by an application that had no part in the call.</summary>
public class AnnouncementTests
{
    private static readonly PhoneIdentifier s_other = new("+14255550177");

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2024_09_15, AndPreview = true)]
    public async Task Is_heard_to_its_end_and_the_two_go_on_talking(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version, new CallEventHub());
        TelephoneCall running = await stage.ConnectTwoPhonesAsync(s_other);
        ServerCall call = stage.Client.GetServerCall(running.ServerCallId);

        PlayResult playing = await stage.DuringAsync(call.PlayAsync(new PlayOptions(new FileSource(stage.Greeting))));
        PlayCompleted played = await stage.Callbacks.NextAsync<PlayCompleted>();
        await stage.NobodyStaysAsync();

        call.CanPlay.Should().BeTrue();
        played.OperationContext.Should().Be(playing.OperationContext);
        played.ServerCallId.Should().Be(stage.IsPreview ? CallStage.In2021(running.ServerCallId) : running.ServerCallId);
        stage.Emulator.Journal.Entries.Single(entry => entry.Kind == JournalEntryKind.AudioStarts).Duration.Should().Be(CallStage.GreetingLength);
        stage.Emulator.Journal.Entries.Should().NotContain(entry => entry.Kind == JournalEntryKind.LineGoesDead);
        playing.Status.Should().Be(stage.IsPreview ? OperationStatus.Running : null);
    }

    [Theory]
    [InlineData(ServiceVersion.V2021_06_15_Preview)]
    [InlineData(ServiceVersion.V2021_08_30_Preview)]
    public async Task From_outside_ends_with_the_call(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        TelephoneCall running = await stage.ConnectTwoPhonesAsync(s_other);

        PlayResult playing = await stage.Client.GetServerCall(running.ServerCallId).PlayAsync(new PlayOptions(new FileSource(stage.Greeting)) { Loop = true });
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.AudioStarts);
        stage.Phone.HangUp();
        PlayCanceled stopped = await stage.Callbacks.NextAsync<PlayCanceled>();

        stopped.OperationContext.Should().Be(playing.OperationContext);
        stage.Callbacks.Story.Should().Equal(typeof(PlayCanceled));
    }
}
