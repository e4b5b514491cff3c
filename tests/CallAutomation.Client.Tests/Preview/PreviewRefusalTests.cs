using CallAutomation.Client.Protocol;
using CallAutomation.Client.Tests.Fixture;
using CallAutomation.Client.Tests.Requests;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Preview;

/// <summary>What one language has and the other has not is refused before anything is sent, with a remedy of the version chosen where there is one.</summary>
public class PreviewRefusalTests
{
    private static readonly Uri s_socket = new("wss://app.example/socket");

    /// <summary>Options that came later, the version they came with, and what to do instead.</summary>
    public static TheoryData<string, string, string> Later => new()
    {
        { "CreateCallOptions.OperationContext", "2023-03-06", "CallConnectionId" },
        { "CreateCallOptions.CallerDisplayName", "2023-03-06", "leave it out" },
        { "CreateCallOptions.CognitiveServicesEndpoint", "2023-10-15", "FileSource" },
        { "CreateCallOptions.MediaStreaming", "2025-05-15", "" },
        { "CreateCallOptions.Transcription", "2025-05-15", "" },
        { "CreateCallOptions.TeamsAppSource", "2025-06-15", "CreateCallOptions.Source" },
        { "JoinOptions.OperationContext", "2024-09-15", "CallConnectionId" },
        { "JoinOptions.CognitiveServicesEndpoint", "2024-09-15", "FileSource" },
        { "JoinOptions.MediaStreaming", "2025-05-15", "" },
        { "A second source in PlayOptions", "2024-09-15", "PlayCompleted" },
        { "TextSource", "2023-10-15", "FileSource" },
        { "SsmlSource", "2023-10-15", "FileSource" },
        { "PlayOptions.PlayTo", "2023-03-06", "everyone" },
        { "PlayOptions.InterruptCallMedia", "2024-09-15", "CancelAllMediaAsync" },
        { "AddParticipantOptions.CallerDisplayName", "2023-03-06", "leave it out" },
        { "AddParticipantOptions.InvitationTimeout", "2023-03-06", "leave it out" },
        { "AddParticipantOptions.CustomCallingContext", "2023-10-15", "" },
        { "RemoveParticipantOptions.OperationContext", "2023-03-06", "ParticipantsUpdated" },
        { "RemoveParticipantOptions.OperationCallbackUri", "2023-10-15", "ParticipantsUpdated" },
        { "StartRecordingOptions.AudioChannelParticipantOrdering", "2023-03-06", "" },
        { "StartRecordingOptions.ChannelAffinity", "2023-03-06", "" },
        { "StartRecordingOptions.PauseOnStart", "2024-04-15", "PauseRecordingAsync" },
        { "StartRecordingOptions.Storage", "2024-04-15", "DownloadRecordingAsync" },
        { "TeamsAppIdentifier", "2024-04-15", "" },
        { "TeamsExtensionIdentifier", "2025-06-15", "" },
    };

    /// <summary>What only the previews had, and what to do instead.</summary>
    public static TheoryData<string, string> Gone => new()
    {
        { "CreateCallOptions.Subject", "leave it out" },
        { "CreateCallOptions.RequestedMedia", "takes part with sound" },
        { "JoinOptions.Subject", "leave it out" },
        { "JoinOptions.RequestedMedia", "takes part with sound" },
        { "JoinOptions.Source", "the service chooses who joins" },
    };

