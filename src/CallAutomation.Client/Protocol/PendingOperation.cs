using Azure;
using Azure.Core;
using CallAutomation.Client.Telemetry;

namespace CallAutomation.Client.Protocol;

/// <summary>One operation under way: all tries of it, its deadline and what is told about it.</summary>
internal sealed class PendingOperation : IDisposable
{
    private readonly ServiceRequest _request;
    private readonly OperationTelemetry _telemetry;

    public PendingOperation(ServiceRequest request, HttpMessage message, Deadline deadline, Instruments instruments)
    {
        _request = request;
        Message = message;
        Deadline = deadline;
        _telemetry = instruments.Observe(request.Operation, message.Request);
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
        Exception? explained = failure switch
        {
            RefusedRequestException => null,
            OperationCanceledException or AggregateException when Deadline.HasPassed && !caller.IsCancellationRequested => TooLate(failure),
            OperationCanceledException when !caller.IsCancellationRequested => NoAnswer(failure),
            AggregateException tries when caller.IsCancellationRequested => new OperationCanceledException($"{_request.Operation.Name} was canceled.", tries, caller),
            AggregateException tries when tries.InnerExceptions[tries.InnerExceptions.Count - 1] is RequestFailedException { Status: not 0 } said => said,
            AggregateException tries => Unreachable(tries.InnerExceptions[tries.InnerExceptions.Count - 1], tries),
            RequestFailedException { Status: 0 } unreachable => Unreachable(unreachable, unreachable),
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
            $"{_request.Operation.Name} was not accepted within {Deadline.Allowed.TotalSeconds:0.###} s, all tries together.{lastAnswer} The service may or may not have acted. Allow more with CallAutomationClientOptions.{option}.",
            inner);
    }

    private TimeoutException NoAnswer(Exception inner) => new(
        $"{_request.Operation.Name} got no answer within the time for one try. The service may or may not have acted. Allow more with CallAutomationClientOptions.Retry.NetworkTimeout.",
        inner);

    private RequestFailedException Unreachable(Exception last, Exception inner) => new(
        0,
        $"{_request.Operation.Name} did not reach the service at {Message.Request.Uri.Host}: {Mask.Secrets(last.Message)} Check the endpoint and the network; an emulator must be running.",
        "Unreachable",
        inner);
}
