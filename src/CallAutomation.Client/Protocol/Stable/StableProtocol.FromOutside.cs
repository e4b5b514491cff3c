using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol.Stable;

/// <summary>What this language cannot say about a call from outside it: the service acts only where the application takes part.</summary>
internal sealed partial class StableProtocol
{
    public override bool CanJoin => Version >= StableOperations.Join.Since;

    public override bool CanAddParticipantFromOutside => false;

    public override bool CanRemoveParticipantFromOutside => false;

    public override bool CanPlayFromOutside => false;

    public override ServiceRequest<AddParticipantResult> AddParticipant(CallLocator locator, AddParticipantOptions options, string operationContext) =>
        throw OnlyFromInside("ServerCall.AddParticipant", "CallConnection.AddParticipantAsync");

    public override ServiceRequest<RemoveParticipantResult> RemoveParticipant(CallLocator locator, RemoveParticipantOptions options, string operationContext) =>
        throw OnlyFromInside("ServerCall.RemoveParticipant", "CallConnection.RemoveParticipantAsync");

    public override ServiceRequest<PlayResult> Play(CallLocator locator, PlayOptions options, string operationContext) =>
        throw OnlyFromInside("ServerCall.Play", "CallConnection.PlayAsync");

    private NotSupportedException OnlyFromInside(string verb, string insideVerb)
    {
        string newer = CanJoin ? string.Empty : $"choose ServiceVersion.{StableOperations.Join.Since} or later in CallAutomationClientOptions, ";
        return new NotSupportedException(
            $"{verb} does not exist in service version {ApiVersion}, which acts only in calls that the application takes part in. Instead {newer}take part with ServerCall.JoinAsync and use {insideVerb} of the result; the application then takes part and is billed until it hangs up, and it is not in the roster.");
    }
}
