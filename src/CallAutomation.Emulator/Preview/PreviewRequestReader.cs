using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Service;
using Microsoft.AspNetCore.Http;

namespace CallAutomation.Emulator.Preview;

/// <summary>From a request in the language of 2021 to its operation.</summary>
internal sealed class PreviewRequestReader(Exchange exchange) : IRequestReader
{
    public string Versions => PreviewVersion.Known;

    public bool Supports(string apiVersion) => new PreviewVersion(apiVersion).IsKnown;

    public UnderstoodRequest Read(HttpContext context, string path, string apiVersion, byte[] body)
    {
        PreviewOperation? operation = PreviewOperations.Find(context.Request.Method, path, out PreviewAddress address);
        PreviewRequest request = new(exchange, new PreviewVersion(apiVersion), address, body);
        if (operation is not null)
        {
            return new UnderstoodRequest(operation.Name, request, () => Marked(Try(operation, request)));
        }

        IReadOnlyList<string> methods = PreviewOperations.MethodsOf(path);
        return methods.Count > 0
            ? new UnderstoodRequest("?", request, () => Marked(NotAllowed(context.Request.Method, methods)))
            : throw ServiceRefusal.NotFound($"There is no operation at this path for {context.Request.Method}.");
    }

    private static ServiceResponse Try(PreviewOperation operation, PreviewRequest request)
    {
        try
        {
            return operation.Act(request);
        }
        catch (ServiceRefusal refusal)
        {
            return refusal.ToResponse();
        }
    }

    /// <summary>The one refusal without the envelope.</summary>
    private static ServiceResponse NotAllowed(string method, IReadOnlyList<string> methods) =>
        ServiceResponse.Json(405, new MethodNotAllowedAnswer($"The requested resource does not support http method '{method}'."), PreviewJson.Relaxed.MethodNotAllowedAnswer) with
        {
            Headers = [("Allow", string.Join(", ", methods))],
        };

    /// <summary>The service names the chain of its own requests; support asks for it.</summary>
    private ServiceResponse Marked(ServiceResponse answer) => answer with { Headers = [.. answer.Headers, ("X-Microsoft-Skype-Chain-ID", exchange.Services.NewId())] };
}
