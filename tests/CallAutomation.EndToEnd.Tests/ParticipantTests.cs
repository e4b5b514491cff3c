using CallAutomation.Client;
using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using CallAutomation.EndToEnd.Tests.Stage;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.EndToEnd.Tests;

public class ParticipantTests
{
    private static readonly PhoneIdentifier s_doctor = new("+14255550177");

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2023_03_06)]
    public async Task A_doctor_is_asked_in_and_let_go(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        CallConnection call = await stage.PlaceAnsweredCallAsync();

        AddParticipantResult adding = await call.AddParticipantAsync(new AddParticipantOptions(s_doctor) { CallerId = stage.Practice });
        AddParticipantSucceeded added = await stage.Callbacks.NextAsync<AddParticipantSucceeded>();
        List<CallParticipant> people = [];
        await foreach (CallParticipant participant in call.GetParticipantsAsync())
        {
            people.Add(participant);
        }

        await call.RemoveParticipantAsync(new RemoveParticipantOptions(s_doctor));
        RemoveParticipantSucceeded removed = await stage.Callbacks.NextAsync<RemoveParticipantSucceeded>();

        added.Participant.Should().Be(s_doctor);
        added.OperationContext.Should().Be(adding.OperationContext);
        people.Select(one => one.Identifier).Should().HaveCount(3).And.Contain([stage.Patient, s_doctor]);
        removed.Participant.Should().Be(s_doctor);
    }

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2023_10_15)]
    public async Task An_invitation_is_taken_back(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        stage.PhoneOf(s_doctor).WaitsToBePickedUp();
        CallConnection call = await stage.PlaceAnsweredCallAsync();
        AddParticipantResult adding = await call.AddParticipantAsync(new AddParticipantOptions(s_doctor) { CallerId = stage.Practice });

        await call.CancelAddParticipantAsync(new CancelAddParticipantOptions(adding.InvitationId!));

        (await stage.Callbacks.NextAsync<CancelAddParticipantSucceeded>()).InvitationId.Should().Be(adding.InvitationId);
    }

    [Theory, EveryServiceVersion(Since = ServiceVersion.V2023_03_06)]
    public async Task A_patient_is_handed_on(ServiceVersion version)
    {
        await using CallStage stage = await CallStage.StartAsync(version);
        CallConnection call = await stage.PlaceAnsweredCallAsync();

        TransferResult transferring = await call.TransferAsync(new TransferOptions(s_doctor));
        CallTransferAccepted accepted = await stage.Callbacks.NextAsync<CallTransferAccepted>();
        await stage.Callbacks.NextAsync<CallDisconnected>();

        accepted.OperationContext.Should().Be(transferring.OperationContext);
        stage.Emulator.Journal.Entries.Should().NotContain(entry => entry.Kind == JournalEntryKind.LineGoesDead);
    }

    [Fact]
    public async Task A_list_is_read_page_by_page()
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { ParticipantsPerPage = 2 });
        for (int person = 10; person < 15; person++)
        {
            emulator.Phone($"+142555501{person}").JoinGroupCall("g");
        }

        CallAutomationClient client = new(emulator.ConnectionString);
        JoinResult joined = await client.GetServerCall(new GroupCallLocator("g")).JoinAsync(new JoinOptions(new Uri("http://127.0.0.1:1/nobody")));
        await emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.CallConnected);

        List<int> pages = [];
        await foreach (Azure.Page<CallParticipant> page in joined.CallConnection.GetParticipantsAsync().AsPages())
        {
            pages.Add(page.Values.Count);
        }

        pages.Should().Equal([2, 2, 1], "who joined is not in the list");
    }
}
