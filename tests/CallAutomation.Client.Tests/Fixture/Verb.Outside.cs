namespace CallAutomation.Client.Tests.Fixture;

internal sealed partial record Verb
{
    /// <summary>The verbs that are one request in the preview versions only, and several in the stable ones, which visit the call.</summary>
    public static IReadOnlyList<Verb> OutsideVerbs =>
    [
        new("ServerCall.Visit", 200, Properties,
            async (client, told, token) => await Outside(client).VisitAsync(new JoinOptions(told.Callback), token),
            (client, told, token) => Outside(client).Visit(new JoinOptions(told.Callback), token)),
        new("ServerCall.AddParticipant", 202, """{"participantId":"line-1"}""",
            async (client, told, token) => await Outside(client).AddParticipantAsync(AddFromOutside(told), token),
            (client, told, token) => Outside(client).AddParticipant(AddFromOutside(told), token)),
        new("ServerCall.RemoveParticipant", 202, null,
            async (client, told, token) => await Outside(client).RemoveParticipantAsync(new RemoveParticipantOptions(Phone(told)) { ParticipantId = "line-1" }, token),
            (client, told, token) => Outside(client).RemoveParticipant(new RemoveParticipantOptions(Phone(told)) { ParticipantId = "line-1" }, token)),
        new("ServerCall.Play", 202, """{"status":"running"}""",
            async (client, told, token) => await Outside(client).PlayAsync(Play(told), token),
            (client, told, token) => Outside(client).Play(Play(told), token)),
    ];

    private static AddParticipantOptions AddFromOutside(Told told) => new(Phone(told)) { CallerId = Phone(told), OperationContext = told.OperationContext };
}
