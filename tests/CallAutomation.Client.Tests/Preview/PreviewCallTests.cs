using CallAutomation.Client.Tests.Fixture;
using CallAutomation.Client.Tests.Requests;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Preview;

public class PreviewCallTests
{
    [Fact]
    public void Creating_asks_for_sound_and_for_all_events_without_being_told() =>
        PreviewRequests.In().CreateCall(new CreateCallOptions(PreviewRequests.Other, StableRequests.Callback), "context-1").ShouldSayInPreview("create-call");

    [Fact]
    public void Creating_says_every_option()
    {
        CreateCallOptions options = new([StableRequests.Phone, new TeamsUserIdentifier("teams-1", CommunicationCloud.Gcch), new UnknownParticipantIdentifier("48:something")], StableRequests.Callback)
        {
            Source = StableRequests.User,
            CallerId = PreviewRequests.Shown,
            Subject = "Appointment",
            RequestedMedia = { RequestedMedia.Audio, RequestedMedia.Video },
        };

        PreviewRequests.WithoutDefaults().CreateCall(options, "context-1").ShouldSayInPreview("create-call-every-option");
    }

    [Fact]
    public void Joining_goes_by_server_call_id() =>
        PreviewRequests.In().Join(PreviewRequests.Server, new JoinOptions(StableRequests.Callback), "context-1").ShouldSayInPreview("join");

    [Fact]
    public void Joining_goes_by_group_too_and_says_every_option()
    {
        JoinOptions options = new(StableRequests.Callback) { Source = StableRequests.User, Subject = "Help", RequestedMedia = { RequestedMedia.Video } };

        PreviewRequests.WithoutDefaults().Join(new GroupCallLocator("2c6b5a0e-7f0e-4b53-8c54-0c6f7d2a9b11"), options, "context-1").ShouldSayInPreview("join-every-option");
    }

    [Fact]
    public void The_source_of_the_call_goes_before_that_of_the_client()
    {
        CreateCallOptions options = new(StableRequests.Phone, StableRequests.Callback) { CallerId = PreviewRequests.Shown, Source = PreviewRequests.Other };

        System.Text.Encoding.UTF8.GetString(PreviewRequests.In().CreateCall(options, "context-1").Body!.Bytes)
            .Should().Contain("\"source\":{\"communicationUser\":{\"id\":\"8:acs:resource_other\"}}");
    }

    [Theory]
    [InlineData("https://app.example/callbacks?secret=%41b%2Fc%7Ed&again=%7e")]
    [InlineData("https://app.example:443/callbacks?secret=a")]
    public void A_callback_address_leaves_letter_by_letter_as_it_was_given(string address)
    {
        string[] bodies =
        [
            Body(PreviewRequests.In().CreateCall(new CreateCallOptions(PreviewRequests.Other, new Uri(address)), "context-1")),
            Body(PreviewRequests.In().Join(PreviewRequests.Server, new JoinOptions(new Uri(address)), "context-1")),
            Body(PreviewRequests.In().Play(PreviewRequests.Server, new PlayOptions(StableRequests.Greeting) { OperationCallbackUri = new Uri(address) }, "context-1")),
            Body(PreviewRequests.In().StartRecording(PreviewRequests.Server, new StartRecordingOptions { StateCallbackUri = new Uri(address) })),
        ];

        bodies.Should().OnlyContain(body => body.Contains($"\"{address.Replace("&", "\\u0026")}\""));

        static string Body(CallAutomation.Client.Protocol.ServiceRequest request) => System.Text.Encoding.UTF8.GetString(request.Body!.Bytes);
    }

    [Fact]
    public void A_missing_source_is_an_error_that_names_version_and_both_properties()
    {
        Action create = () => PreviewRequests.WithoutDefaults().CreateCall(new CreateCallOptions(PreviewRequests.Other, StableRequests.Callback), "context-1");
        Action join = () => PreviewRequests.WithoutDefaults().Join(PreviewRequests.Server, new JoinOptions(StableRequests.Callback), "context-1");

        create.Should().Throw<ArgumentException>().WithMessage("*2021-08-30-preview*CreateCallOptions.Source, or CallAutomationClientOptions.Source*").WithParameterName("options");
        join.Should().Throw<ArgumentException>().WithMessage("*2021-08-30-preview*JoinOptions.Source, or CallAutomationClientOptions.Source*").WithParameterName("options");
    }

    [Fact]
    public void Hanging_up_for_oneself_is_a_verb_and_for_everyone_there_is_none()
    {
        PreviewRequests.In().HangUp("call-1", HangUpScope.Myself).ShouldSayInPreview("hang-up");

        Action everyone = () => PreviewRequests.In().HangUp("call-1", HangUpScope.Everyone);
        everyone.Should().Throw<NotSupportedException>().WithMessage("CallConnection.HangUp for everyone*2021-08-30-preview*came with 2023-03-06*RemoveParticipantAsync*");
    }

    [Fact]
    public void A_room_or_a_connection_is_no_way_to_find_a_call()
    {
        Action room = () => PreviewRequests.In().Join(new RoomCallLocator("room-1"), new JoinOptions(StableRequests.Callback), "context-1");
        Action connection = () => PreviewRequests.In().StartRecording(new CallConnectionLocator("call-1"), new StartRecordingOptions());

        room.Should().Throw<NotSupportedException>().WithMessage("RoomCallLocator*server call id*");
        connection.Should().Throw<NotSupportedException>().WithMessage("CallConnectionLocator*CallConnected*");
    }

    [Fact]
    public void The_stable_language_calls_as_the_source_of_the_client_too_unless_a_Teams_app_calls()
    {
        CreateCallOptions plain = new(PreviewRequests.Other, StableRequests.Callback);
        CreateCallOptions teams = new(PreviewRequests.Other, StableRequests.Callback) { TeamsAppSource = new TeamsAppIdentifier("app-1") };

        Body(plain).Should().Contain("\"source\":{\"id\":\"8:acs:resource_user\"}");
        Body(teams).Should().NotContain("\"source\":");

        static string Body(CreateCallOptions options) =>
            System.Text.Encoding.UTF8.GetString(PreviewRequests.In(Newest.Version).CreateCall(options, "context-1").Body!.Bytes);
    }
}
