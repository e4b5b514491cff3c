using CallAutomation.Client.Events;
using CallAutomation.Client.Tests.Fixture;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Requests;

/// <summary>What the stable language does from outside a call by a visit, and what is refused before anybody joins.</summary>
public sealed class FromOutsideTests : IAsyncDisposable
{
    private static readonly Uri s_callbacks = new("https://app.example/callbacks");

    private readonly CallEventHub _hub = new();

    [Theory]
    [InlineData(ServiceVersion.V2023_03_06, "2023-03-06")]
    [InlineData(ServiceVersion.V2024_04_15, "2024-04-15")]
    public async Task Is_refused_before_anything_is_sent_where_nobody_can_join(ServiceVersion version, string date)
    {
        MockedService service = Service(version);

        foreach (Func<Task> attempt in Attempts(service.Client().GetServerCall("server-1"), s_callbacks))
        {
            await attempt.Should().ThrowAsync<NotSupportedException>().WithMessage($"ServerCall.*does not exist in service version {date}*hoose ServiceVersion.V2024_09_15 or later*");
        }

        service.Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task Needs_an_address_for_its_events()
    {
        MockedService service = Service();
        service.Options.CallbackUri = null;

        foreach (Func<Task> attempt in Attempts(service.Client().GetServerCall("server-1"), callback: null))
        {
            await attempt.Should().ThrowAsync<ArgumentException>().WithMessage("*must be told where its events are to go*CallAutomationClientOptions.CallbackUri*");
        }

        service.Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task Takes_the_address_of_the_options_before_that_of_the_client()
    {
        MockedService service = Service().Answers(400);
        ServerCall call = service.Client().GetServerCall("server-1");

        Func<Task> add = () => call.AddParticipantAsync(new AddParticipantOptions(StableRequests.User) { OperationCallbackUri = new Uri("https://app.example/here") });
        await add.Should().ThrowAsync<Azure.RequestFailedException>();
        Func<Task> remove = () => call.RemoveParticipantAsync(new RemoveParticipantOptions(StableRequests.User));
        await remove.Should().ThrowAsync<Azure.RequestFailedException>();

        service.Sent.Select(sent => sent.Address.AbsolutePath).Should().AllBe("/calling/callConnections:connect");
        service.Sent[0].Body.Should().Contain("https://app.example/here");
        service.Sent[1].Body.Should().Contain(s_callbacks.AbsoluteUri);
    }

    [Fact]
    public async Task Refuses_options_that_the_version_lacks_before_anybody_joins()
    {
        MockedService service = Service(ServiceVersion.V2024_09_15);
        CustomCallingContext context = new();
        context.AddSipHeader("order", "7", SipHeaderPrefix.X);

        Func<Task> add = () => service.Client().GetServerCall("server-1").AddParticipantAsync(new AddParticipantOptions(StableRequests.User) { CustomCallingContext = context });

        await add.Should().ThrowAsync<NotSupportedException>().WithMessage("SipHeaderPrefix.X*2024-09-15*");
        service.Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task Refuses_a_number_without_one_to_show_before_anybody_joins()
    {
        MockedService service = Service();

        Func<Task> add = () => service.Client().GetServerCall("server-1").AddParticipantAsync(new AddParticipantOptions(new PhoneIdentifier("+14255550123")));

        await add.Should().ThrowAsync<ArgumentException>().WithMessage("Set AddParticipantOptions.CallerId*");
        service.Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task Refuses_an_announcement_whose_end_nobody_hears_of()
    {
        MockedService service = Service();
        service.Options.EventHub = null;

        Func<Task> play = () => service.Client().GetServerCall("server-1").PlayAsync(new PlayOptions(StableRequests.Greeting));

        await play.Should().ThrowAsync<InvalidOperationException>().WithMessage("*CallAutomationClientOptions.EventHub*Nothing was sent.");
        service.Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task Refuses_an_announcement_without_end()
    {
        MockedService service = Service();

        Func<Task> play = () => service.Client().GetServerCall("server-1").PlayAsync(new PlayOptions(StableRequests.Greeting) { Loop = true });

        await play.Should().ThrowAsync<ArgumentException>().WithMessage("*PlayOptions.Loop*VisitAsync*");
        service.Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task Refuses_to_read_aloud_where_a_join_has_no_words_for_it()
    {
        MockedService service = Service();

        Func<Task> play = () => service.Client().GetServerCall("server-1").PlayAsync(new PlayOptions(new TextSource("hello")));

        await play.Should().ThrowAsync<ArgumentException>().WithMessage("*VisitAsync with JoinOptions.CognitiveServicesEndpoint*");
        service.Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task Is_told_without_a_hub_in_the_preview_versions_what_a_visit_needs()
    {
        MockedService service = Service(ServiceVersion.V2021_08_30_Preview);
        service.Options.EventHub = null;
        service.Options.Source = new UserIdentifier("8:acs:a_b");

        Func<Task> visit = () => service.Client().GetServerCall("server-1").VisitAsync();

        await visit.Should().ThrowAsync<InvalidOperationException>().WithMessage("*2021-08-30-preview says by events alone*CallAutomationClientOptions.EventHub*Nothing was sent.");
        service.Sent.Should().BeEmpty();
    }

    [Theory]
    [InlineData(ServiceVersion.V2021_06_15_Preview, true)]
    [InlineData(ServiceVersion.V2023_03_06, false)]
    [InlineData(ServiceVersion.V2024_04_15, false)]
    [InlineData(ServiceVersion.V2024_09_15, true)]
    [InlineData(Newest.Version, true)]
    public void Can_be_asked_for(ServiceVersion version, bool can)
    {
        ServerCall call = new MockedService(version).Client().GetServerCall("server-1");

        (call.CanPlay, call.CanAddParticipant, call.CanRemoveParticipant, call.CanJoin).Should().Be((can, can, can, can));
    }

    [Fact]
    public void Joining_is_not_for_a_call_the_application_is_in()
    {
        Action join = () => StableRequests.In().Join(new CallConnectionLocator("call-1"), new JoinOptions(StableRequests.Callback), "context-1");

        join.Should().Throw<ArgumentException>().WithMessage("*takes part*GetCallConnection*");
    }

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    private static IEnumerable<Func<Task>> Attempts(ServerCall call, Uri? callback) =>
    [
        () => call.AddParticipantAsync(new AddParticipantOptions(StableRequests.User)),
        () => Task.FromResult(call.AddParticipant(new AddParticipantOptions(StableRequests.User))),
        () => call.RemoveParticipantAsync(new RemoveParticipantOptions(StableRequests.User)),
        () => Task.FromResult(call.RemoveParticipant(new RemoveParticipantOptions(StableRequests.User))),
        () => call.PlayAsync(new PlayOptions(StableRequests.Greeting)),
        () => Task.FromResult(call.Play(new PlayOptions(StableRequests.Greeting))),
        () => callback is null ? call.VisitAsync() : call.VisitAsync(callback),
        () => Task.FromResult(callback is null ? call.Visit() : call.Visit(callback)),
    ];

    private MockedService Service(ServiceVersion version = Newest.Version)
    {
        MockedService service = new(version);
        service.Options.CallbackUri = s_callbacks;
        service.Options.EventHub = _hub;
        return service;
    }
}
