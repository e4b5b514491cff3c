using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.EndToEnd.Tests.Stage;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.EndToEnd.Tests.Stories;

/// <summary>The reminder as it was first written for this service: the message loops until a key is pressed, and one key brings a person.</summary>
public class ReminderWithLoopTests
{
    private static readonly PhoneIdentifier s_doctor = new("+14255550177");

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2023_10_15, AndPreview = true)]
    public async Task Loops_until_a_key_is_pressed_and_brings_the_doctor(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        stage.Phone.PressesDuringPrompt("1", TimeSpan.FromSeconds(9));
        CallConnection call = await stage.PlaceAnsweredCallAsync();
        if (!stage.IsPreview)
        {
            await call.StartToneRecognitionAsync(new StartToneRecognitionOptions(stage.Patient));
        }

        PlayResult message = await call.PlayAsync(new PlayOptions(new FileSource(stage.Greeting)) { Loop = true });
        ToneReceived key = await stage.Callbacks.NextAsync<ToneReceived>();
        await call.CancelAllMediaAsync();
        PlayCanceled stopped = await stage.Callbacks.NextAsync<PlayCanceled>();
        AddParticipantResult asked = await call.AddParticipantAsync(new AddParticipantOptions(s_doctor) { CallerId = stage.Practice });
        AddParticipantSucceeded joined = await stage.Callbacks.NextAsync<AddParticipantSucceeded>();
        await stage.Callbacks.RosterOfAsync(stage.Application, stage.Patient, s_doctor);
        await call.HangUpAsync();
        await stage.Callbacks.NextAsync<CallDisconnected>();

        (key.Tone, key.SequenceId).Should().Be((DtmfTone.One, 1));
        key.CallConnectionId.Should().Be(call.CallConnectionId);
        (stopped.OperationContext, stopped.CallConnectionId).Should().Be((message.OperationContext, call.CallConnectionId));
        (joined.OperationContext, joined.CallConnectionId).Should().Be((asked.OperationContext, call.CallConnectionId));
        stage.Callbacks.Story.Should().NotContain(typeof(PlayCompleted));
    }

    [Theory, EveryServiceVersion]
    public async Task Is_told_of_every_state_the_version_has_a_word_for(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        CallConnection call = await stage.PlaceAnsweredCallAsync();
        await stage.Callbacks.RosterOfAsync(stage.Application, stage.Patient);
        await call.HangUpAsync();
        await stage.Callbacks.NextAsync<CallDisconnected>();

        stage.Callbacks.Story.Where(told => told != typeof(ParticipantsUpdated)).Should().Equal(stage.IsPreview
            ? [typeof(CallConnecting), typeof(CallConnected), typeof(CallDisconnecting), typeof(CallDisconnected)]
            : [typeof(CallConnected), typeof(CallDisconnected)]);
        stage.Callbacks.Taken.OfType<CallStateChanged>().Should().OnlyContain(changed => changed.CallConnectionId == call.CallConnectionId);
        stage.Callbacks.Taken.OfType<CallConnected>().Single().ServerCallId.Should().NotBeNull();
    }
}
