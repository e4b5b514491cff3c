using System.Security.Cryptography;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Service;
using Microsoft.AspNetCore.Http;

namespace CallAutomation.Emulator.Stable;

/// <summary>From a request in the stable language to its operation.</summary>
internal sealed class StableRequestReader(Exchange exchange) : IRequestReader
{
    private readonly Repeatability _repeatability = new();

    public string Versions => StableVersion.Known;

    public bool Supports(string apiVersion)
    {
        StableVersion version = new(apiVersion);
        return version.IsKnown || (version.IsFromTheFuture && !exchange.Services.Options.Strict);
    }

    public UnderstoodRequest Read(HttpContext context, string path, string apiVersion, byte[] body)
    {
        StableVersion version = new(apiVersion);
        if (version.IsFromTheFuture)
        {
            WarnOfTheFuture(context.Response, version);
        }

        string method = context.Request.Method;
        StableOperation operation = StableOperations.Find(method, path, out StableAddress address)
            ?? throw ServiceRefusal.NotFound($"There is no operation at this path for {method}.");
        StableRequest request = new(exchange, version, address, context.Request.Query, body);
        if (version.SupportedVersions is string supported)
        {
            context.Response.Headers["api-supported-versions"] = supported;
        }

        return new UnderstoodRequest(operation.Name, request, () =>
        {
            // Looked up first, because the request may end what it is about.
            string? correlationId = request.CorrelationId;
            return Mark(operation, correlationId, Act(operation, request, version, context.Request.Headers, address.Id, body, path));
        });
    }

    /// <summary>What the service says in the headers: the call, so that its operators can find it, and that a repeatable request was taken.</summary>
    private ServiceResponse Mark(StableOperation operation, string? correlationId, ServiceResponse answer)
    {
        List<(string, string)> headers = [.. answer.Headers, ("X-Microsoft-Skype-Chain-ID", ChainOf(answer, correlationId))];
        bool isTaken = answer.Status < 300 || (answer.Status == 404 && operation.Name == "TerminateCall");
        if (operation.SaysAccepted && isTaken)
        {
            headers.Add(("Repeatability-Result", "accepted"));
        }

        return answer with { Headers = headers };
    }

    private string ChainOf(ServiceResponse answer, string? correlationId) =>
        answer.CorrelationId ?? (answer.Status < 300 ? correlationId : null) ?? exchange.Services.NewId();

    private ServiceResponse Act(StableOperation operation, StableRequest request, StableVersion version, IHeaderDictionary headers, string id, byte[] body, string path)
    {
        RefuseUnlessKnown(operation, version);
        string? repeatabilityId = operation.Repeatable ? Repeatability.ReadId(headers) : null;
        if (repeatabilityId is null)
        {
            return Try();
        }

        string fingerprint = $"{operation.Name} {id} {Convert.ToHexString(SHA256.HashData(body))}";
        return _repeatability.Once(repeatabilityId, fingerprint, Try);

        // A refusal is an outcome too, and repeating the request must repeat it.
        ServiceResponse Try()
        {
            try
            {
                return operation.Act(request);
            }
            catch (ServiceRefusal refusal)
            {
                return refusal.ToResponse(version.Has(StableVersion.V2026_03_12) && refusal.Status == 404 ? path : null);
            }
        }
    }

    private void WarnOfTheFuture(HttpResponse response, StableVersion version)
    {
        string warning = $"api-version {version} is newer than this emulator, which answers as {StableVersion.Newest}";
        response.Headers.Warning = $"299 - \"{warning}\"";
        exchange.Services.Timeline.Post(() => exchange.Services.Note(JournalEntryKind.Warning, "application", warning));
    }

    private static void RefuseUnlessKnown(StableOperation operation, StableVersion version)
    {
        if (!version.Has(operation.Since))
        {
            throw ServiceRefusal.NotFound($"{operation.Name} does not exist in api-version {version}; it came with {operation.Since}.");
        }

    }
}
