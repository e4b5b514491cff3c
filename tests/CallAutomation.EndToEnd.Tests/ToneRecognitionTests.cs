using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.EndToEnd.Tests.Stage;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.EndToEnd.Tests;

public class ToneRecognitionTests
{
    [Theory, EveryServiceVersion(Since = ServiceVersion.V2023_10_15)]
    public async Task Tells_each_key_until_it_is_stopped(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        CallConnection call = await stage.PlaceAnsweredCallAsync();

        StartToneRecognitionResult listening = await call.StartToneRecognitionAsync(new StartToneRecognitionOptions(stage.Patient));
        stage.Phone.Press("4#");
        ToneReceived first = await stage.Callbacks.NextAsync<ToneReceived>();
        ToneReceived second = await stage.Callbacks.NextAsync<ToneReceived>();
        await call.StopToneRecognitionAsync(new StopToneRecognitionOptions(stage.Patient));
        await stage.Callbacks.NextAsync<ToneRecognitionStopped>();
        stage.Phone.Press("5");
        await call.HangUpAsync();
        await stage.Callbacks.NextAsync<CallDisconnected>();

        new[] { first.Tone, second.Tone }.Should().Equal(DtmfTone.Four, DtmfTone.Pound);
        new[] { first.SequenceId, second.SequenceId }.Should().BeInAscendingOrder();
        first.OperationContext.Should().Be(listening.OperationContext);
        stage.Callbacks.Story.Count(kind => kind == typeof(ToneReceived)).Should().Be(2);
    }

    [Fact]
    public async Task Is_refused_before_anything_is_sent_by_a_version_that_does_not_know_it()
    {
        await using CallStage stage = await CallStage.StartAsync(ServiceVersion.V2023_03_06);
        CallConnection call = await stage.PlaceAnsweredCallAsync();

        Func<Task> listening = () => call.StartToneRecognitionAsync(new StartToneRecognitionOptions(stage.Patient));

        await listening.Should().ThrowAsync<NotSupportedException>().WithMessage("*2023-10-15*");
    }
}
