using CallAutomation.Client.Protocol.Preview;
using CallAutomation.Client.Tests.Fixture;
using CallAutomation.Client.Tests.Sayings;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Preview;

public class PreviewParticipantTests
{
    [Fact]
    public void Adds_somebody() =>
        PreviewSaying.In().AddParticipant("call-1", new AddParticipantOptions(Saying.User), "context-1").ShouldSayInPreview("add-participant");

    [Fact]
    public void Adds_with_every_option()
    {
        AddParticipantOptions options = new(Saying.Phone) { CallerId = PreviewSaying.Shown, OperationCallbackUri = new Uri("https://app.example/add") };

        PreviewSaying.In().AddParticipant("call-1", options, "context-1").ShouldSayInPreview("add-participant-every-option");
    }

    [Fact]
    public void Adds_from_outside() =>
        PreviewSaying.In()
            .AddParticipant(PreviewSaying.Server, new AddParticipantOptions(Saying.Phone) { CallerId = PreviewSaying.Shown }, "context-1")
            .ShouldSayInPreview("add-participant-from-outside");

    [Fact]
    public async Task Does_not_ring_a_number_from_outside_without_one_to_show()
    {
        MockedService service = new(ServiceVersion.V2021_08_30_Preview) { Options = { CallbackUri = Saying.Callback } };

        Func<Task> add = () => service.Client().GetServerCall("server-1").AddParticipantAsync(new AddParticipantOptions(Saying.Phone));

        await add.Should().ThrowAsync<ArgumentException>().WithMessage("*AddParticipantOptions.CallerId*");
        service.Sent.Should().BeEmpty();
    }

    [Fact]
    public void Removes_by_an_id_that_is_given()
    {
        RemoveParticipantOptions options = new(Saying.User) { ParticipantId = "participant-1" };

        PreviewSaying.In().RemoveParticipant("call-1", options, "context-1").ShouldSayInPreview("remove-participant");
        PreviewSaying.In().RemoveParticipant(PreviewSaying.Server, options, "context-1").ShouldSayInPreview("remove-participant-from-outside");
    }

    [Fact]
    public void Removes_somebody_as_an_event_showed_them()
    {
        CallParticipant shown = CallAutomationModelFactory.CallParticipant(Saying.User, participantId: "participant-1");

        PreviewSaying.In().RemoveParticipant("call-1", new RemoveParticipantOptions(shown), "context-1").ShouldSayInPreview("remove-participant");
    }

    [Fact]
    public async Task Removes_whom_it_added_by_who_they_are()
    {
        MockedService service = new MockedService(ServiceVersion.V2021_08_30_Preview)
            .Answers(MockedService.Answer(202, """{"participantId":"participant-1"}"""), MockedService.Answer(202, """{"participantId":"participant-2"}"""), MockedService.Answer(202));
        CallConnection call = service.Client().GetCallConnection("call-1");

        AddParticipantResult added = await call.AddParticipantAsync(new AddParticipantOptions(Saying.User));
        await call.AddParticipantAsync(new AddParticipantOptions(PreviewSaying.Other));
        RemoveParticipantResult removed = await call.RemoveParticipantAsync(new RemoveParticipantOptions(Saying.User));

        added.Participant.Should().Be(new CallParticipant { Identifier = Saying.User, ParticipantId = "participant-1" });
        removed.OperationContext.Should().BeNull();
        service.Sent[^1].Method.Should().Be("DELETE");
        service.Sent[^1].Address.AbsolutePath.Should().Be("/calling/callConnections/call-1/participants/participant-1");
    }

    [Fact]
    public async Task Says_what_is_missing_to_remove_somebody_it_did_not_add()
    {
        MockedService service = new MockedService(ServiceVersion.V2021_08_30_Preview).Answers(202, """{"participantId":"participant-1"}""");
        await service.Client().GetCallConnection("call-1").AddParticipantAsync(new AddParticipantOptions(Saying.Phone) { CallerId = PreviewSaying.Shown });

        Func<Task> remove = () => service.Client().GetCallConnection("call-1").RemoveParticipantAsync(new RemoveParticipantOptions(Saying.Phone));

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
            ids.Remember($"call-{call}", Saying.User, $"line-{call}");
        }

        ids.Remember("call-10000", Saying.User, "line-again");

        ids.Find("call-0", Saying.User).Should().BeNull();
        ids.Find("call-1", Saying.User).Should().Be("line-1");
        ids.Find("call-10000", Saying.User).Should().Be("line-again", "whoever was added again has a new line");
        ids.Find("call-1", Saying.Phone).Should().BeNull();
    }

    [Fact]
    public void Options_made_of_nobody_are_refused()
    {
        Action make = () => _ = new RemoveParticipantOptions(new CallParticipant());

        make.Should().Throw<ArgumentException>().WithMessage("*did not say who*").WithParameterName("participant");
    }
}
