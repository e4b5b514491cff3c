using Azure;
using CallAutomation.Client.Events;

namespace CallAutomation.Client;

/// <summary>The short forms of the client's verbs, for calls that need only the essentials.</summary>
/// <remarks>
/// Each makes the options and calls the verb that takes them, so that a mock of that one verb serves both forms. What a short form does not name is as
/// the options have it by default.
/// </remarks>
public static partial class CallAutomationClientExtensions
{
    /// <inheritdoc cref="CallAutomationClient.CreateCallAsync"/>
    /// <param name="client">The client.</param>
    /// <param name="target">Whom to call.</param>
    /// <param name="callbackUri">Where the events of the call go. The live service accepts https only.</param>
    /// <param name="callerId">The number shown to the person called; needed when a phone number is called.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<CreateCallResult>> CreateCallAsync(
        this CallAutomationClient client, ParticipantIdentifier target, Uri callbackUri, PhoneIdentifier? callerId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.CreateCallAsync(new CreateCallOptions(target, callbackUri) { CallerId = callerId }, cancellationToken);
    }

    /// <inheritdoc cref="CreateCallAsync(CallAutomationClient, ParticipantIdentifier, Uri, PhoneIdentifier?, CancellationToken)"/>
    public static Response<CreateCallResult> CreateCall(
        this CallAutomationClient client, ParticipantIdentifier target, Uri callbackUri, PhoneIdentifier? callerId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.CreateCall(new CreateCallOptions(target, callbackUri) { CallerId = callerId }, cancellationToken);
    }

    /// <inheritdoc cref="CallAutomationClient.CreateCallAsync"/>
    /// <param name="client">The client.</param>
    /// <param name="targets">Whom to call; at least one.</param>
    /// <param name="callbackUri">Where the events of the call go. The live service accepts https only.</param>
    /// <param name="callerId">The number shown to the people called; needed when a phone number is called.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<CreateCallResult>> CreateCallAsync(
        this CallAutomationClient client, IEnumerable<ParticipantIdentifier> targets, Uri callbackUri, PhoneIdentifier? callerId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.CreateCallAsync(new CreateCallOptions(targets, callbackUri) { CallerId = callerId }, cancellationToken);
    }

    /// <inheritdoc cref="CreateCallAsync(CallAutomationClient, IEnumerable{ParticipantIdentifier}, Uri, PhoneIdentifier?, CancellationToken)"/>
    public static Response<CreateCallResult> CreateCall(
        this CallAutomationClient client, IEnumerable<ParticipantIdentifier> targets, Uri callbackUri, PhoneIdentifier? callerId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.CreateCall(new CreateCallOptions(targets, callbackUri) { CallerId = callerId }, cancellationToken);
    }

    /// <inheritdoc cref="CallAutomationClient.AnswerCallAsync"/>
    /// <param name="client">The client.</param>
    /// <param name="incomingCall">The call that rings.</param>
    /// <param name="callbackUri">Where the events of the call go. The live service accepts https only.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<AnswerCallResult>> AnswerCallAsync(
        this CallAutomationClient client, IncomingCall incomingCall, Uri callbackUri, CancellationToken cancellationToken = default) =>
        client.AnswerCallAsync(ContextOf(incomingCall), callbackUri, cancellationToken);

    /// <inheritdoc cref="AnswerCallAsync(CallAutomationClient, IncomingCall, Uri, CancellationToken)"/>
    public static Response<AnswerCallResult> AnswerCall(
        this CallAutomationClient client, IncomingCall incomingCall, Uri callbackUri, CancellationToken cancellationToken = default) =>
        client.AnswerCall(ContextOf(incomingCall), callbackUri, cancellationToken);

    /// <inheritdoc cref="CallAutomationClient.AnswerCallAsync"/>
    /// <param name="client">The client.</param>
    /// <param name="incomingCallContext">From the <see cref="IncomingCall"/> event. A secret: whoever has it can answer the call.</param>
    /// <param name="callbackUri">Where the events of the call go. The live service accepts https only.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response<AnswerCallResult>> AnswerCallAsync(
        this CallAutomationClient client, string incomingCallContext, Uri callbackUri, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.AnswerCallAsync(new AnswerCallOptions(incomingCallContext, callbackUri), cancellationToken);
    }

    /// <inheritdoc cref="AnswerCallAsync(CallAutomationClient, string, Uri, CancellationToken)"/>
    public static Response<AnswerCallResult> AnswerCall(
        this CallAutomationClient client, string incomingCallContext, Uri callbackUri, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.AnswerCall(new AnswerCallOptions(incomingCallContext, callbackUri), cancellationToken);
    }

    /// <inheritdoc cref="CallAutomationClient.RedirectCallAsync"/>
    /// <param name="client">The client.</param>
    /// <param name="incomingCall">The call that rings.</param>
    /// <param name="target">Who is to be called.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response> RedirectCallAsync(
        this CallAutomationClient client, IncomingCall incomingCall, ParticipantIdentifier target, CancellationToken cancellationToken = default) =>
        client.RedirectCallAsync(ContextOf(incomingCall), target, cancellationToken);

    /// <inheritdoc cref="RedirectCallAsync(CallAutomationClient, IncomingCall, ParticipantIdentifier, CancellationToken)"/>
    public static Response RedirectCall(
        this CallAutomationClient client, IncomingCall incomingCall, ParticipantIdentifier target, CancellationToken cancellationToken = default) =>
        client.RedirectCall(ContextOf(incomingCall), target, cancellationToken);

    /// <inheritdoc cref="CallAutomationClient.RedirectCallAsync"/>
    /// <param name="client">The client.</param>
    /// <param name="incomingCallContext">From the <see cref="IncomingCall"/> event. A secret: whoever has it can answer the call.</param>
    /// <param name="target">Who is to be called.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response> RedirectCallAsync(
        this CallAutomationClient client, string incomingCallContext, ParticipantIdentifier target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.RedirectCallAsync(new RedirectCallOptions(incomingCallContext, target), cancellationToken);
    }

    /// <inheritdoc cref="RedirectCallAsync(CallAutomationClient, string, ParticipantIdentifier, CancellationToken)"/>
    public static Response RedirectCall(
        this CallAutomationClient client, string incomingCallContext, ParticipantIdentifier target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.RedirectCall(new RedirectCallOptions(incomingCallContext, target), cancellationToken);
    }

    /// <inheritdoc cref="CallAutomationClient.RejectCallAsync"/>
    /// <param name="client">The client.</param>
    /// <param name="incomingCall">The call that rings.</param>
    /// <param name="reason">What the caller is told; the service chooses when omitted, which is <see cref="CallRejectReason.None"/>.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response> RejectCallAsync(
        this CallAutomationClient client, IncomingCall incomingCall, CallRejectReason? reason = null, CancellationToken cancellationToken = default) =>
        client.RejectCallAsync(ContextOf(incomingCall), reason, cancellationToken);

    /// <inheritdoc cref="RejectCallAsync(CallAutomationClient, IncomingCall, CallRejectReason?, CancellationToken)"/>
    public static Response RejectCall(
        this CallAutomationClient client, IncomingCall incomingCall, CallRejectReason? reason = null, CancellationToken cancellationToken = default) =>
        client.RejectCall(ContextOf(incomingCall), reason, cancellationToken);

    /// <inheritdoc cref="CallAutomationClient.RejectCallAsync"/>
    /// <param name="client">The client.</param>
    /// <param name="incomingCallContext">From the <see cref="IncomingCall"/> event. A secret: whoever has it can answer the call.</param>
    /// <param name="reason">What the caller is told; the service chooses when omitted, which is <see cref="CallRejectReason.None"/>.</param>
    /// <param name="cancellationToken">Ends the wait; the service may act all the same.</param>
    public static Task<Response> RejectCallAsync(
        this CallAutomationClient client, string incomingCallContext, CallRejectReason? reason = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.RejectCallAsync(new RejectCallOptions(incomingCallContext) { Reason = reason }, cancellationToken);
    }

    /// <inheritdoc cref="RejectCallAsync(CallAutomationClient, string, CallRejectReason?, CancellationToken)"/>
    public static Response RejectCall(
        this CallAutomationClient client, string incomingCallContext, CallRejectReason? reason = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.RejectCall(new RejectCallOptions(incomingCallContext) { Reason = reason }, cancellationToken);
    }

    private static string ContextOf(IncomingCall incomingCall)
    {
        ArgumentNullException.ThrowIfNull(incomingCall);
        return incomingCall.IncomingCallContext;
    }
}
