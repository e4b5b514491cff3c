using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using CallAutomation.Emulator.Media;

namespace CallAutomation.Emulator.Tests;

public class RecordingFileTests
{
    private const string Wav = ""","recordingContentType":"audio","recordingFormatType":"wav" """;

    [Fact]
    public async Task There_is_a_file_when_the_recording_has_ended()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await StartAsync(stage, Wav);
        RecordedCall? before = await stage.Emulator.FindRecordingAsync(id);
        stage.Clock.Advance(3);
        await stage.PostAsync($"/calling/recordings/{id}:pause");
        stage.Clock.Advance(10);
        await stage.PostAsync($"/calling/recordings/{id}:resume");
        stage.Clock.Advance(1);

        RecordedCall recorded = await StopAsync(stage, id);
        (int status, byte[] content, _) = await GetAsync(stage, recorded.ContentLocation);

        before.Should().BeNull();
        recorded.Length.Should().Be(TimeSpan.FromSeconds(4));
        status.Should().Be(200);
        (await WavFile.ReadAsync(new MemoryStream(content), CancellationToken.None)).Should().Be(AudioLength.Of(TimeSpan.FromSeconds(4)));
    }

    [Theory]
    [InlineData("bytes=0-43", 206, 44, "bytes 0-43/64044")]
    [InlineData("bytes=64000-", 206, 44, "bytes 64000-64043/64044")]
    [InlineData("bytes=64044-", 416, 0, "bytes */64044")]
    public async Task A_part_of_it_can_be_asked_for(string range, int status, int length, string contentRange)
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await StartAsync(stage, Wav);
        stage.Clock.Advance(2);
        RecordedCall recorded = await StopAsync(stage, id);

        (int Status, byte[] Content, string? Range) answer = await GetAsync(stage, recorded.ContentLocation, range);

        answer.Status.Should().Be(status);
        answer.Content.Should().HaveCount(length);
        answer.Range.Should().Be(contentRange);
    }

    [Fact]
    public async Task An_mp3_is_made_of_whole_silent_frames()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await StartAsync(stage, ""","recordingContentType":"audio","recordingFormatType":"mp3" """);
        stage.Clock.Advance(36);

        (int status, byte[] content, _) = await GetAsync(stage, (await StopAsync(stage, id)).ContentLocation);

        status.Should().Be(200);
        content.Should().HaveCount(1_000 * 144);
        content.Chunk(144).Should().OnlyContain(frame => frame[0] == 0xFF && frame[1] == 0xF3);
    }

    [Fact]
    public async Task An_mp4_holds_one_track_of_silence_as_long_as_the_recording()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await StartAsync(stage, ",\"recordingContentType\":\"audioVideo\"");
        stage.Clock.Advance(64);

        (int status, byte[] content, _) = await GetAsync(stage, (await StopAsync(stage, id)).ContentLocation);

        status.Should().Be(200);
        Dictionary<string, (int At, int Length)> boxes = Boxes(content);
        boxes.Keys.Should().Equal("ftyp", "moov", "mdat");
        (int at, int length) = boxes["mdat"];
        length.Should().Be(8 + (1_000 * 4), "64 seconds are a thousand frames of 64 milliseconds");
        content[(at + 8)..].Chunk(4).Should().OnlyContain(frame => frame.SequenceEqual(new byte[] { 0, 0, 0, 7 }));
        int chunkOffset = content.AsSpan().IndexOf("stco"u8) + 12;
        BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(chunkOffset)).Should().Be(at + 8, "that is where the movie says the sound begins");
    }

    [Fact]
    public async Task Its_description_lies_beside_it()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await StartAsync(stage, Wav);
        DateTimeOffset start = stage.Clock.GetUtcNow();
        await stage.PostAsync($"/calling/recordings/{id}:pause");
        stage.Clock.Advance(10);
        await stage.PostAsync($"/calling/recordings/{id}:resume");
        stage.Clock.Advance(1);

        (int status, byte[] content, _) = await GetAsync(stage, (await StopAsync(stage, id)).MetadataLocation);

        status.Should().Be(200);
        JsonElement metadata = JsonDocument.Parse(content).RootElement;
        metadata.GetProperty("chunkDuration").GetInt64().Should().Be(1_000);
        metadata.GetProperty("chunkStartTime").GetDateTimeOffset().Should().Be(start);
        metadata.GetProperty("pauseResumeIntervals")[0].GetProperty("duration").GetInt64().Should().Be(10_000);
        metadata.GetProperty("recordingInfo").GetProperty("format").GetString().Should().Be("wav");
        metadata.GetProperty("participants").EnumerateArray().Select(one => one.GetProperty("participantId").GetString()).Should().HaveCount(2).And.Contain("4:" + WireStage.Patient);
    }

    [Fact]
    public async Task Its_description_says_who_is_heard_on_which_channel()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string call = await stage.CallOfThreeAsync();
        const string Unmixed = ""","recordingContentType":"audio","recordingChannelType":"unmixed","recordingFormatType":"wav" """;
        string id = (await stage.StartRecordingAsync(
            await stage.ServerCallIdAsync(call),
            $$"""{{Unmixed}},"channelAffinity":[{"channel":3,"participant":{{StageVerbs.RawNumber(StageVerbs.Doctor)}}}],"audioChannelParticipantOrdering":[{{StageVerbs.RawNumber(WireStage.Patient)}}]""")).Text("recordingId");

        (_, byte[] content, _) = await GetAsync(stage, (await StopAsync(stage, id)).MetadataLocation);

        Dictionary<string, int> channels = JsonDocument.Parse(content).RootElement.GetProperty("participants").EnumerateArray()
            .ToDictionary(one => one.GetProperty("participantId").GetString()!, one => one.GetProperty("channel").GetInt32());
        channels["4:" + StageVerbs.Doctor].Should().Be(3);
        channels["4:" + WireStage.Patient].Should().Be(0);
        channels.Values.Should().OnlyHaveUniqueItems().And.HaveCount(3);
    }

    [Fact]
    public async Task A_mixed_recording_has_nobody_on_a_channel()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await StartAsync(stage, Wav);

        (_, byte[] content, _) = await GetAsync(stage, (await StopAsync(stage, id)).MetadataLocation);

        Encoding.UTF8.GetString(content).Should().NotContain("\"channel\"");
    }

    [Fact]
    public async Task What_was_deleted_is_gone()
    {
        await using WireStage stage = await WireStage.StartAsync();
        string id = await StartAsync(stage, Wav);
        RecordedCall recorded = await StopAsync(stage, id);

        (int Status, byte[], string?) deleted = await SendAsync(stage, HttpMethod.Delete, recorded.DeleteLocation);
        (int Status, byte[], string?) again = await SendAsync(stage, HttpMethod.Delete, recorded.DeleteLocation);
        (int Status, byte[], string?) content = await GetAsync(stage, recorded.ContentLocation);

        (deleted.Status, again.Status, content.Status).Should().Be((200, 404, 404));
        (await stage.Emulator.FindRecordingAsync(id)).Should().BeNull();
    }

    [Fact]
    public async Task The_host_of_the_service_is_what_is_signed()
    {
        await using WireStage stage = await WireStage.StartAsync();
        RecordedCall recorded = await StopAsync(stage, await StartAsync(stage, Wav));

        (int Status, byte[], string?) named = await SendAsync(stage, HttpMethod.Get, recorded.ContentLocation, signedHost: "contoso.communication.azure.com", namesHost: true);
        (int Status, byte[], string?) unnamed = await SendAsync(stage, HttpMethod.Get, recorded.ContentLocation, signedHost: "contoso.communication.azure.com", namesHost: false);
        (int Status, byte[], string?) unsigned = await SendAsync(stage, HttpMethod.Get, recorded.ContentLocation, sign: false);

        (named.Status, unnamed.Status, unsigned.Status).Should().Be((200, 401, 401));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task The_host_may_be_named_and_signed_with_its_port_or_without(bool namesPort, bool signsPort)
    {
        await using WireStage stage = await WireStage.StartAsync();
        RecordedCall recorded = await StopAsync(stage, await StartAsync(stage, Wav));
        Uri location = recorded.ContentLocation;

        (int Status, byte[], string?) answer = await SendAsync(
            stage, HttpMethod.Get, location, signedHost: signsPort ? location.Authority : location.Host, namedHost: namesPort ? location.Authority : location.Host);
        (int Status, byte[], string?) other = await SendAsync(
            stage, HttpMethod.Get, location, signedHost: $"{location.Host}:1", namedHost: namesPort ? location.Authority : location.Host);

        (answer.Status, other.Status).Should().Be((200, 401));
    }

    [Fact]
    public async Task The_journal_tells_of_downloads_and_deletes()
    {
        await using WireStage stage = await WireStage.StartAsync();
        RecordedCall recorded = await StopAsync(stage, await StartAsync(stage, Wav));

        await GetAsync(stage, recorded.ContentLocation);
        await GetAsync(stage, recorded.ContentLocation, "bytes=0-43");
        await GetAsync(stage, recorded.MetadataLocation);
        await SendAsync(stage, HttpMethod.Get, recorded.ContentLocation, sign: false);
        await SendAsync(stage, HttpMethod.Delete, recorded.DeleteLocation);
        await GetAsync(stage, recorded.ContentLocation);

        int asked = 0;
        await stage.Emulator.Journal.EntryAsync(entry => IsOfStorage(entry) && ++asked == 6);
        stage.Emulator.Journal.Entries.Where(IsOfStorage).Select(entry => $"{entry.Operation} {entry.Status}").Should().Equal(
            "DownloadRecording 200", "DownloadRecording 206", "GetRecordingMetadata 200", "DownloadRecording 401", "DeleteRecording 200", "DownloadRecording 404");
    }

    private static bool IsOfStorage(JournalEntry entry) => entry.Operation is "DownloadRecording" or "GetRecordingMetadata" or "DeleteRecording";

    private static async Task<string> StartAsync(WireStage stage, string options)
    {
        Reply reply = await stage.StartRecordingAsync(await stage.ServerCallIdAsync(await stage.ConnectedCallAsync()), options);
        reply.Status.Should().Be(200, reply.Text);
        return reply.Text("recordingId");
    }

    private static async Task<RecordedCall> StopAsync(WireStage stage, string id)
    {
        (await stage.SendAsync(HttpMethod.Delete, $"/calling/recordings/{id}")).Status.Should().Be(204);
        return (await stage.Emulator.FindRecordingAsync(id))!;
    }

    private static Task<(int Status, byte[] Content, string? Range)> GetAsync(WireStage stage, Uri location, string? range = null) =>
        SendAsync(stage, HttpMethod.Get, location, range);

    private static async Task<(int Status, byte[] Content, string? Range)> SendAsync(
        WireStage stage,
        HttpMethod method,
        Uri location,
        string? range = null,
        string? signedHost = null,
        bool namesHost = true,
        bool sign = true,
        string? namedHost = null)
    {
        using HttpClient http = new();
        using HttpRequestMessage request = new(method, location);
        if (range is not null)
        {
            request.Headers.TryAddWithoutValidation("Range", range);
        }

        if (sign)
        {
            using HttpRequestMessage signed = new(method, $"http://{signedHost ?? location.Authority}/");
            Signer.Sign(signed, location.AbsolutePath, [], stage.Emulator.AccessKey);
            foreach ((string name, IEnumerable<string> values) in signed.Headers)
            {
                request.Headers.TryAddWithoutValidation(name, values);
            }

            if (namesHost)
            {
                request.Headers.TryAddWithoutValidation("x-ms-host", namedHost ?? signedHost ?? location.Authority);
            }
        }

        using HttpResponseMessage response = await http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(), response.Content.Headers.ContentRange?.ToString());
    }

    /// <summary>The boxes of a file, one after the other.</summary>
    private static Dictionary<string, (int At, int Length)> Boxes(byte[] content)
    {
        Dictionary<string, (int At, int Length)> boxes = [];
        for (int at = 0; at < content.Length; at += boxes.Last().Value.Length)
        {
            boxes.Add(Encoding.ASCII.GetString(content, at + 4, 4), (at, BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(at))));
        }

        return boxes;
    }
}
