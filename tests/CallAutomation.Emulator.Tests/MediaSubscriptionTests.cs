using System.Text.Json;

namespace CallAutomation.Emulator.Tests;

/// <summary>Media streaming and transcription: what is asked for, told and read; the socket itself is not opened.</summary>
public class MediaSubscriptionTests
{
    [Fact]
    public async Task What_starts_with_the_call_is_told_under_the_context_of_the_call()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.SubscribedCallAsync(startsWithTheCall: true);

        stage.Clock.Advance(1.5);

        ReceivedEvent sound = await stage.Application.NextAsync("MediaStreamingStarted");
        ReceivedEvent words = await stage.Application.NextAsync("TranscriptionStarted");
        sound.OperationContext.Should().Be("order-17");
        words.OperationContext.Should().Be("order-17");
        JsonElement call = await ReadAsync(stage, id);
        call.GetProperty("mediaStreamingSubscription").GetProperty("state").GetString().Should().Be("active");
        call.GetProperty("transcriptionSubscription").GetProperty("state").GetString().Should().Be("active");
    }

    [Fact]
    public async Task What_is_active_when_the_call_ends_stops_before_it()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.SubscribedCallAsync(startsWithTheCall: true);
        stage.Clock.Advance(1.5);
        await stage.Application.UntilAsync("TranscriptionStarted");

        (await stage.OnCallAsync(id, "terminate")).Status.Should().Be(204);

        await stage.Application.NextAsync("MediaStreamingStopped");
        await stage.Application.NextAsync("TranscriptionStopped");
        await stage.Application.NextAsync("CallDisconnected");
    }

    [Fact]
    public async Task What_was_not_started_does_not_stop_and_does_not_start_after_the_end()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.SubscribedCallAsync();
        (await stage.OnCallAsync(id, "startMediaStreaming", "{}")).Status.Should().Be(202);

        (await stage.OnCallAsync(id, "terminate")).Status.Should().Be(204);
        stage.Clock.Advance(10);

        await stage.Application.NextAsync("CallDisconnected");
        await stage.Emulator.StopAsync();
        stage.Emulator.Journal.Entries.Should().NotContain(entry => entry.EventName != null && entry.EventName.StartsWith("MediaStreaming", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_journal_says_that_no_socket_is_opened_and_keeps_its_query_to_itself()
    {
        await using WireStage stage = await WireStage.StartAsync();
        await stage.SubscribedCallAsync(startsWithTheCall: true);
        stage.Clock.Advance(1.5);
        await stage.Application.UntilAsync("TranscriptionStarted");

        string journal = string.Join('\n', stage.Emulator.Journal.Entries);

        journal.Should().Contain("nothing is sent to app.example: the emulator opens no socket").And.NotContain("hush");
    }

    [Theory]
    [InlineData("startMediaStreaming", "{}", "mediaStreamingOptions")]
    [InlineData("stopMediaStreaming", "{}", "mediaStreamingOptions")]
    [InlineData("startTranscription", "{}", "transcriptionOptions")]
    [InlineData("stopTranscription", "{}", "transcriptionOptions")]
    [InlineData("updateTranscription", """{"locale":"fr-FR"}""", "transcriptionOptions")]
    public async Task A_call_without_the_options_is_refused(string verb, string body, string options)
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await stage.ConnectedCallAsync();

        Reply reply = await stage.OnCallAsync(id, verb, body);

        reply.Status.Should().Be(400);
        reply.ErrorMessage.Should().Contain(options);
    }

    [Theory]
    [InlineData("mediaStreamingOptions", """{"transportType":"websocket"}""", "audioChannelType")]
    [InlineData("mediaStreamingOptions", """{"transportType":"smoke","audioChannelType":"mixed"}""", "transportType")]
    [InlineData("mediaStreamingOptions", """{"transportType":"websocket","audioChannelType":"both"}""", "audioChannelType")]
    [InlineData("mediaStreamingOptions", """{"transportType":"websocket","audioChannelType":"mixed","transportUrl":"https://app.example"}""", "transportUrl")]
    [InlineData("transcriptionOptions", """{"transportType":"websocket"}""", "locale")]
    [InlineData("transcriptionOptions", """{"locale":"en-US"}""", "transportType")]
    [InlineData("transcriptionOptions", """{"transportType":"websocket","locale":"en-US","transportUrl":"socket"}""", "transportUrl")]
    public async Task Options_that_are_wrong_are_refused_by_name(string name, string options, string member)
    {
        await using WireStage stage = await WireStage.StartAsync();

        Reply reply = await stage.PostAsync("/calling/callConnections", $"""{stage.CreateBody(WireStage.Patient)[..^1]},"{name}":{options}{'}'}""");

        reply.Status.Should().Be(400);
        reply.ErrorMessage.Should().Contain($"{name}.{member}");
    }

    [Fact]
    public async Task Versions_before_the_options_do_not_read_them()
    {
        await using WireStage stage = await WireStage.StartAsync();
        stage.Version = "2024-09-15";

        string id = await stage.SubscribedCallAsync(startsWithTheCall: true);

        (await ReadAsync(stage, id)).GetProperty("mediaStreamingSubscription").GetProperty("state").GetString().Should().Be("disabled");
    }

    private static async Task<JsonElement> ReadAsync(WireStage stage, string id) => (await stage.SendAsync(HttpMethod.Get, $"/calling/callConnections/{id}")).Json;
}
