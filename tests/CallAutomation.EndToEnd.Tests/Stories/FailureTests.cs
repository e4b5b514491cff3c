using Azure;
using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.EndToEnd.Tests.Stage;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.EndToEnd.Tests.Stories;

/// <summary>Calls that nobody takes, and hang-ups at every point, in each version's own words.</summary>
public class FailureTests
{
    private static readonly PhoneIdentifier s_doctor = new("+14255550177");

    [Theory, EveryServiceVersion]
    public Task Busy(ServiceVersion version) => CannotBeMadeAsync(version, stage => stage.Phone.IsBusy(), 486);

    [Theory, EveryServiceVersion]
    public Task Declined(ServiceVersion version) => CannotBeMadeAsync(version, stage => stage.Phone.Declines(), 603);

    [Theory, EveryServiceVersion]
    public Task Not_answered(ServiceVersion version) => CannotBeMadeAsync(version, stage => stage.Phone.DoesNotAnswer(), 487);

    [Theory, EveryServiceVersion]
    public Task Not_reachable(ServiceVersion version) => CannotBeMadeAsync(version, stage => stage.Phone.IsUnreachable(), 480);

    [Theory, EveryServiceVersion]
    public async Task The_application_hangs_up_while_it_rings(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        stage.Phone.WaitsToBePickedUp();
        CallConnection call = await stage.PlaceCallAsync();

        await call.HangUpAsync();
        await stage.Callbacks.NextAsync<CallDisconnected>();

        stage.Callbacks.Story.Should().Equal(stage.IsPreview ? [typeof(CallConnecting), typeof(CallDisconnecting), typeof(CallDisconnected)] : [typeof(CallDisconnected)]);
        await IsGoneAsync(call);
    }

    [Theory, EveryServiceVersion]
    public async Task The_person_hangs_up_while_something_plays(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        CallConnection call = await stage.PlaceAnsweredCallAsync();

        PlayResult playing = await call.PlayAsync(new PlayOptions(new FileSource(stage.Greeting)));
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == Emulator.JournalEntryKind.AudioStarts);
        stage.Phone.HangUp();
        PlayCanceled stopped = await stage.Callbacks.NextAsync<PlayCanceled>();
        await stage.Callbacks.NextAsync<CallDisconnected>();

        stopped.OperationContext.Should().Be(playing.OperationContext);
        stage.Callbacks.Story.Last().Should().Be(typeof(CallDisconnected), "nothing comes after the end");
        await IsGoneAsync(call);
    }

    [Theory, EveryServiceVersion]
    public async Task The_application_hangs_up_while_something_plays(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        CallConnection call = await stage.PlaceAnsweredCallAsync();

        PlayResult playing = await call.PlayAsync(new PlayOptions(new FileSource(stage.Greeting)) { Loop = true });
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == Emulator.JournalEntryKind.AudioStarts);
        await call.HangUpAsync();
        PlayCanceled stopped = await stage.Callbacks.NextAsync<PlayCanceled>();
        await stage.Callbacks.NextAsync<CallDisconnected>();

        stopped.OperationContext.Should().Be(playing.OperationContext);
        await IsGoneAsync(call);
    }

    [Theory, EveryServiceVersion]
    public async Task The_person_hangs_up_while_somebody_is_asked_in(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        stage.PhoneOf(s_doctor).DoesNotAnswer();
        CallConnection call = await stage.PlaceAnsweredCallAsync();

        AddParticipantResult asked = await call.AddParticipantAsync(new AddParticipantOptions(s_doctor) { CallerId = stage.Practice });
        stage.Phone.HangUp();
        AddParticipantFailed failed = await stage.Callbacks.NextAsync<AddParticipantFailed>();
        await stage.Callbacks.NextAsync<CallDisconnected>();

        failed.OperationContext.Should().Be(asked.OperationContext);
        await IsGoneAsync(call);
    }

    [Theory, EveryServiceVersion]
    public async Task The_people_hang_up_while_they_are_recorded_from_outside(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        Emulator.TelephoneCall running = await stage.ConnectTwoPhonesAsync(s_doctor);
        ServerCall call = stage.Client.GetServerCall(running.ServerCallId);
        RecordingStateResult started = await call.StartRecordingAsync(new StartRecordingOptions { StateCallbackUri = stage.CallbackUri });
        (await stage.Callbacks.NextAsync<RecordingStateChanged>()).State.Should().Be(RecordingState.Active);

        stage.Phone.HangUp();
        RecordingStateChanged ended = await stage.Callbacks.NextAsync<RecordingStateChanged>();
        Func<Task> ask = () => call.GetRecordingStateAsync(started.RecordingId);

        (ended.State, ended.RecordingId).Should().Be((RecordingState.Inactive, started.RecordingId));
        (await ask.Should().ThrowAsync<RequestFailedException>()).Which.ErrorCode.Should().Be("8522");
        (await stage.Emulator.FindRecordingAsync(started.RecordingId)).Should().NotBeNull();
    }

    [Theory, EveryServiceVersion]
    public async Task Nobody_plays_or_invites_before_the_call_is_up(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        stage.Phone.WaitsToBePickedUp();
        CallConnection call = await stage.PlaceCallAsync();

        Func<Task> play = () => call.PlayAsync(new PlayOptions(new FileSource(stage.Greeting)));
        Func<Task> add = () => call.AddParticipantAsync(new AddParticipantOptions(s_doctor) { CallerId = stage.Practice });

        (await play.Should().ThrowAsync<RequestFailedException>()).Which.ErrorCode.Should().Be("8501");
        (await add.Should().ThrowAsync<RequestFailedException>()).Which.ErrorCode.Should().Be("8501");
    }

    private static async Task CannotBeMadeAsync(ServiceVersion version, Action<CallStage> script, int code)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        script(stage);

        CallConnection call = await stage.PlaceCallAsync();
        if (version < ServiceVersion.V2024_09_15)
        {
            // There was no word for it: the call is over, and that is all.
            await stage.Callbacks.NextAsync<CallDisconnected>();
        }
        else
        {
            (await stage.Callbacks.NextAsync<CreateCallFailed>()).ResultInformation!.Code.Should().Be(code);
        }

        stage.Callbacks.Story.Should().NotContain(typeof(CallConnected));
        await IsGoneAsync(call);
    }

    private static async Task IsGoneAsync(CallConnection call)
    {
        Func<Task> hangUp = () => call.HangUpAsync();
        (await hangUp.Should().ThrowAsync<RequestFailedException>()).Which.Status.Should().Be(404);
    }
}
