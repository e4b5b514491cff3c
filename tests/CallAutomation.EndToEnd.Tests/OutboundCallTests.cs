using Azure;
using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.EndToEnd.Tests.Stage;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.EndToEnd.Tests;

public class OutboundCallTests
{
    [Theory, EveryServiceVersion(Since = ServiceVersion.V2023_03_06)]
    public async Task A_question_is_asked_answered_with_a_key_and_the_call_ends(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        stage.Phone.PressesWhenPrompted("1");
        CallConnection call = await stage.PlaceAnsweredCallAsync();

        RecognizeResult asked = await call.RecognizeAsync(new RecognizeDtmfOptions(stage.Patient, 1) { Prompts = { new FileSource(stage.Greeting) } });
        RecognizeCompleted answer = await stage.Callbacks.NextAsync<RecognizeCompleted>();
        await call.HangUpAsync();
        await stage.Callbacks.NextAsync<CallDisconnected>();

        answer.DtmfResult!.ToKeys().Should().Be("1");
        answer.OperationContext.Should().Be(asked.OperationContext);
    }

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2024_09_15)]
    public async Task A_busy_line_is_told_as_a_call_that_could_not_be_made(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        stage.Phone.IsBusy();

        await stage.PlaceCallAsync();
        CreateCallFailed failed = await stage.Callbacks.NextAsync<CreateCallFailed>();

        failed.ResultInformation!.Code.Should().Be(486);
        stage.Callbacks.Story.Should().Equal(typeof(CallDisconnected), typeof(CreateCallFailed));
    }

    [Theory]
    [InlineData(ServiceVersion.V2023_03_06)]
    [InlineData(ServiceVersion.V2024_04_15)]
    public async Task A_busy_line_is_told_as_a_disconnected_call_in_older_versions(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        stage.Phone.IsBusy();

        await stage.PlaceCallAsync();
        await stage.Callbacks.NextAsync<CallDisconnected>();

        stage.Callbacks.Story.Should().Equal(typeof(CallDisconnected));
    }

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2023_03_06)]
    public async Task Hanging_up_for_everyone_ends_the_line_of_each_telephone(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        CallConnection call = await stage.PlaceAnsweredCallAsync();

        await call.HangUpAsync(HangUpScope.Everyone);
        await stage.Callbacks.NextAsync<CallDisconnected>();
        Func<Task> askAgain = () => call.GetPropertiesAsync();

        (await askAgain.Should().ThrowAsync<RequestFailedException>()).Which.Status.Should().Be(404);
        stage.Emulator.Journal.Entries.Should().Contain(entry => entry.What.StartsWith("the line goes dead", StringComparison.Ordinal) && entry.Who == stage.Patient.PhoneNumber);
    }

    [Fact]
    public async Task Tells_its_state_and_ids_while_it_lasts()
    {
        await using CallStage stage = await CallStage.StartAsync();
        CallConnection call = await stage.PlaceCallAsync();

        CallConnectionProperties ringing = await call.GetPropertiesAsync();
        CallConnected connected = await stage.Callbacks.NextAsync<CallConnected>();
        CallConnectionProperties talking = await call.GetPropertiesAsync();

        ringing.State.Should().Be(CallConnectionState.Connecting);
        talking.State.Should().Be(CallConnectionState.Connected);
        talking.ServerCallId.Should().Be(connected.ServerCallId);
        talking.Targets.Should().Equal(stage.Patient);
    }

    [Fact]
    public async Task Ends_without_an_answer_when_it_is_hung_up_while_it_rings()
    {
        await using CallStage stage = await CallStage.StartAsync();
        stage.Phone.WaitsToBePickedUp();
        CallConnection call = await stage.PlaceCallAsync();

        await call.HangUpAsync();
        CallEvent end = await stage.Callbacks.NextAsync<CallEvent>();

        end.Should().Match(told => told is CallDisconnected || told is CreateCallFailed);
        end.CallConnectionId.Should().Be(call.CallConnectionId);
    }
}