    /// <summary>Verbs the preview has no words for: the version they came with, and what to do instead.</summary>
    public static TheoryData<string, string, string> NotSupported => new()
    {
        { "CallAutomationClient.AnswerCall", "2023-03-06", "" },
        { "CallAutomationClient.RedirectCall", "2023-03-06", "" },
        { "CallAutomationClient.RejectCall", "2023-03-06", "" },
        { "CallConnection.GetProperties", "2023-03-06", "CallConnecting" },
        { "CallConnection.HangUp for everyone", "2023-03-06", "RemoveParticipantAsync" },
        { "CallConnection.Transfer", "2023-03-06", "AddParticipantAsync" },
        { "CallConnection.GetParticipants", "2023-03-06", "ParticipantsUpdated" },
        { "CallConnection.GetParticipant", "2023-03-06", "ParticipantsUpdated" },
        { "CallConnection.CancelAddParticipant", "2023-10-15", "" },
        { "CallConnection.MoveParticipants", "2026-03-12", "AddParticipantAsync" },
        { "CallConnection.MuteParticipant", "2023-10-15", "" },
        { "CallConnection.HoldParticipant", "2024-09-15", "" },
        { "CallConnection.UnholdParticipant", "2024-09-15", "" },
        { "CallConnection.Recognize", "2023-03-06", "ToneReceived" },
        { "CallConnection.StartToneRecognition", "2023-10-15", "ToneReceived" },
        { "CallConnection.StopToneRecognition", "2023-10-15", "ToneReceived" },
        { "CallConnection.SendDtmfTones", "2023-10-15", "PlayAsync" },
        { "CallConnection.StartTranscription", "2025-05-15", "" },
        { "CallConnection.StopTranscription", "2025-05-15", "" },
        { "CallConnection.UpdateTranscription", "2025-05-15", "" },
        { "CallConnection.StartMediaStreaming", "2025-05-15", "" },
        { "CallConnection.StopMediaStreaming", "2025-05-15", "" },
    };

    [Theory, MemberData(nameof(NotSupported))]
    public async Task A_verb_without_words_names_itself_both_versions_and_what_to_do(string verb, string since, string instead)
    {
        foreach (bool isAsync in new[] { true, false })
        {
            MockedService service = new(ServiceVersion.V2021_06_15_Preview);

            Func<Task> attempt = () => Verb.Named(verb).DoAsync(service.Client(), isAsync);

            (await attempt.Should().ThrowAsync<NotSupportedException>())
                .WithMessage($"{verb}*2021-06-15-preview; it came with {since}.*{instead}*ServiceVersion.V{since.Replace('-', '_')} or later*");
            service.Sent.Should().BeEmpty();
        }
    }

    [Fact]
    public async Task Every_verb_that_the_preview_has_no_words_for_is_in_the_list()
    {
        List<string> refused = [];
        foreach (Verb verb in Verb.All)
        {
            MockedService service = new MockedService(ServiceVersion.V2021_06_15_Preview).Answers(404, "{}");
            service.Options.Source = new UserIdentifier("8:acs:a_b");
            service.Options.CallbackUri = new Uri("https://app.example/callbacks");
            try
            {
                await verb.DoAsync(service.Client(), isAsync: true);
            }
            catch (NotSupportedException refusal)
            {
                if (refusal.Message.StartsWith(verb.Name.Split(' ')[0], StringComparison.Ordinal))
                {
                    refused.Add(verb.Name);
                }
            }
            catch (Azure.RequestFailedException)
            {
            }
        }

        NotSupported.Select(row => (string)row[0]).Should().BeEquivalentTo(refused);
    }

    [Theory, MemberData(nameof(Later))]
    public void What_came_later_is_refused_in_the_preview(string what, string since, string instead)
    {
        foreach (ServiceVersion version in new[] { ServiceVersion.V2021_06_15_Preview, ServiceVersion.V2021_08_30_Preview })
        {
            Action say = () => Say(PreviewRequests.In(version), what);

            say.Should().Throw<NotSupportedException>().WithMessage($"{what}*{VersionText.Of(version)}; it came with {since}.*{instead}*ServiceVersion.V{since.Replace('-', '_')} or later*");
        }
    }

    [Theory, MemberData(nameof(Gone))]
    public void What_only_the_preview_had_is_refused_by_the_stable_language(string what, string instead)
    {
        Action say = () => Say(ServiceProtocol.For(ServiceVersion.V2024_09_15), what);

        say.Should().Throw<NotSupportedException>().WithMessage($"{what}*2024-09-15, nor in any stable one; it was part of 2021-06-15-preview and 2021-08-30-preview*{instead}*ServiceVersion.V2021_08_30_Preview*");
        say = () => Say(PreviewRequests.In(), what);
        say.Should().NotThrow();
    }

