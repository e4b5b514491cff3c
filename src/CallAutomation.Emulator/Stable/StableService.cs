using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CallAutomation.Emulator.Stable;

/// <summary>The mouth and ears of the stable language: from HTTP to an operation and back.</summary>
internal sealed class StableService(Exchange exchange, RequestAuthorization authorization)
{
    // No request of this service comes near; more is read only to be able to say no politely.
    private const int LargestBody = 1024 * 1024;

    private readonly Repeatability _repeatability = new();

    public async Task HandleAsync(HttpContext context)
    {
        string rawTarget = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        string name = "?";
        StableRequest? request = null;
        ServiceAnswer answer;
        try
        {
            byte[] body = await ReadBodyAsync(context.Request).ConfigureAwait(false);
            string method = context.Request.Method;
            if (authorization.FindFault(method, rawTarget, context.Request.Headers, body) is string fault)
            {
                throw new ServiceRefusal(401, "Denied", $"Denied by the emulator: {fault}");
            }

            StableVersion version = ReadVersion(context);
            StableOperation operation = StableOperations.Find(method, rawTarget.AsSpan().Slice(0, PathLength(rawTarget)), out StableAddress address)
                ?? throw ServiceRefusal.NotFound($"There is no operation at this path for {method}.");
            name = operation.Name;
            RefuseUnlessBuilt(operation, version);
            string? repeatabilityId = operation.Repeatable ? Repeatability.ReadId(context.Request.Headers) : null;
            request = new StableRequest(exchange, version, address, context.Request.Query, body);
            answer = await exchange.Timeline.AskAsync(() => Act(operation, request, repeatabilityId, address.Id, body)).ConfigureAwait(false);
        }
        catch (ServiceRefusal refusal)
        {
            answer = refusal.ToAnswer();
        }
        catch (ObjectDisposedException)
        {
            answer = ServiceAnswer.Refuse(503, "ServiceUnavailable", "The emulator is stopping.");
        }

        try
        {
            exchange.Timeline.Post(() => Note(name, answer, request?.CallConnectionId));
            await WriteAsync(context, answer).ConfigureAwait(false);
        }
        finally
        {
            if (request is not null)
            {
                exchange.Timeline.Post(request.Release);
            }
        }
    }

    private ServiceAnswer Act(StableOperation operation, StableRequest request, string? repeatabilityId, string id, byte[] body)
    {
        if (repeatabilityId is null)
        {
            return Try();
        }

        string fingerprint = $"{operation.Name} {id} {Convert.ToHexString(SHA256.HashData(body))}";
        return _repeatability.Once(repeatabilityId, fingerprint, Try);

        // A refusal is an outcome too, and repeating the request must repeat it.
        ServiceAnswer Try()
        {
            try
            {
                return operation.Act!(request);
            }
            catch (ServiceRefusal refusal)
            {
                return refusal.ToAnswer();
            }
        }
    }

    private StableVersion ReadVersion(HttpContext context)
    {
        string text = context.Request.Query["api-version"].ToString();
        if (text.Length == 0)
        {
            throw new ServiceRefusal(400, "MissingApiVersionParameter", "The query parameter api-version is required.");
        }

        StableVersion version = new(text);
        if (version.IsFromTheFuture && !exchange.Options.Strict)
        {
            string warning = $"api-version {text} is newer than this emulator, which answers as {StableVersion.Latest}";
            context.Response.Headers.Warning = $"299 - \"{warning}\"";
            exchange.Timeline.Post(() => exchange.Note(JournalEntryKind.Warning, "application", warning));
            return version;
        }

        return version.IsKnown
            ? version
            : throw new ServiceRefusal(400, "UnsupportedApiVersionValue", $"This api-version is not known here. Known are: {StableVersion.Known}.");
    }

    private static void RefuseUnlessBuilt(StableOperation operation, StableVersion version)
    {
        if (!version.Has(operation.Since))
        {
            throw ServiceRefusal.NotFound($"{operation.Name} does not exist in api-version {version}; it came with {operation.Since}.");
        }

        if (operation.Act is null)
        {
            throw ServiceRefusal.NotBuilt(operation.Name);
        }
    }

    private static async Task<byte[]> ReadBodyAsync(HttpRequest request)
    {
        using MemoryStream kept = new();
        byte[] buffer = new byte[8 * 1024];
        bool tooLarge = false;
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted).ConfigureAwait(false)) > 0)
        {
            tooLarge |= kept.Length + read > LargestBody;
            if (!tooLarge)
            {
                kept.Write(buffer, 0, read);
            }
        }

        return tooLarge
            ? throw new ServiceRefusal(413, "RequestEntityTooLarge", $"The body is larger than {LargestBody} bytes.")
            : kept.ToArray();
    }

    private static async Task WriteAsync(HttpContext context, ServiceAnswer answer)
    {
        HttpResponse response = context.Response;
        response.StatusCode = answer.Status;
        if (context.Request.Headers["x-ms-client-request-id"].ToString() is { Length: > 0 } requestId)
        {
            response.Headers["x-ms-client-request-id"] = requestId;
        }

        if (answer.Body.Length > 0)
        {
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = answer.Body.Length;
            await response.Body.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
        }

        await response.CompleteAsync().ConfigureAwait(false);
    }

    private static int PathLength(string rawTarget) => rawTarget.IndexOf('?', StringComparison.Ordinal) is int query and >= 0 ? query : rawTarget.Length;

    private void Note(string operation, ServiceAnswer answer, string? callConnectionId) => exchange.Write(new JournalEntry
    {
        Number = 0,
        Time = exchange.Timeline.Now,
        Kind = JournalEntryKind.RequestReceived,
        Who = "application",
        What = $"asks for {operation} and gets {answer.Status}",
        CallConnectionId = callConnectionId,
        Operation = operation,
        Status = answer.Status,
    });
}
