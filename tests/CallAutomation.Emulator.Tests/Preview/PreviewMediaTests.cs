namespace CallAutomation.Emulator.Tests.Preview;

public class PreviewMediaTests
{
    [Fact]
    public async Task A_play_is_running_when_it_is_accepted_and_completed_when_it_has_been_heard()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        (string id, _) = await stage.ConnectedPreviewAsync();

        Reply accepted = await stage.OnConnectionAsync(id, ":playAudio", stage.PlayBody());
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.AudioStarts);
        stage.Clock.Advance(4);
        ReceivedEvent played = await stage.Application.NextAsync("PlayAudioResult");

        accepted.Json.GetProperty("operationId").GetGuid().Should().NotBeEmpty();
        (accepted.Text("status"), accepted.Text("operationContext")).Should().Be(("running", "play-1"));
        (played.Text("status"), played.Info(), played.OperationContext).Should().Be(("completed", "200/0", "play-1"));
        played.Data.GetProperty("resultInfo").GetProperty("message").GetString().Should().Be("Action completed successfully.");
        played.SourceText().Should().Be($"calling/callConnections/{id}/playAudio");
        played.Data.TryGetProperty("callConnectionId", out _).Should().BeFalse("the context is all there is");
    }

    [Theory, InlineData("""{"operationContext":"cancel-1"}"""), InlineData("{}"), InlineData(null)]
    public async Task A_canceled_play_is_told_as_completed_under_its_own_context(string? body)
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        (string id, _) = await stage.ConnectedPreviewAsync();
        await stage.OnConnectionAsync(id, ":playAudio", stage.PlayBody(",\"loop\":true"));
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.AudioStarts);

        Reply canceled = await stage.OnConnectionAsync(id, ":cancelAllMediaOperations", body);
        ReceivedEvent played = await stage.Application.NextAsync("PlayAudioResult");

        canceled.Text("status").Should().Be("completed");
        canceled.Json.TryGetProperty("operationContext", out _).Should().Be(body?.Contains("cancel-1") == true);
        (played.Text("status"), played.Info(), played.OperationContext).Should().Be(("completed", "400/8508", "play-1"));
        played.Data.GetProperty("resultInfo").GetProperty("message").GetString().Should().Be("Action falied, the operation was cancelled.");
    }

    [Fact]
    public async Task A_play_that_is_hung_up_on_is_told_between_the_last_two_states()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        (string id, _) = await stage.ConnectedPreviewAsync();
        await stage.OnConnectionAsync(id, ":playAudio", stage.PlayBody());
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.AudioStarts);

        await stage.OnConnectionAsync(id, ":hangup");

        (await stage.Application.NextAsync()).State().Should().Be("disconnecting");
        (await stage.Application.NextAsync("PlayAudioResult")).Info().Should().Be("400/8508");
        (await stage.Application.NextAsync()).State().Should().Be("disconnected");
    }

    [Fact]
    public async Task A_file_that_is_not_there_fails_the_play()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        (string id, _) = await stage.ConnectedPreviewAsync();

        await stage.OnConnectionAsync(id, ":playAudio", $$"""{"audioFileUri":"{{stage.Application.Address}}missing.wav","operationContext":"play-1"}""");
        ReceivedEvent played = await stage.Application.NextAsync("PlayAudioResult");

        (played.Text("status"), played.Info()).Should().Be(("failed", "400/8536"));
    }

    [Fact]
    public async Task A_result_goes_to_the_address_of_the_play_where_it_has_one()
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        (string id, _) = await stage.ConnectedPreviewAsync();

        await stage.OnConnectionAsync(id, ":playAudio", $$"""{"audioFileUri":"{{stage.Application.Address}}missing.wav","callbackUri":"{{stage.Application.Address}}play?secret=x"}""");

        (await stage.Application.NextAsync("PlayAudioResult")).Target.Should().Be("/play?secret=x");
    }

    [Theory]
    [InlineData("{}", "audioFileUri")]
    [InlineData("""{"audioFileUri":"greeting.wav"}""", "audioFileUri")]
    [InlineData("""{"audioFileUri":"http://x.example/a.wav","callbackUri":"play"}""", "callbackUri")]
    public async Task A_play_without_an_address_is_refused_by_the_field(string body, string field)
    {
        await using WireStage stage = await PreviewStage.StartAsync();
        (string id, _) = await stage.ConnectedPreviewAsync();

        Reply reply = await stage.OnConnectionAsync(id, ":playAudio", body);

        reply.Status.Should().Be(400);
        reply.ErrorMessage.Should().Contain(field);
    }
}
