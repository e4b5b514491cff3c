using CallAutomation.Client.Json;
using CallAutomation.Client.Protocol.Preview.Shapes;
using CallAutomation.Client.Transport;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol.Preview;

internal sealed partial class PreviewProtocol
{
    private const string RosterTells = "leave it out: ParticipantsUpdated shows who is left";

    public override bool CanAddParticipantFromOutside => true;

    public override bool CanRemoveParticipantFromOutside => true;

    public override ServiceRequest<AddParticipantResult> AddParticipant(string callConnectionId, AddParticipantOptions options, string operationContext) =>
        Add(PreviewOperations.AddParticipant, callConnectionId, options, operationContext, AsGiven(options.OperationCallbackUri));

    public override ServiceRequest<AddParticipantResult> AddParticipant(CallLocator locator, AddParticipantOptions options, string operationContext) =>
        Add(PreviewOperations.AddParticipantFromOutside, IdOf(PreviewOperations.AddParticipantFromOutside, locator), options, operationContext, CallbackOf(options));

    public override ServiceRequest<RemoveParticipantResult> RemoveParticipant(string callConnectionId, RemoveParticipantOptions options, string operationContext) =>
        Remove(PreviewOperations.RemoveParticipant, callConnectionId, options);

    public override ServiceRequest<RemoveParticipantResult> RemoveParticipant(CallLocator locator, RemoveParticipantOptions options, string operationContext) =>
        Remove(PreviewOperations.RemoveParticipantFromOutside, IdOf(PreviewOperations.RemoveParticipantFromOutside, locator), options);

    private ServiceRequest<AddParticipantResult> Add(Operation operation, string call, AddParticipantOptions options, string operationContext, string? callback)
    {
        NeedsLater(operation, OptionList.AddCallerDisplayName, options.CallerDisplayName is not null);
        NeedsLater(operation, OptionList.InvitationTimeout, options.InvitationTimeout is not null);
        NeedsLater(operation, OptionList.AddContext, options.CustomCallingContext is not null);
        return new(operation, call)
        {
            Body = JsonContent.Of(
                new AddParticipantBody
                {
                    Participant = ShapeOf(operation, options.Participant),
                    AlternateCallerId = PhoneNumberShape.Of(options.CallerId),
                    OperationContext = operationContext,
                    CallbackUri = callback,
                },
                PreviewJson.Default.AddParticipantBody),
            Deadline = options.Deadline,
            Read = answer => new AddParticipantResult(operationContext) { Participant = Invited(call, options.Participant, answer) },
        };
    }

    private CallParticipant? Invited(string call, ParticipantIdentifier participant, ServiceAnswer answer)
    {
        string? id = answer.Json(PreviewJson.Default.AddParticipantAnswer).ParticipantId;
        if (string.IsNullOrWhiteSpace(id))
        {
            return null;
        }

        _participantIds.Remember(call, participant, id!);
        return new CallParticipant { Identifier = participant, ParticipantId = id };
    }

    private ServiceRequest<RemoveParticipantResult> Remove(Operation operation, string call, RemoveParticipantOptions options)
    {
        NeedsLater(operation, OptionList.RemoveContext, options.OperationContext is not null);
        NeedsLater(operation, OptionList.OperationCallbackUri, options.OperationCallbackUri is not null, options, RosterTells);
        return new(operation, call, options.ParticipantId ?? _participantIds.Find(call, options.Participant) ?? throw IdIsMissing(options))
        {
            Deadline = options.Deadline,
            Read = static _ => new RemoveParticipantResult(operationContext: null),
        };
    }

    private ArgumentException IdIsMissing(RemoveParticipantOptions options) => new(
        $"Service version {ApiVersion} takes people out of a call by the id of their line into it, and this client knows only the ids of those it added itself under this same id of the call; {options.Participant} is none of them. Set RemoveParticipantOptions.ParticipantId, or make the options from a CallParticipant: AddParticipantResult.Participant and ParticipantsUpdated.Participants have it.",
        nameof(options));
}
