using Azure;

namespace CallAutomation.Client.Tests.Fixture;

internal sealed partial record Verb
{
    private static IReadOnlyList<Verb> ParticipantVerbs =>
    [
        new("CallConnection.GetParticipants", 200, """{"values":[]}""",
            async (client, _, token) => await FirstPageAsync(Call(client).GetParticipantsAsync(token)),
            (client, _, token) => FirstPage(Call(client).GetParticipants(token))),
        new("CallConnection.GetParticipant", 200, """{"identifier":{"rawId":"8:acs:a_b"}}""",
            async (client, told, token) => await Call(client).GetParticipantAsync(Phone(told), token),
            (client, told, token) => Call(client).GetParticipant(Phone(told), token)),
        new("CallConnection.AddParticipant", 202, Least,
            async (client, told, token) => await Call(client).AddParticipantAsync(new AddParticipantOptions(Phone(told)) { CallerId = Phone(told), OperationContext = told.OperationContext }, token),
            (client, told, token) => Call(client).AddParticipant(new AddParticipantOptions(Phone(told)) { CallerId = Phone(told), OperationContext = told.OperationContext }, token)),
        new("CallConnection.CancelAddParticipant", 202, Least,
            async (client, told, token) => await Call(client).CancelAddParticipantAsync(new CancelAddParticipantOptions("invitation-1") { OperationContext = told.OperationContext }, token),
            (client, told, token) => Call(client).CancelAddParticipant(new CancelAddParticipantOptions("invitation-1") { OperationContext = told.OperationContext }, token)),
        new("CallConnection.RemoveParticipant", 202, Least,
            async (client, told, token) => await Call(client).RemoveParticipantAsync(new RemoveParticipantOptions(Phone(told)) { ParticipantId = "line-1", OperationContext = told.OperationContext }, token),
            (client, told, token) => Call(client).RemoveParticipant(new RemoveParticipantOptions(Phone(told)) { ParticipantId = "line-1", OperationContext = told.OperationContext }, token)),
        new("CallConnection.MoveParticipants", 202, Least,
            async (client, told, token) => await Call(client).MoveParticipantsAsync(new MoveParticipantsOptions([Phone(told)], "call-2") { OperationContext = told.OperationContext }, token),
            (client, told, token) => Call(client).MoveParticipants(new MoveParticipantsOptions([Phone(told)], "call-2") { OperationContext = told.OperationContext }, token)),
        new("CallConnection.MuteParticipant", 200, Least,
            async (client, told, token) => await Call(client).MuteParticipantAsync(new MuteParticipantOptions(new UserIdentifier("8:acs:a_b")) { OperationContext = told.OperationContext }, token),
            (client, told, token) => Call(client).MuteParticipant(new MuteParticipantOptions(new UserIdentifier("8:acs:a_b")) { OperationContext = told.OperationContext }, token)),
        new("CallConnection.HoldParticipant", 200, null,
            async (client, told, token) => await Call(client).HoldParticipantAsync(new HoldParticipantOptions(Phone(told)) { OperationContext = told.OperationContext }, token),
            (client, told, token) => Call(client).HoldParticipant(new HoldParticipantOptions(Phone(told)) { OperationContext = told.OperationContext }, token)),
        new("CallConnection.UnholdParticipant", 200, null,
            async (client, told, token) => await Call(client).UnholdParticipantAsync(new UnholdParticipantOptions(Phone(told)) { OperationContext = told.OperationContext }, token),
            (client, told, token) => Call(client).UnholdParticipant(new UnholdParticipantOptions(Phone(told)) { OperationContext = told.OperationContext }, token)),
    ];

    private static async Task<Response> FirstPageAsync(AsyncPageable<CallParticipant> participants)
    {
        await foreach (Page<CallParticipant> page in participants.AsPages())
        {
            return page.GetRawResponse();
        }

        throw new InvalidOperationException("A list has one page at least.");
    }

    private static Response FirstPage(Pageable<CallParticipant> participants) => participants.AsPages().First().GetRawResponse();
}
