using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.EndToEnd.Tests.Stage;

namespace CallAutomation.EndToEnd.Tests;

public class SpokenTests
{
    [Fact]
    public async Task A_choice_is_made_in_words()
    {
        await using CallStage stage = await CallStage.StartAsync();
        stage.Phone.SaysWhenPrompted("yes, please");
        CallConnection call = await stage.PlaceAnsweredCallAsync();

        await call.RecognizeAsync(new RecognizeChoicesOptions(stage.Patient, [new RecognitionChoice("confirm", "yes please") { Tone = DtmfTone.One }, new RecognitionChoice("cancel", "no")])
        {
            Prompts = { new TextSource("Will you come?") { VoiceName = "en-US-NancyNeural" } },
            SpeechLanguage = "en-US",
        });
        RecognizeCompleted answer = await stage.Callbacks.NextAsync<RecognizeCompleted>();

        answer.RecognitionType.Should().Be(RecognitionType.Choices);
        answer.ChoiceResult!.Label.Should().Be("confirm");
        answer.ChoiceResult.RecognizedPhrase.Should().Be("yes please");
        answer.ResultInformation!.SubCode.Should().Be(8545);
    }

    [Fact]
    public async Task A_wish_is_spoken_freely()
    {
        await using CallStage stage = await CallStage.StartAsync();
        stage.Phone.SaysWhenPrompted("tomorrow at ten");
        CallConnection call = await stage.PlaceAnsweredCallAsync();

        await call.RecognizeAsync(new RecognizeSpeechOrDtmfOptions(stage.Patient, maxTonesToCollect: 4)
        {
            Prompts = { new SsmlSource("<speak>When<break time='1s'/> shall we call?</speak>") },
            EndSilenceTimeout = TimeSpan.FromSeconds(1),
        });
        RecognizeCompleted answer = await stage.Callbacks.NextAsync<RecognizeCompleted>();

        answer.SpeechResult!.Speech.Should().Be("tomorrow at ten");
        answer.ResultInformation!.SubCode.Should().Be(8569);
    }

    [Fact]
    public async Task What_nobody_understands_says_what_to_do()
    {
        await using CallStage stage = await CallStage.StartAsync();
        stage.Phone.MumblesWhenPrompted();
        CallConnection call = await stage.PlaceAnsweredCallAsync();

        await call.RecognizeAsync(new RecognizeSpeechOptions(stage.Patient));
        RecognizeFailed failed = await stage.Callbacks.NextAsync<RecognizeFailed>();

        failed.ResultInformation!.SubCode.Should().Be(8563);
        failed.ResultInformation.Remedy.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task Keys_are_pressed_for_a_machine_at_the_other_end()
    {
        await using CallStage stage = await CallStage.StartAsync();
        CallConnection call = await stage.PlaceAnsweredCallAsync();

        SendDtmfTonesResult sent = await call.SendDtmfTonesAsync(new SendDtmfTonesOptions([DtmfTone.One, DtmfTone.Pound], stage.Patient));
        SendDtmfTonesCompleted completed = await stage.Callbacks.NextAsync<SendDtmfTonesCompleted>();

        completed.OperationContext.Should().Be(sent.OperationContext);
        stage.Emulator.Journal.Entries.Should().Contain(entry => entry.What == "hears one pound");
    }

    [Fact]
    public async Task A_patient_waits_on_hold_with_music()
    {
        await using CallStage stage = await CallStage.StartAsync();
        CallConnection call = await stage.PlaceAnsweredCallAsync();

        HoldParticipantResult held = await call.HoldParticipantAsync(new HoldParticipantOptions(stage.Patient) { HoldMusic = new FileSource(stage.Greeting) });
        PlayStarted music = await stage.Callbacks.NextAsync<PlayStarted>();
        CallParticipant waiting = await call.GetParticipantAsync(stage.Patient);
        await call.UnholdParticipantAsync(new UnholdParticipantOptions(stage.Patient));
        CallParticipant back = await call.GetParticipantAsync(stage.Patient);

        music.OperationContext.Should().Be(held.OperationContext);
        (waiting.IsOnHold, back.IsOnHold).Should().Be((true, false));
    }

    [Fact]
    public async Task A_call_without_a_patient_to_hold_tells_so()
    {
        await using CallStage stage = await CallStage.StartAsync();
        CallConnection call = await stage.PlaceAnsweredCallAsync();

        await call.HoldParticipantAsync(new HoldParticipantOptions(new PhoneIdentifier("+14255550177")));

        (await stage.Callbacks.NextAsync<HoldFailed>()).ResultInformation!.Code.Should().Be(404);
    }
}
