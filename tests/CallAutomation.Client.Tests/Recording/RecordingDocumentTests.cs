using System.Diagnostics;
using System.Net;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using CallAutomation.Client.Tests.Requests;
using CallAutomation.Client.Transport;
using Microsoft.Extensions.Time.Testing;
using RichardSzalay.MockHttp;

namespace CallAutomation.Client.Tests.Recording;

public class RecordingDocumentTests
{
    private const string Document = "https://storage.asm.skype.com/v1/objects/0-emu-d1-00000000000000000000000000000001";

    [Fact]
    public async Task Is_asked_for_with_the_signature_of_the_resource()
    {
        MockHttpMessageHandler http = new();
        http.Expect(HttpMethod.Get, Document + "/content/video")
            .WithHeaders("x-ms-date", "Wed, 30 Jun 2021 12:00:00 GMT")
            .WithHeaders("x-ms-host", "localhost:8443")
            .WithHeaders("x-ms-content-sha256", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
            .WithHeaders("Authorization", "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=dSXlipLZFvaoFPeSwGaM05/lV8yRDIObYE+QIirtTCA=")
            .Respond("video/mp4", "abc");
        CallAutomationClient client = ClientOf(http, options => options.RequestStamps = new RequestStamps(new FakeTimeProvider(new DateTimeOffset(2021, 6, 30, 12, 0, 0, TimeSpan.Zero)), Guid.NewGuid));
        MemoryStream destination = new();

        await client.DownloadRecordingAsync(new Uri(Document + "/content/video?sas=not-signed"), destination);

        destination.ToArray().Should().Equal("abc"u8.ToArray());
        http.VerifyNoOutstandingExpectation();
    }

    [Fact]
    public async Task Has_metadata_with_every_member()
    {
        MockHttpMessageHandler http = new();
        http.Expect(HttpMethod.Get, Document + "/content/acsmetadata").Respond("application/octet-stream", WireSample.Response("recording-metadata").ToString());

        RecordingMetadata metadata = await ClientOf(http).GetRecordingMetadataAsync(new Uri(Document + "/content/acsmetadata"));

        metadata.Should().BeEquivalentTo(new RecordingMetadata
        {
            ResourceId = "7c1f1f0e-0000-4000-8000-000000000001",
            CallId = "0b1c2d3e-0000-4000-8000-000000000001",
            ChunkDocumentId = "0-emu-d1-00000000000000000000000000000001",
            ChunkIndex = 0,
            ChunkStartTime = new DateTimeOffset(2026, 10, 1, 12, 0, 0, TimeSpan.Zero),
            ChunkDuration = TimeSpan.FromMilliseconds(6620.5),
            PauseResumeIntervals = [new() { StartTime = new DateTimeOffset(2026, 10, 1, 12, 0, 2, TimeSpan.Zero), Duration = TimeSpan.FromSeconds(1.5) }],
            ContentType = "mixed",
            ChannelType = "audioVideo",
            Format = "mp4",
            Audio = new() { SampleRate = 16000, BitRate = 128000, Channels = 1 },
            Video = new() { LongerSideLength = 1920, ShorterSideLength = 1080, FrameRate = 29.97, BitRate = 2000000 },
            Participants = [new PhoneIdentifier("+14255550123"), ParticipantIdentifier.FromRawId("8:acs:resource_user-1")],
            Version = "1",
        });
        metadata.ToString().Should().NotContain("4255550123");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("not json")]
    [InlineData("""{"version":"\ud800"}""")]
    [InlineData("""{"participants":"all"}""")]
    public async Task Is_refused_as_metadata_when_it_is_something_else(string body)
    {
        MockHttpMessageHandler http = new();
        http.When("*").Respond("application/json", body);

        Func<Task> get = () => ClientOf(http).GetRecordingMetadataAsync(new Uri(Document));

        await get.Should().ThrowAsync<RequestFailedException>().WithMessage("*GetRecordingMetadata was accepted*not what the service promises*");
    }

    [Fact]
    public async Task Tells_who_was_recorded_on_which_channel()
    {
        RecordingMetadata metadata = await MetadataAsync("""
            {"participants":[{"participantId":"4:+14255550123","channel":0},{"participantId":"8:acs:resource_user","channel":"1"},{"participantId":"8:acs:resource_late"}]}
            """);

        metadata.Participants.Should().HaveCount(3);
        metadata.ParticipantChannels.Should().Equal(
            new RecordedChannel { Participant = new PhoneIdentifier("+14255550123"), Channel = 0 },
            new RecordedChannel { Participant = new UserIdentifier("8:acs:resource_user"), Channel = 1 });
    }

    [Fact]
    public async Task Leaves_out_metadata_of_the_wrong_kind_and_keeps_the_rest()
    {
        RecordingMetadata metadata = await MetadataAsync("""
            {"callId":"call-\ud800","chunkIndex":"first","chunkStartTime":"2026-10-01T12:00:00","chunkDuration":1e300,"recordingInfo":7,"format":1,
             "pauseResumeIntervals":[{"startTime":"0001-01-01T00:00:00","duration":1500}],"participants":[7,{"participantId":"4:+14255550123","channel":"left"}]}
            """);

        metadata.CallId.Should().Be("call-\uFFFD");
        metadata.ChunkIndex.Should().BeNull();
        metadata.ChunkStartTime.Should().Be(new DateTimeOffset(2026, 10, 1, 12, 0, 0, TimeSpan.Zero));
        metadata.ChunkDuration.Should().BeNull();
        metadata.PauseResumeIntervals.Should().Equal(new RecordingPause { Duration = TimeSpan.FromSeconds(1.5) });
        metadata.Participants.Should().Equal(new PhoneIdentifier("+14255550123"));
        metadata.ParticipantChannels.Should().BeEmpty();
    }

    [Fact]
    public async Task Is_deleted_when_the_answer_is_200()
    {
        MockHttpMessageHandler http = new();
        http.Expect(HttpMethod.Delete, Document).WithHeaders("x-ms-host", "localhost:8443").Respond(HttpStatusCode.OK);

        Response response = await ClientOf(http).DeleteRecordingAsync(new Uri(Document));

        response.Status.Should().Be(200);
        http.VerifyNoOutstandingExpectation();
    }

    [Theory]
    [InlineData(HttpStatusCode.NoContent)]
    [InlineData(HttpStatusCode.Accepted)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Unauthorized)]
    public async Task Is_not_deleted_when_the_first_answer_is_any_other(HttpStatusCode status)
    {
        MockHttpMessageHandler http = new();
        http.When("*").Respond(status);

        Func<Task> delete = () => ClientOf(http).DeleteRecordingAsync(new Uri(Document));

        (await delete.Should().ThrowAsync<RequestFailedException>()).Which.Status.Should().Be((int)status);
    }