    /// <summary>Options of verbs from outside: when they came, and the first version after that in which there is a way from outside again.</summary>
    public static TheoryData<string, string, string> LaterFromOutside => new()
    {
        { "PlayOptions.PlayTo", "2023-03-06", "V2024_09_15" },
        { "PlayOptions.InterruptCallMedia", "2024-09-15", "V2024_09_15" },
        { "TextSource", "2023-10-15", "V2024_09_15" },
        { "AddParticipantOptions.InvitationTimeout", "2023-03-06", "V2024_09_15" },
        { "RemoveParticipantOptions.OperationContext", "2023-03-06", "V2024_09_15" },
        { "TeamsExtensionIdentifier", "2025-06-15", "V2025_06_15" },
        { "RoomCallLocator", "2024-09-15", "V2024_09_15" },
    };

    [Theory, MemberData(nameof(LaterFromOutside))]
    public void What_came_later_is_refused_from_outside_with_a_version_in_which_there_is_a_way(string what, string since, string version)
    {
        ServiceProtocol protocol = PreviewRequests.In();
        Action say = () => _ = what switch
        {
            "PlayOptions.PlayTo" => protocol.Play(PreviewRequests.Server, new PlayOptions(StableRequests.Greeting) { PlayTo = { StableRequests.User } }, "context-1"),
            "PlayOptions.InterruptCallMedia" => protocol.Play(PreviewRequests.Server, new PlayOptions(StableRequests.Greeting) { InterruptCallMedia = true }, "context-1"),
            "TextSource" => protocol.Play(PreviewRequests.Server, new PlayOptions(new TextSource("hello")), "context-1"),
            "AddParticipantOptions.InvitationTimeout" => protocol.AddParticipant(PreviewRequests.Server, new AddParticipantOptions(StableRequests.User) { InvitationTimeout = TimeSpan.FromSeconds(9) }, "context-1"),
            "RemoveParticipantOptions.OperationContext" => protocol.RemoveParticipant(PreviewRequests.Server, new RemoveParticipantOptions(StableRequests.User) { OperationContext = "mine" }, "context-1"),
            "RoomCallLocator" => protocol.Play(new RoomCallLocator("room-1"), new PlayOptions(StableRequests.Greeting), "context-1"),
            _ => (ServiceRequest)protocol.AddParticipant(PreviewRequests.Server, new AddParticipantOptions(new TeamsExtensionIdentifier("user-1", "tenant-1", "resource-1")), "context-1"),
        };

        say.Should().Throw<NotSupportedException>()
            .WithMessage($"{what}*2021-08-30-preview; it came with {since}*With this version, *; or choose ServiceVersion.{version} or later in CallAutomationClientOptions.")
            .And.Message.Should().NotContain("CancelAllMedia", "nobody outside has a connection to cancel on");
    }

    [Theory, MemberData(nameof(Later))]
    public void The_version_a_refusal_names_has_what_was_asked_for(string what, string since, string instead)
    {
        _ = instead;
        ServiceVersion named = Enum.Parse<ServiceVersion>("V" + since.Replace('-', '_'));

        Action say = () => Say(ServiceProtocol.For(named), what);

        say.Should().NotThrow();
    }

    [Fact]
    public void Asking_for_sound_is_granted_by_every_version() =>
        ServiceProtocol.For(Newest.Version)
            .CreateCall(new CreateCallOptions(StableRequests.User, StableRequests.Callback) { RequestedMedia = { RequestedMedia.Audio } }, "context-1")
            .Should().NotBeNull();

