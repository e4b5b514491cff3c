using CallAutomation.Client.Protocol.Preview;
using CallAutomation.Client.Tests.Fixture;
using CallAutomation.Client.Tests.Requests;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Preview;

public class PreviewParticipantTests
{
    [Fact]
    public void Adds_somebody() =>
        PreviewRequests.In().AddParticipant("call-1", new AddParticipantOptions(StableRequests.User), "context-1").ShouldSayInPreview("add-participant");

    [Fact]
    public void Adds_with_every_option()
    {
        AddParticipantOptions options = new(StableRequests.Phone) { CallerId = PreviewRequests.Shown, OperationCallbackUri = new Uri("https://app.example/add") };

        PreviewRequests.In().AddParticipant("call-1", options, "context-1").ShouldSayInPreview("add-participant-every-option");
    }

    [Fact]
    public void Adds_from_outside() =>
        PreviewRequests.In()
            .AddParticipant(PreviewRequests.Server, new AddParticipantOptions(StableRequests.Phone) { CallerId = PreviewRequests.Shown }, "context-1")
            .ShouldSayInPreview("add-participant-from-outside");

    [Fact]
    public async Task Does_not_ring_a_number_from_outside_without_one_to_show()
    {
        MockedService service = new(ServiceVersion.V2021_08_30_Preview) { Options = { CallbackUri = StableRequests.Callback } };

        Func<Task> add = () => service.Client().GetServerCall("server-1").AddParticipantAsync(new AddParticipantOptions(StableRequests.Phone));

        await add.Should().ThrowAsync<ArgumentException>().WithMessage("*AddParticipantOptions.CallerId*");
        service.Sent.Should().BeEmpty();
    }

    [Fact]
    public void Removes_by_an_id_that_is_given()
    {
        RemoveParticipantOptions options = new(StableRequests.User) { ParticipantId = "participant-1" };

        PreviewRequests.In().RemoveParticipant("call-1", options, "context-1").ShouldSayInPreview("remove-participant");
        PreviewRequests.In().RemoveParticipant(PreviewRequests.Server, options, "context-1").ShouldSayInPreview("remove-participant-from-outside");
    }

    [Fact]
    public void Removes_somebody_as_an_event_showed_them()
    {
        CallParticipant shown = CallAutomationModelFactory.CallParticipant(StableRequests.User, participantId: "participant-1");

        PreviewRequests.In().RemoveParticipant("call-1", new RemoveParticipantOptions(shown), "context-1").ShouldSayInPreview("remove-participant");
    }

    [Fact]
    public async Task Removes_whom_it_added_by_who_they_are()
    {
        MockedService service = new MockedService(ServiceVersion.V2021_08_30_Preview)
            .Answers(MockedService.Answer(202, """{"participantId":"participant-1"}"""), MockedService.Answer(202, """{"participantId":"participant-2"}"""), MockedService.Answer(202));
        CallConnection call = service.Client().GetCallConnection("call-1");

        AddParticipantResult added = await call.AddParticipantAsync(new AddParticipantOptions(StableRequests.User));
        await call.AddParticipantAsync(new AddParticipantOptions(PreviewRequests.Other));
        RemoveParticipantResult removed = await call.RemoveParticipantAsync(new RemoveParticipantOptions(StableRequests.User));

        added.Participant.Should().Be(new CallParticipant { Identifier = StableRequests.User, ParticipantId = "participant-1" });
        removed.OperationContext.Should().BeNull();
        service.Sent[^1].Method.Should().Be("DELETE");
        service.Sent[^1].Address.AbsolutePath.Should().Be("/calling/callConnections/call-1/participants/participant-1");
    }

    [Fact]
    public async Task Says_what_is_missing_to_remove_somebody_it_did_not_add()
    {
        MockedService service = new MockedService(ServiceVersion.V2021_08_30_Preview).Answers(202, """{"participantId":"participant-1"}""");
        await service.Client().GetCallConnection("call-1").AddParticipantAsync(new AddParticipantOptions(StableRequests.Phone) { CallerId = PreviewRequests.Shown });

        Func<Task> remove = () => service.Client().GetCallConnection("call-1").RemoveParticipantAsync(new RemoveParticipantOptions(StableRequests.Phone));

        (await remove.Should().ThrowAsync<ArgumentException>().WithMessage("*2021-08-30-preview*ParticipantId*ParticipantsUpdated.Participants*"))
            .Which.Message.Should().NotContain("555", "a message shows no whole number");
        service.Sent.Should().ContainSingle("another client does not know what this one was told");
    }

    [Fact]
    public void Ids_are_remembered_by_the_thousand_and_the_oldest_are_forgotten_first()
    {
        ParticipantIds ids = new();
        for (int call = 0; call <= 10_000; call++)
        {
            ids.Remember($"call-{call}", StableRequests.User, $"line-{call}");
        }

        ids.Remember("call-10000", StableRequests.User, "line-again");

        ids.Find("call-0", StableRequests.User).Should().BeNull();
        ids.Find("call-1", StableRequests.User).Should().Be("line-1");
        ids.Find("call-10000", StableRequests.User).Should().Be("line-again", "whoever was added again has a new line");
        ids.Find("call-1", StableRequests.Phone).Should().BeNull();
    }

    [Fact]
    public void Options_made_of_nobody_are_refused()
    {
        Action make = () => _ = new RemoveParticipantOptions(new CallParticipant());

        make.Should().Throw<ArgumentException>().WithMessage("*did not say who*").WithParameterName("participant");
    }
}
