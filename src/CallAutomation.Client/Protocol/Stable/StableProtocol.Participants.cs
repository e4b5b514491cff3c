using CallAutomation.Client.Json;
using CallAutomation.Client.Media;
using CallAutomation.Client.Protocol.Stable.Shapes;
using CallAutomation.Client.Transport;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Protocol.Stable;

internal sealed partial class StableProtocol
{
    public override ServiceRequest<TransferResult> Transfer(string callConnectionId, TransferOptions options, string operationContext)
    {
        Needs(OptionList.Transferee, options.Transferee is not null);
        Needs(OptionList.TransferCallerId, options.CallerId is not null);
        return new(Known(StableOperations.Transfer), callConnectionId)
        {
            Body = JsonContent.Of(
                new TransferBody
                {
                    TargetParticipant = ShapeOf(options.Target),
                    OperationContext = operationContext,
                    Transferee = options.Transferee is null ? null : ShapeOf(options.Transferee),
                    OperationCallbackUri = CallbackOf(options),
                    CustomCallingContext = CallingContextOf(options.CustomCallingContext, OptionList.TransferContext),
                    SourceCallerIdNumber = PhoneNumberShape.Of(options.CallerId),
                },
                StableJson.Default.TransferBody),
            Deadline = options.Deadline,
            Read = answer => new TransferResult(answer.ContextOr(operationContext)),
        };
    }

    public override ServiceRequest<ListPage<CallParticipant>> GetParticipants(string callConnectionId, string? nextLink) =>
        new(Known(StableOperations.GetParticipants), callConnectionId)
        {
            NextLink = nextLink,
            Read = static answer => answer.Json(StableJson.Default.ParticipantsAnswer).ToPage(),
        };

    public override ServiceRequest<CallParticipant> GetParticipant(string callConnectionId, ParticipantIdentifier participant) =>
        new(Known(StableOperations.GetParticipant), callConnectionId, participant.RawId)
        {
            Read = static answer => answer.Json(StableJson.Default.CallParticipantShape).ToCallParticipant(),
        };

    public override ServiceRequest<AddParticipantResult> AddParticipant(string callConnectionId, AddParticipantOptions options, string operationContext) =>
        new(Known(StableOperations.AddParticipant), callConnectionId)
        {
            Body = JsonContent.Of(
                new AddParticipantBody
                {
                    SourceCallerIdNumber = PhoneNumberShape.Of(options.CallerId),
                    SourceDisplayName = options.CallerDisplayName,
                    ParticipantToAdd = ShapeOf(options.Participant),
                    InvitationTimeoutInSeconds = options.InvitationTimeout is { } timeout ? Seconds.Whole(timeout) : null,
                    OperationContext = operationContext,
                    OperationCallbackUri = CallbackOf(options),
                    CustomCallingContext = CallingContextOf(options.CustomCallingContext, OptionList.AddContext),
                },
                StableJson.Default.AddParticipantBody),
            Deadline = options.Deadline,
            Read = answer =>
            {
                AddParticipantAnswer added = answer.Json(StableJson.Default.AddParticipantAnswer);
                return new AddParticipantResult(added.OperationContext ?? operationContext)
                {
                    Participant = added.Participant?.ToCallParticipant(),
                    InvitationId = added.InvitationId,
                };
            },
        };

    public override ServiceRequest<CancelAddParticipantResult> CancelAddParticipant(string callConnectionId, CancelAddParticipantOptions options, string operationContext) =>
        new(Known(StableOperations.CancelAddParticipant), callConnectionId)
        {
            Body = JsonContent.Of(
                new CancelAddParticipantBody
                {
                    InvitationId = options.InvitationId,
                    OperationContext = operationContext,
                    OperationCallbackUri = CallbackOf(options),
                },
                StableJson.Default.CancelAddParticipantBody),
            Deadline = options.Deadline,
            Read = answer =>
            {
                CancelAddParticipantAnswer canceled = answer.Json(StableJson.Default.CancelAddParticipantAnswer);
                return new CancelAddParticipantResult(canceled.OperationContext ?? operationContext) { InvitationId = canceled.InvitationId };
            },
        };

    public override ServiceRequest<RemoveParticipantResult> RemoveParticipant(string callConnectionId, RemoveParticipantOptions options, string operationContext) =>
        new(Known(StableOperations.RemoveParticipant), callConnectionId)
        {
            Body = JsonContent.Of(
                new RemoveParticipantBody
                {
                    ParticipantToRemove = ShapeOf(options.Participant),
                    OperationContext = operationContext,
                    OperationCallbackUri = CallbackOf(options),
                },
                StableJson.Default.RemoveParticipantBody),
            Deadline = options.Deadline,
            Read = answer => new RemoveParticipantResult(answer.ContextOr(operationContext)),
        };

    public override ServiceRequest<MoveParticipantsResult> MoveParticipants(string callConnectionId, MoveParticipantsOptions options, string operationContext) =>
        new(Known(StableOperations.MoveParticipants), callConnectionId)
        {
            Body = JsonContent.Of(
                new MoveParticipantsBody
                {
                    TargetParticipants = ShapesOf(options.Participants),
                    OperationContext = operationContext,
                    OperationCallbackUri = CallbackOf(options),
                    FromCall = options.FromCallConnectionId,
                },
                StableJson.Default.MoveParticipantsBody),
            Deadline = options.Deadline,
            Read = answer =>
            {
                MoveParticipantsAnswer moving = answer.Json(StableJson.Default.MoveParticipantsAnswer);
                return new MoveParticipantsResult(moving.OperationContext ?? operationContext)
                {
                    Participants = ParticipantsAnswer.Participants(moving.Participants),
                    FromCallConnectionId = moving.FromCall,
                };
            },
        };

    public override ServiceRequest<MuteParticipantResult> MuteParticipant(string callConnectionId, MuteParticipantOptions options, string operationContext) =>
        new(Known(StableOperations.MuteParticipant), callConnectionId)
        {
            Body = JsonContent.Of(
                new MuteParticipantsBody { TargetParticipants = [ShapeOf(options.Participant)], OperationContext = operationContext },
                StableJson.Default.MuteParticipantsBody),
            Deadline = options.Deadline,
            Read = answer => new MuteParticipantResult(answer.ContextOr(operationContext)),
        };

    public override ServiceRequest<HoldParticipantResult> HoldParticipant(string callConnectionId, HoldParticipantOptions options, string operationContext) =>
        new(Known(StableOperations.HoldParticipant), callConnectionId)
        {
            Body = HoldBodyOf(options, options.HoldMusic, operationContext, CallbackOf(options)),
            Deadline = options.Deadline,
            Read = _ => new HoldParticipantResult(operationContext),
        };

    public override ServiceRequest<UnholdParticipantResult> UnholdParticipant(string callConnectionId, UnholdParticipantOptions options, string operationContext) =>
        new(Known(StableOperations.UnholdParticipant), callConnectionId)
        {
            Body = HoldBodyOf(options, holdMusic: null, operationContext, CallbackOf(options, OptionList.UnholdCallbackUri)),
            Deadline = options.Deadline,
            Read = _ => new UnholdParticipantResult(operationContext),
        };

    private JsonContent HoldBodyOf(ParticipantOptions options, PlaySource? holdMusic, string operationContext, string? callback) => JsonContent.Of(
        new HoldBody
        {
            TargetParticipant = ShapeOf(options.Participant),
            PlaySourceInfo = holdMusic is null ? null : SourceOf(holdMusic),
            OperationContext = operationContext,
            OperationCallbackUri = callback,
        },
        StableJson.Default.HoldBody);
}
