using System.Text;
using System.Text.Json;
using Azure;
using Azure.Core;
using CallAutomation.Client.Failures;
using CallAutomation.Client.Telemetry;

namespace CallAutomation.Client.Protocol;

/// <summary>A refusal by the service, in words of ours: the service's own message, what to do, and no secrets.</summary>
/// <remarks>Azure.Core's text would repeat the body and the headers as they are.</remarks>
internal sealed class RefusedRequestException : RequestFailedException
{
    private const int MostOfBody = 200;
    private const int MostSearched = 20_000;

    private RefusedRequestException(string message, string? errorCode, Response response, Exception? inner)
        : base(response, inner, new KnownError(errorCode))
    {
        Message = message;
    }

    public override string Message { get; }

    public static RefusedRequestException From(ServiceRequest request, Request sent, Response response)
    {
        (string? code, string? said) = ErrorAnswer.Read(response);
        StringBuilder text = new();
        text.Append(request.Operation.Name).Append(response.IsError ? " was refused: " : " got an answer it cannot use: ").Append(response.Status);
        if (!string.IsNullOrEmpty(response.ReasonPhrase))
        {
            text.Append(' ').Append(response.ReasonPhrase);
        }

        if (code is not null)
        {
            text.Append(" (").Append(code).Append(')');
        }

        text.Append(". ").Append(said ?? Beginning(request, response));
        if (!response.IsError)
        {
            text.Append(" Expected was status ").Append(request.Operation.Success).Append('.');
        }

        if (Remedy.For(response.Status, code) is { } remedy)
        {
            text.AppendLine().Append("What to do: ").Append(remedy);
        }

        text.AppendLine().Append("Client request id: ").Append(sent.ClientRequestId);
        return new RefusedRequestException(Mask.Secrets(text.ToString(), request.Secrets), code, response, inner: null);
    }

    public static RefusedRequestException Unreadable(ServiceRequest request, Response response, JsonException inner) => new(
        Mask.Secrets($"{request.Operation.Name} was accepted with {response.Status}, but the answer is not what the service promises: {inner.Message} {Beginning(request, response)}", request.Secrets),
        errorCode: null,
        response,
        inner);

    /// <summary>An answer that contradicts the question or an earlier answer.</summary>
    public static RefusedRequestException Contradicting(ServiceRequest request, Response response, string what) => new(
        Mask.Secrets($"{request.Operation.Name} got an answer it cannot use ({response.Status}): {what}", request.Secrets),
        errorCode: null,
        response,
        inner: null);

    private static string Beginning(ServiceRequest request, Response response)
    {
        string body = response.ContentStream is MemoryStream ? response.Content.ToString() : string.Empty;
        if (string.IsNullOrWhiteSpace(body))
        {
            return "The answer had no body.";
        }

        // A secret cut in two would no longer be recognized as one, so it is masked before the text is shortened; what lies far behind is not searched.
        string shortened = body.Length <= MostSearched ? body : body.Substring(0, MostSearched);
        string line = string.Join(" ", Mask.Secrets(shortened, request.Secrets).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MostOfBody ? $"The body reads: {line}" : $"The body begins: {line.Substring(0, MostOfBody)}…";
    }

    /// <summary>Gives Azure.Core the code, so that its own <c>ErrorCode</c> agrees with ours.</summary>
    private sealed class KnownError(string? code) : RequestFailedDetailsParser
    {
        public override bool TryParse(Response response, out ResponseError? error, out IDictionary<string, string>? data)
        {
            error = new ResponseError(code, null);
            data = null;
            return true;
        }
    }
}
