namespace CallAutomation.Client.Protocol.Stable;

/// <summary>What this language cannot say about a call from outside it: the service acts only where the application takes part, so it goes there and leaves again.</summary>
internal sealed partial class StableProtocol
{
    public override bool CanJoin => Version >= StableOperations.Join.Since;

    public override bool ActsByVisit => CanJoin;

    public override bool CanAddParticipantFromOutside => CanJoin;

    public override bool CanRemoveParticipantFromOutside => CanJoin;

    public override bool CanPlayFromOutside => CanJoin;

    public override ServiceRequest<AddParticipantResult> AddParticipant(CallLocator locator, AddParticipantOptions options, string operationContext) =>
        throw OnlyByVisit("ServerCall.AddParticipant");

    public override ServiceRequest<RemoveParticipantResult> RemoveParticipant(CallLocator locator, RemoveParticipantOptions options, string operationContext) =>
        throw OnlyByVisit("ServerCall.RemoveParticipant");

    public override ServiceRequest<PlayResult> Play(CallLocator locator, PlayOptions options, string operationContext) =>
        throw OnlyByVisit("ServerCall.Play");

    private NotSupportedException OnlyByVisit(string verb) => new(
        $"{verb} does not exist in service version {ApiVersion}, which acts only in calls that the application has made or answered. Choose ServiceVersion.{StableOperations.Join.Since} or later in CallAutomationClientOptions: there the application joins for it and leaves again, is billed meanwhile, and is not in the roster.");
}
