using System.Globalization;
using Azure;
using Azure.Core;
using CallAutomation.Client.Failures;
using CallAutomation.Client.Protocol;
using CallAutomation.Client.Telemetry;

namespace CallAutomation.Client.Transport;

/// <summary>One operation under way: all tries of it, its deadline and what is told about it.</summary>
internal sealed class PendingOperation : IDisposable
{
    private const int MostOfCause = 500;

    private readonly ServiceRequest _request;
    private readonly OperationTelemetry _telemetry;

    public PendingOperation(ServiceRequest request, HttpMessage message, Deadline deadline, Instruments instruments)
    {
        _request = request;
        Message = message;
        Deadline = deadline;
        _telemetry = instruments.Observe(request.Operation, message.Request);
        if (request.Outcome is { } outcome)
        {
            outcome.Cause = _telemetry.Context;
        }
    }

    public HttpMessage Message { get; }

    public Deadline Deadline { get; }

    /// <summary>The answer, where it is the one this operation promises.</summary>
    public Response Accept()
    {
        Response response = Message.Response;
        bool accepted = _request.Operation.Accepts(response.Status) || IsGoneAlready(response);
        _telemetry.Answered(response.Status, accepted, Message.ProcessingContext.RetryNumber);
        if (accepted)
        {
            return response;
        }

        throw RefusedRequestException.From(_request, Message.Request, response);
    }

    /// <summary>What the user is told in place of <paramref name="failure"/>; null where it says enough itself.</summary>
    public Exception? Explain(Exception failure, CancellationToken caller)
    {
        // After several tries Azure.Core gives all failures; the last one is what ended it.
        Exception last = failure is AggregateException { InnerExceptions: { Count: > 0 } tries } ? tries[tries.Count - 1] : failure;
        Exception? explained = last switch
        {
            RefusedRequestException => ReferenceEquals(last, failure) ? null : last,
            OversizedAnswerException => Oversized(),
            _ when caller.IsCancellationRequested && IsEnding(failure) => new OperationCanceledException($"{_request.Operation.Name} was canceled.", failure, caller),
            _ when Deadline.HasPassed && IsEnding(failure) => TooLate(failure),
            OperationCanceledException => NoAnswer(failure),
            RequestFailedException { Status: not 0 } => ReferenceEquals(last, failure) ? null : last,
            RequestFailedException or IOException => ConnectionFailure.IsBeforeRequest(last) ? Unreachable(last, failure) : ConnectionLost(last, failure),
            _ => null,
        };
        _telemetry.Failed(explained ?? failure);
        return explained;
    }

    public void Dispose()
    {
        _telemetry.Dispose();
        Message.Dispose();
        Deadline.Dispose();
    }

    /// <summary>An earlier try hung up or deleted, and its answer was lost on the way.</summary>
    private bool IsGoneAlready(Response response) =>
        (_request.Operation.EndsCall || _request.Operation.IsDoneWhenGone) && response.Status == 404 && Message.ProcessingContext.RetryNumber > 0;

    /// <summary>A cancellation, or tries that ended with one: not a failure that only happened at the same time.</summary>
    private static bool IsEnding(Exception failure) => failure is OperationCanceledException or AggregateException;

    private TimeoutException TooLate(Exception inner)
    {
        string lastAnswer = Deadline.LastAnswer is { } status ? $" The last answer was {status}." : string.Empty;
        string option = _request.Operation switch
        {
            { IsAtStorage: true } => nameof(CallAutomationClientOptions.RecordingDeadline),
            { SetsUpCall: true } => nameof(CallAutomationClientOptions.CallSetupDeadline),
            _ => nameof(CallAutomationClientOptions.InCallDeadline),
        };
        return new TimeoutException(
            $"{_request.Operation.Name} was not accepted within {Deadline.Allowed.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)} s, all tries together.{lastAnswer} The service may or may not have acted. Allow more with CallAutomationClientOptions.{option}.",
            inner);
    }

    private TimeoutException NoAnswer(Exception inner) => new(
        $"{_request.Operation.Name} got no answer within the time for one try. The service may or may not have acted. Allow more with CallAutomationClientOptions.Retry.NetworkTimeout.",
        inner);

    private RequestFailedException Unreachable(Exception last, Exception inner) => new(
        0,
        $"{_request.Operation.Name} did not reach the service at {Message.Request.Uri.Host}: {Mask.Outside(last.Message, MostOfCause)} Check the endpoint and the network; an emulator must be running.",
        "Unreachable",
        inner);

    /// <summary>The request was sent, or begun. Where an answer has begun, it was read whole.</summary>
    private RequestFailedException ConnectionLost(Exception last, Exception inner)
    {
        // Azure.Core wraps what happens before the answer, and nothing of what happens inside it.
        string what = last is IOException && Message.HasResponse
            ? $"{_request.Operation.Name} was answered with {Message.Response.Status}, but the connection to {Message.Request.Uri.Host} broke inside the answer: {Mask.Outside(last.Message, MostOfCause)} The service has read the request and may have acted."
            : $"{_request.Operation.Name} got no answer from {Message.Request.Uri.Host}: {Mask.Outside(last.Message, MostOfCause)} The service may or may not have acted.";
        return new RequestFailedException(0, what + " Check the network.", "ConnectionLost", inner);
    }

    private RefusedRequestException Oversized() => RefusedRequestException.Contradicting(
        _request,
        Message.Response,
        $"it is longer than the {AnswerLimit.Of(Message)!.Most.ToString(CultureInfo.InvariantCulture)} bytes that CallAutomationClientOptions.{nameof(CallAutomationClientOptions.MaximumResponseSize)} allows. The service had accepted the request.");
}
