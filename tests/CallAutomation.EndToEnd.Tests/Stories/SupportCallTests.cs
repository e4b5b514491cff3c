using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using CallAutomation.EndToEnd.Tests.Stage;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.EndToEnd.Tests.Stories;

/// <summary>Two people talk, in a call made elsewhere; the application knows only its server call id and asks an expert in.</summary>
public class SupportCallTests
{
    private static readonly PhoneIdentifier s_agent = new("+14255550177");
    private static readonly PhoneIdentifier s_expert = new("+14255550166");

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2024_09_15, AndPreview = true)]
    public async Task An_expert_is_asked_in_and_three_people_talk(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version, new CallEventHub());
        TelephoneCall running = await stage.ConnectTwoPhonesAsync(s_agent);
        ServerCall call = stage.Client.GetServerCall(running.ServerCallId);

        AddParticipantResult asked = await AskInAsync(stage, call);
        AddParticipantSucceeded joined = await stage.Callbacks.NextAsync<AddParticipantSucceeded>();
        IReadOnlyList<string> people = await stage.Emulator.GetParticipantsAsync(running.ServerCallId);

        call.CanAddParticipant.Should().BeTrue();
        joined.OperationContext.Should().Be(asked.OperationContext);
        string[] three = [stage.Patient.RawId, s_agent.RawId, s_expert.RawId];
        people.Should().Contain(three);
        people.Should().HaveCount(3, "nobody sees the application, be it outside or on a visit");
        if (stage.IsPreview)
        {
            joined.ServerCallId.Should().Be(CallStage.In2021(running.ServerCallId));
            joined.CallConnectionId.Should().BeEmpty("the application has no part in the call");
        }
    }

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2024_09_15, AndPreview = true)]
    public Task An_expert_who_is_busy_disturbs_nobody(ServiceVersion version) => DisturbsNobodyAsync(version, expert => expert.IsBusy(), "486/560486");

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2024_09_15, AndPreview = true)]
    public Task An_expert_who_declines_disturbs_nobody(ServiceVersion version) => DisturbsNobodyAsync(version, expert => expert.Declines(), "603/0");

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2024_09_15, AndPreview = true)]
    public Task An_expert_who_does_not_answer_disturbs_nobody(ServiceVersion version) => DisturbsNobodyAsync(version, expert => expert.DoesNotAnswer(), "487/10004");

    private static async Task DisturbsNobodyAsync(ServiceVersion version, Action<Telephone> script, string result)
    {
        await using CallStage stage = await CallStage.StartAsync(version, new CallEventHub());
        TelephoneCall running = await stage.ConnectTwoPhonesAsync(s_agent);
        ServerCall call = stage.Client.GetServerCall(running.ServerCallId);
        script(stage.PhoneOf(s_expert));

        AddParticipantResult asked = await AskInAsync(stage, call);
        AddParticipantFailed busy = await stage.Callbacks.NextAsync<AddParticipantFailed>();

        busy.OperationContext.Should().Be(asked.OperationContext);
        busy.ResultInformation!.ToString().Should().Be(result);
        (await stage.Emulator.GetParticipantsAsync(running.ServerCallId)).Should().Contain([stage.Patient.RawId, s_agent.RawId]).And.NotContain(s_expert.RawId);
    }

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2024_09_15, AndPreview = true)]
    public async Task The_page_about_versions_shows_code_that_does_it_in_all_of_them(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version, new CallEventHub());
        TelephoneCall running = await stage.ConnectTwoPhonesAsync(s_agent);
        ServerCall call = stage.Client.GetServerCall(running.ServerCallId);

        CallEvent outcome = await stage.DuringAsync(Docs.ServiceVersionsListing.AskInAsync(call, s_expert, stage.Practice));
        await stage.NobodyStaysAsync();

        outcome.Should().BeOfType<AddParticipantSucceeded>();
        (await stage.Emulator.GetParticipantsAsync(running.ServerCallId)).Should().Equal(stage.Patient.RawId, s_agent.RawId, s_expert.RawId);
    }

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2024_09_15, AndPreview = true)]
    public async Task The_page_about_versions_shows_a_visit_of_several_actions(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version, new CallEventHub());
        TelephoneCall running = await stage.ConnectTwoPhonesAsync(s_agent);
        ServerCall call = stage.Client.GetServerCall(running.ServerCallId);

        await stage.DuringAsync(Docs.ServiceVersionsListing.VisitAsync(call, new FileSource(stage.Greeting), s_expert, stage.Practice));
        await stage.NobodyStaysAsync();

        (await stage.Emulator.GetParticipantsAsync(running.ServerCallId)).Should().Equal(stage.Patient.RawId, s_agent.RawId, s_expert.RawId);
    }

    [Theory]
    [InlineData(ServiceVersion.V2021_06_15_Preview)]
    [InlineData(ServiceVersion.V2021_08_30_Preview)]
    public async Task An_expert_who_rings_for_two_people_who_have_left_is_not_kept(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        TelephoneCall running = await stage.ConnectTwoPhonesAsync(s_agent);
        stage.PhoneOf(s_expert).WaitsToBePickedUp();

        AddParticipantResult asked = await stage.Client.GetServerCall(running.ServerCallId).AddParticipantAsync(Invitation(stage));
        stage.Phone.HangUp();
        stage.PhoneOf(s_agent).HangUp();
        AddParticipantFailed failed = await stage.Callbacks.NextAsync<AddParticipantFailed>();

        failed.OperationContext.Should().Be(asked.OperationContext);
        failed.ResultInformation!.ToString().Should().Be("487/540487", "it stops ringing at once, and not when nobody has answered for long enough");
        (await stage.Emulator.GetParticipantsAsync(running.ServerCallId)).Should().BeEmpty();
        Func<Task> again = () => stage.Client.GetServerCall(running.ServerCallId).AddParticipantAsync(Invitation(stage));
        (await again.Should().ThrowAsync<Azure.RequestFailedException>()).Which.ErrorCode.Should().Be("8522");
    }

    [Theory]
    [InlineData(ServiceVersion.V2021_06_15_Preview)]
    [InlineData(ServiceVersion.V2021_08_30_Preview)]
    public async Task An_expert_who_was_asked_twice_can_still_be_let_go(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        TelephoneCall running = await stage.ConnectTwoPhonesAsync(s_agent);
        ServerCall call = stage.Client.GetServerCall(running.ServerCallId);
        await call.AddParticipantAsync(Invitation(stage));
        await stage.Callbacks.NextAsync<AddParticipantSucceeded>();
        await call.AddParticipantAsync(Invitation(stage));
        await stage.Callbacks.NextAsync<AddParticipantFailed>();

        await call.RemoveParticipantAsync(new RemoveParticipantOptions(s_expert));

        (await stage.Emulator.GetParticipantsAsync(running.ServerCallId)).Should().Equal(stage.Patient.RawId, s_agent.RawId);
    }

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2024_09_15, AndPreview = true)]
    public async Task An_expert_is_let_go_again_by_who_they_are(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version, new CallEventHub());
        TelephoneCall running = await stage.ConnectTwoPhonesAsync(s_agent);
        ServerCall call = stage.Client.GetServerCall(running.ServerCallId);
        await AskInAsync(stage, call);
        await stage.Callbacks.NextAsync<AddParticipantSucceeded>();

        await stage.DuringAsync(call.RemoveParticipantAsync(new RemoveParticipantOptions(s_expert)));
        await stage.Emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.LineGoesDead && entry.Who == s_expert.PhoneNumber);

        (await stage.Emulator.GetParticipantsAsync(running.ServerCallId)).Should().Contain([stage.Patient.RawId, s_agent.RawId]).And.NotContain(s_expert.RawId);
    }

    private static async Task<AddParticipantResult> AskInAsync(CallStage stage, ServerCall call) => await stage.DuringAsync(call.AddParticipantAsync(Invitation(stage)));

    private static AddParticipantOptions Invitation(CallStage stage) => new(s_expert) { CallerId = stage.Practice };
}
