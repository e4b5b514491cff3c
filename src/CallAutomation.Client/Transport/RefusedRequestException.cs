using System.Text;
using Azure;
using Azure.Core;
using CallAutomation.Client.Failures;
using CallAutomation.Client.Protocol;

namespace CallAutomation.Client.Transport;

/// <summary>A refusal by the service, in words of ours: the service's own message, what to do, and no secrets.</summary>
/// <remarks>Azure.Core's text would repeat the body and the headers as they are.</remarks>
internal sealed class RefusedRequestException : RequestFailedException
{
    // Together with the verb, the remedy and the id less than 2,000 characters, which is as much as anybody reads and any log takes.
    private const int MostOfWord = 100;
    private const int MostOfBody = 200;
    private const int MostOfMessage = 1_000;

    private RefusedRequestException(string message, string? errorCode, Response response, Exception? inner, string? target = null)
        : base(response, inner, new KnownError(errorCode, target))
    {
        Message = message;
    }

    public override string Message { get; }

    public static RefusedRequestException From(ServiceRequest request, Request sent, Response response)
    {
        (string? code, string? said, string? target) = ErrorAnswer.Read(response);
        StringBuilder text = new();
        text.Append(request.Operation.Name).Append(response.IsError ? " was refused: " : " got an answer it cannot use: ").Append(response.Status);
        if (!string.IsNullOrEmpty(response.ReasonPhrase))
        {
            text.Append(' ').Append(Mask.Outside(response.ReasonPhrase, MostOfWord, request.Secrets));
        }

        if (code is not null)
        {
            text.Append(" (").Append(Mask.Outside(code, MostOfWord, request.Secrets)).Append(')');
        }

        text.Append(". ").Append(said is null ? Beginning(request, response) : Mask.Outside(said, MostOfMessage, request.Secrets));
        if (!response.IsError)
        {
            text.Append(" Expected was status ").Append(request.Operation.Success).Append('.');
        }

        if (Remedy.For(response.Status, code) is { } remedy)
        {
            text.AppendLine().Append("What to do: ").Append(remedy);
        }

        text.AppendLine().Append("Client request id: ").Append(sent.ClientRequestId);
        return new RefusedRequestException(
            text.ToString(), code, response, inner: null, target is null ? null : Mask.Outside(target, MostOfBody, request.Secrets));
    }

    public static RefusedRequestException Unreadable(ServiceRequest request, Response response, Exception inner) => new(
        $"{request.Operation.Name} was accepted with {response.Status}, but the answer is not what the service promises: {Mask.Outside(inner.Message, MostOfBody, request.Secrets)} {Beginning(request, response)}",
        errorCode: null,
        response,
        inner);

    /// <summary>An answer that contradicts the question or an earlier answer.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="response">The answer.</param>
    /// <param name="what">The contradiction in words of ours, with nothing of the answer's text in it.</param>
    public static RefusedRequestException Contradicting(ServiceRequest request, Response response, string what)
    {
        // Azure.Core would read what is still to come of the body into memory, and that may be a whole recording or have no end.
        if (response.ContentStream is not (null or MemoryStream))
        {
            response.ContentStream.Dispose();
            response.ContentStream = null;
        }

        return new RefusedRequestException($"{request.Operation.Name} got an answer it cannot use ({response.Status}): {what}", errorCode: null, response, inner: null);
    }

    private static string Beginning(ServiceRequest request, Response response)
    {
        string body = response.ContentStream is MemoryStream ? Mask.Outside(response.Content.ToString(), MostOfBody, request.Secrets) : string.Empty;
        return body.Length switch
        {
            0 => "The answer had no body.",
            > MostOfBody => $"The body begins: {body}",
            _ => $"The body reads: {body}",
        };
    }

    /// <summary>Gives Azure.Core the code, so that its own <c>ErrorCode</c> agrees with ours, and the target for <see cref="Exception.Data"/>.</summary>
    private sealed class KnownError(string? code, string? target) : RequestFailedDetailsParser
    {
        public override bool TryParse(Response response, out ResponseError? error, out IDictionary<string, string>? data)
        {
            error = new ResponseError(code, null);
            data = target is null ? null : new Dictionary<string, string> { ["target"] = target };
            return true;
        }
    }
}
