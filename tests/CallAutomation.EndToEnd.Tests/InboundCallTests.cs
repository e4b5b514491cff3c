using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.EndToEnd.Tests.Stage;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.EndToEnd.Tests;

public class InboundCallTests
{
    [Theory, EveryServiceVersion(Since = ServiceVersion.V2023_03_06)]
    public async Task A_caller_is_answered_hears_a_greeting_and_the_application_hangs_up(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        CallConnection call = await stage.AnswerIncomingCallAsync();

        PlayResult playing = await call.PlayAsync(new PlayOptions(new FileSource(stage.Greeting)));
        PlayCompleted played = await stage.Callbacks.NextAsync<PlayCompleted>();
        await call.HangUpAsync();
        CallDisconnected over = await stage.Callbacks.NextAsync<CallDisconnected>();

        played.CallConnectionId.Should().Be(call.CallConnectionId);
        played.OperationContext.Should().Be(playing.OperationContext);
        over.CallConnectionId.Should().Be(call.CallConnectionId);
    }

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2023_03_06)]
    public async Task A_caller_who_hangs_up_ends_the_call(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        CallConnection call = await stage.AnswerIncomingCallAsync();

        stage.Phone.HangUp();
        CallDisconnected over = await stage.Callbacks.NextAsync<CallDisconnected>();

        over.CallConnectionId.Should().Be(call.CallConnectionId);
    }
}