    private static ServiceRequest Say(ServiceProtocol protocol, string what)
    {
        ParticipantIdentifier app = new TeamsAppIdentifier("app-1");
        return what switch
        {
            "CreateCallOptions.OperationContext" => Create(options => options.OperationContext = "mine"),
            "CreateCallOptions.CallerDisplayName" => Create(options => options.CallerDisplayName = "Practice"),
            "CreateCallOptions.CognitiveServicesEndpoint" => Create(options => options.CognitiveServicesEndpoint = new Uri("https://ai.example")),
            "CreateCallOptions.MediaStreaming" => Create(options => options.MediaStreaming = new MediaStreamingOptions(MediaStreamingAudioChannel.Mixed) { TransportUri = s_socket }),
            "CreateCallOptions.Transcription" => Create(options => options.Transcription = new TranscriptionOptions("en-US") { TransportUri = s_socket }),
            "CreateCallOptions.TeamsAppSource" => Create(options => options.TeamsAppSource = new TeamsAppIdentifier("app-1")),
            "CreateCallOptions.Subject" => Create(options => options.Subject = "Help"),
            "CreateCallOptions.RequestedMedia" => Create(options => options.RequestedMedia.Add(RequestedMedia.Video)),
            "JoinOptions.OperationContext" => Join(options => options.OperationContext = "mine"),
            "JoinOptions.CognitiveServicesEndpoint" => Join(options => options.CognitiveServicesEndpoint = new Uri("https://ai.example")),
            "JoinOptions.MediaStreaming" => Join(options => options.MediaStreaming = new MediaStreamingOptions(MediaStreamingAudioChannel.Mixed) { TransportUri = s_socket }),
            "JoinOptions.Subject" => Join(options => options.Subject = "Help"),
            "JoinOptions.RequestedMedia" => Join(options => options.RequestedMedia.Add(RequestedMedia.Video)),
            "JoinOptions.Source" => Join(options => options.Source = StableRequests.User),
            "A second source in PlayOptions" => Play(new PlayOptions(StableRequests.Greeting, StableRequests.Menu)),
            "TextSource" => Play(new PlayOptions(new TextSource("hello") { VoiceName = "en-US-Nancy" })),
            "SsmlSource" => Play(new PlayOptions(new SsmlSource("<speak/>"))),
            "PlayOptions.PlayTo" => Play(new PlayOptions(StableRequests.Greeting) { PlayTo = { StableRequests.User } }),
            "PlayOptions.InterruptCallMedia" => Play(new PlayOptions(StableRequests.Greeting) { InterruptCallMedia = true }),
            "AddParticipantOptions.CallerDisplayName" => Add(options => options.CallerDisplayName = "Practice"),
            "AddParticipantOptions.InvitationTimeout" => Add(options => options.InvitationTimeout = TimeSpan.FromSeconds(20)),
            "AddParticipantOptions.CustomCallingContext" => Add(options => options.CustomCallingContext = new CustomCallingContext()),
            "RemoveParticipantOptions.OperationContext" => Remove(options => options.OperationContext = "mine"),
            "RemoveParticipantOptions.OperationCallbackUri" => Remove(options => options.OperationCallbackUri = StableRequests.Callback),
            "StartRecordingOptions.AudioChannelParticipantOrdering" => Record(options => options.AudioChannelParticipantOrdering.Add(StableRequests.User)),
            "StartRecordingOptions.ChannelAffinity" => Record(options => options.ChannelAffinity.Add(new ChannelAffinity(StableRequests.User, 1))),
            "StartRecordingOptions.PauseOnStart" => Record(options => options.PauseOnStart = true),
            "StartRecordingOptions.Storage" => Record(options => options.Storage = RecordingStorage.AzureBlobContainer(new Uri("https://contoso.blob.example/recordings"))),
            "TeamsAppIdentifier" => protocol.AddParticipant("call-1", new AddParticipantOptions(app), "context-1"),
            "TeamsExtensionIdentifier" => protocol.AddParticipant("call-1", new AddParticipantOptions(new TeamsExtensionIdentifier("user-1", "tenant-1", "resource-1")), "context-1"),
            _ => throw new NotSupportedException($"Say here how {what} is used."),
        };

        ServiceRequest Create(Action<CreateCallOptions> with) => protocol.CreateCall(Made(new CreateCallOptions(StableRequests.User, StableRequests.Callback), with), "context-1");
        ServiceRequest Join(Action<JoinOptions> with) => protocol.Join(PreviewRequests.Server, Made(new JoinOptions(StableRequests.Callback), with), "context-1");
        ServiceRequest Play(PlayOptions options) => protocol.Play("call-1", options, "context-1");
        ServiceRequest Add(Action<AddParticipantOptions> with) => protocol.AddParticipant("call-1", Made(new AddParticipantOptions(StableRequests.User), with), "context-1");
        ServiceRequest Remove(Action<RemoveParticipantOptions> with) => protocol.RemoveParticipant("call-1", Made(new RemoveParticipantOptions(StableRequests.User) { ParticipantId = "participant-1" }, with), "context-1");
        ServiceRequest Record(Action<StartRecordingOptions> with) => protocol.StartRecording(PreviewRequests.Server, Made(new StartRecordingOptions(), with));

        static T Made<T>(T options, Action<T> with)
        {
            with(options);
            return options;
        }
    }
}
