using CallAutomation.Client.Tests.Fixture;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Requests;


/// <summary>What the stable language cannot do from outside a call.</summary>
public class FromOutsideTests
{
    [Theory]
    [InlineData(ServiceVersion.V2026_03_12, "*does not exist in service version 2026-03-12*Instead take part with ServerCall.JoinAsync*billed until it hangs up, and it is not in the roster*")]
    [InlineData(ServiceVersion.V2024_04_15, "*does not exist in service version 2024-04-15*Instead choose ServiceVersion.V2024_09_15 or later*ServerCall.JoinAsync*billed until it hangs up, and it is not in the roster*")]
    public async Task Is_refused_before_anything_is_sent(ServiceVersion version, string message)
    {
        MockedService service = new(version);
        ServerCall call = service.Client().GetServerCall("server-1");

        Func<Task>[] attempts =
        [
            () => call.AddParticipantAsync(new AddParticipantOptions(StableRequests.User)),
            () => Task.FromResult(call.AddParticipant(new AddParticipantOptions(StableRequests.User))),
            () => call.RemoveParticipantAsync(new RemoveParticipantOptions(StableRequests.User)),
            () => Task.FromResult(call.RemoveParticipant(new RemoveParticipantOptions(StableRequests.User))),
            () => call.PlayAsync(new PlayOptions(StableRequests.Greeting)),
            () => Task.FromResult(call.Play(new PlayOptions(StableRequests.Greeting))),
        ];

        foreach (Func<Task> attempt in attempts)
        {
            await attempt.Should().ThrowAsync<NotSupportedException>().WithMessage(message);
        }

        service.Sent.Should().BeEmpty();
    }

    [Fact]
    public void Can_be_asked_for()
    {
        ServerCall call = new MockedService().Client().GetServerCall("server-1");
        ServerCall older = new MockedService(ServiceVersion.V2024_04_15).Client().GetServerCall("server-1");

        (call.CanPlay, call.CanAddParticipant, call.CanRemoveParticipant, call.CanJoin).Should().Be((false, false, false, true));
        older.CanJoin.Should().BeFalse();
    }

    [Fact]
    public void Joining_is_not_for_a_call_the_application_is_in()
    {
        Action join = () => StableRequests.In().Join(new CallConnectionLocator("call-1"), new JoinOptions(StableRequests.Callback), "context-1");

        join.Should().Throw<ArgumentException>().WithMessage("*takes part*GetCallConnection*");
    }
}