    [Fact]
    public async Task Is_deleted_when_a_second_try_finds_it_gone()
    {
        MockHttpMessageHandler http = new();
        http.Expect(HttpMethod.Delete, Document).Respond(HttpStatusCode.InternalServerError);
        http.Expect(HttpMethod.Delete, Document).Respond(HttpStatusCode.NotFound);

        Response response = await ClientOf(http).DeleteRecordingAsync(new Uri(Document));

        response.Status.Should().Be(404);
        http.VerifyNoOutstandingExpectation();
    }

    [Fact]
    public async Task Is_traced_once_per_verb_and_never_by_its_address()
    {
        List<Activity> told = [];
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == "CallAutomation.Client",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = told.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using Activity parent = new Activity("test").Start();
        RecordingStorage storage = new(500);

        await storage.Client().DownloadRecordingAsync(RecordingStorage.Content, new MemoryStream(), new() { InitialRangeSize = 100, MaximumRangeSize = 100 });

        Activity activity = told.Where(ended => ended.TraceId == parent.TraceId).Should().ContainSingle().Which;
        activity.OperationName.Should().Be("CallAutomationClient.DownloadRecording");
        activity.GetTagItem("url.template").Should().Be("{storage}/v1/objects/{documentId}/content/{kind}");
        activity.TagObjects.Should().NotContain(tag => $"{tag.Value}".Contains("0-emu-d1") || $"{tag.Value}".Contains("secret"));
        storage.Requests.Should().OnlyContain(request => request.Headers["traceparent"] == activity.Id);
    }

    private static async Task<RecordingMetadata> MetadataAsync(string body)
    {
        MockHttpMessageHandler http = new();
        http.When("*").Respond("application/json", body);
        return await ClientOf(http).GetRecordingMetadataAsync(new Uri(Document));
    }

    private static CallAutomationClient ClientOf(MockHttpMessageHandler http, Action<CallAutomationClientOptions>? configure = null)
    {
        CallAutomationClientOptions options = new()
        {
            Transport = new HttpClientTransport(http.ToHttpClient()),
            Retry = { Delay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero, Mode = RetryMode.Fixed },
        };
        configure?.Invoke(options);
        return new CallAutomationClient(new Uri("https://localhost:8443"), new AzureKeyCredential(RecordingStorage.Key), options);
    }
}
