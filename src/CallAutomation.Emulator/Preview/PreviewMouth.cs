using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CallAutomation.Emulator.Preview;

/// <summary>The mouth and ears of the language of 2021: from a request to an operation.</summary>
internal sealed class PreviewMouth(Exchange exchange) : IMouth
{
    public string Versions => PreviewVersion.Known;

    public bool Speaks(string apiVersion) => new PreviewVersion(apiVersion).IsKnown;

    public Heard Hear(HttpContext context, string path, string apiVersion, byte[] body)
    {
        PreviewOperation? operation = PreviewOperations.Find(context.Request.Method, path, out PreviewAddress address);
        PreviewRequest request = new(exchange, new PreviewVersion(apiVersion), address, body);
        if (operation is not null)
        {
            return new Heard(operation.Name, request, () => Marked(Try(operation, request)));
        }

        IReadOnlyList<string> methods = PreviewOperations.MethodsOf(path);
        return methods.Count > 0
            ? new Heard("?", request, () => Marked(NotAllowed(context.Request.Method, methods)))
            : throw ServiceRefusal.NotFound($"There is no operation at this path for {context.Request.Method}.");
    }

    private static ServiceAnswer Try(PreviewOperation operation, PreviewRequest request)
    {
        try
        {
            return operation.Act(request);
        }
        catch (ServiceRefusal refusal)
        {
            return refusal.ToAnswer();
        }
    }

    /// <summary>The one refusal without the envelope.</summary>
    private static ServiceAnswer NotAllowed(string method, IReadOnlyList<string> methods) =>
        ServiceAnswer.Json(405, new MethodNotAllowedAnswer($"The requested resource does not support http method '{method}'."), PreviewJson.Relaxed.MethodNotAllowedAnswer) with
        {
            Headers = [("Allow", string.Join(", ", methods))],
        };

    /// <summary>The service names the chain of its own requests; support asks for it.</summary>
    private ServiceAnswer Marked(ServiceAnswer answer) => answer with { Headers = [.. answer.Headers, ("X-Microsoft-Skype-Chain-ID", exchange.NewId())] };
}
