using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Requests;


public class CallSetupTests
{
    [Fact]
    public void Sends_media_and_the_teams_app_with_a_call_placed()
    {
        CreateCallOptions options = WithMedia(new CreateCallOptions(StableRequests.Phone, StableRequests.Callback));
        options.TeamsAppSource = new TeamsAppIdentifier("teams-app");

        StableRequests.In().CreateCall(options, "context-1").ShouldMatch("create-call-with-media");
    }

    [Fact]
    public void Sends_media_with_a_call_answered() =>
        StableRequests.In().AnswerCall(WithMedia(new AnswerCallOptions("incoming-1", StableRequests.Callback)), "context-1").ShouldMatch("answer-call-with-media");

    [Fact]
    public void Sends_media_with_a_call_joined() =>
        StableRequests.In().Join(new ServerCallLocator("server-1"), WithMedia(new JoinOptions(StableRequests.Callback)), "context-1").ShouldMatch("join-with-media");

    [Fact]
    public void Refuses_what_the_version_would_drop()
    {
        CreateCallOptions speech = new(StableRequests.User, StableRequests.Callback) { CognitiveServicesEndpoint = new Uri("https://speech.example") };
        CreateCallOptions streaming = new(StableRequests.User, StableRequests.Callback) { MediaStreaming = new MediaStreamingOptions(MediaStreamingAudioChannel.Mixed) };
        AnswerCallOptions transcription = new("incoming-1", StableRequests.Callback) { Transcription = new TranscriptionOptions("en-US") };
        CreateCallOptions teamsApp = new(StableRequests.User, StableRequests.Callback) { TeamsAppSource = new TeamsAppIdentifier("teams-app") };

        Throws(() => StableRequests.In(ServiceVersion.V2023_03_06).CreateCall(speech, "context-1"), "CreateCallOptions.CognitiveServicesEndpoint*2023-03-06*2023-10-15*FileSource*");
        Throws(() => StableRequests.In(ServiceVersion.V2024_09_15).CreateCall(streaming, "context-1"), "CreateCallOptions.MediaStreaming*2024-09-15*2025-05-15*");
        Throws(() => StableRequests.In(ServiceVersion.V2024_09_15).AnswerCall(transcription, "context-1"), "AnswerCallOptions.Transcription*2024-09-15*2025-05-15*");
        Throws(() => StableRequests.In(ServiceVersion.V2025_05_15).CreateCall(teamsApp, "context-1"), "CreateCallOptions.TeamsAppSource*2025-05-15*2025-06-15*CallerId*");
    }

    [Fact]
    public void Refuses_kinds_of_participants_that_came_later()
    {
        CreateCallOptions app = new(new TeamsAppIdentifier("teams-app"), StableRequests.Callback);
        CreateCallOptions extension = new(new TeamsExtensionIdentifier("user", "tenant", "resource"), StableRequests.Callback);

        Throws(() => StableRequests.In(ServiceVersion.V2023_10_15).CreateCall(app, "context-1"), "TeamsAppIdentifier*2023-10-15*2024-04-15*");
        Throws(() => StableRequests.In(ServiceVersion.V2025_05_15).CreateCall(extension, "context-1"), "TeamsExtensionIdentifier*2025-05-15*2025-06-15*");
    }

    [Theory]
    [InlineData("https://app.example/media")]
    [InlineData("/media")]
    public void Streams_to_a_web_socket_only(string address)
    {
        Action media = () => new MediaStreamingOptions(MediaStreamingAudioChannel.Mixed) { TransportUri = new Uri(address, UriKind.RelativeOrAbsolute) };
        Action transcription = () => new TranscriptionOptions("en-US") { TransportUri = new Uri(address, UriKind.RelativeOrAbsolute) };

        media.Should().Throw<ArgumentException>().WithParameterName("TransportUri").WithMessage("*wss://*");
        transcription.Should().Throw<ArgumentException>().WithParameterName("TransportUri").WithMessage("*wss://*");
    }

    private static T WithMedia<T>(T options)
        where T : CallSetupOptions
    {
        options.CognitiveServicesEndpoint = new Uri("https://speech.example");
        options.MediaStreaming = new MediaStreamingOptions(MediaStreamingAudioChannel.Unmixed)
        {
            TransportUri = new Uri("wss://app.example/media"),
            StartMediaStreaming = true,
            EnableBidirectional = true,
            AudioFormat = AudioFormat.Pcm24KMono,
            EnableDtmfTones = true,
        };
        options.Transcription = new TranscriptionOptions("en-US")
        {
            TransportUri = new Uri("wss://app.example/transcription"),
            SpeechModelEndpointId = "model-1",
            StartTranscription = true,
            EnableIntermediateResults = true,
        };
        return options;
    }

    private static void Throws(Action saying, string message) => saying.Should().Throw<NotSupportedException>().WithMessage(message);
}
