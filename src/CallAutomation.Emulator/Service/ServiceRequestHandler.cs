using System.Globalization;
using CallAutomation.Emulator.Faults;
using CallAutomation.Emulator.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CallAutomation.Emulator.Service;

/// <summary>Where requests arrive: checks who asks, finds the language of its api-version, and brings the answer back over HTTP.</summary>
internal sealed class ServiceRequestHandler(EmulatorServices services, RequestAuthorization authorization, FaultyRequests? faulty, params IRequestReader[] readers)
{
    // No request of this service comes near; more is read only to be able to say no politely.
    private const int LargestBody = 1024 * 1024;

    public async Task HandleAsync(HttpContext context)
    {
        string rawTarget = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        UnderstoodRequest? request = null;
        ServiceResponse answer;
        bool isBroken = false;
        try
        {
            byte[] body = await ReadBodyAsync(context.Request).ConfigureAwait(false);
            if (OtherServices.Refuse(PathOf(rawTarget)) is ServiceRefusal elsewhere)
            {
                throw elsewhere;
            }

            if (authorization.FindFault(context.Request.Method, rawTarget, context.Request.Headers, body) is string fault)
            {
                throw new ServiceRefusal(401, "7509", $"Denied by the emulator: {fault}");
            }

            string version = ReadVersion(context.Request);
            IRequestReader reader = readers.FirstOrDefault(one => one.Supports(version)) ?? throw UnknownVersion();
            request = reader.Read(context, PathOf(rawTarget), version, body);
            NoteLate(request);
            if (faulty is null || !services.Faults.IsOn)
            {
                answer = await services.Timeline.AskAsync(request.Act).ConfigureAwait(false);
            }
            else
            {
                FaultyAnswer faultyAnswer = await AskAsync(context, faulty, request, body).ConfigureAwait(false);
                answer = faultyAnswer.Answer;
                isBroken = faultyAnswer.IsBroken;
            }
        }
        catch (ServiceRefusal refusal)
        {
            answer = refusal.ToResponse();
        }
        catch (ObjectDisposedException)
        {
            answer = ServiceResponse.Refuse(503, "ServiceUnavailable", "The emulator is stopping.");
        }

        try
        {
            // Read now: the request is somebody else's by the time this is noted.
            string operation = request?.Operation ?? $"{context.Request.Method} {PathOf(rawTarget)}";
            services.Timeline.Post(() => Note(operation, answer, request?.Request.CallConnectionId));
            if (request?.Request.CallConnectionId is string told)
            {
                services.Late?.Told(told);
            }

            if (isBroken)
            {
                await BrokenAnswer.WriteAsync(context, answer).ConfigureAwait(false);
            }
            else
            {
                await WriteAsync(context, answer).ConfigureAwait(false);
            }
        }
        finally
        {
            if (request is not null)
            {
                services.Timeline.Post(request.Request.Release);
            }
        }
    }

    /// <summary>Has a request done, or not, with what goes wrong; returns when it is to be answered.</summary>
    private async Task<FaultyAnswer> AskAsync(HttpContext context, FaultyRequests faulty, UnderstoodRequest request, byte[] body)
    {
        string? id = FaultyRequests.IdOf(context.Request.Headers);
        TaskCompletionSource<bool> arrived = services.Timeline.Promise<bool>();
        FaultyAnswer answer = await services.Timeline.AskAsync(() =>
        {
            FaultyAnswer chosen = faulty.Of(request, id, body).Act();
            if (chosen.Patience is TimeSpan patience)
            {
                request.Request.ReleaseEarly(() => services.Timeline.Give(arrived, true));
                services.Timeline.After(patience, () => services.Timeline.Give(arrived, true));
            }

            return chosen;
        }).ConfigureAwait(false);

        bool waits = answer.Patience is not null || answer.Delay > TimeSpan.Zero;
        using (waits ? context.Features.Get<IExchangePause>()?.StepAside() : null)
        {
            if (answer.Patience is not null)
            {
                await arrived.Task.WaitAsync(context.RequestAborted).ConfigureAwait(false);
            }

            if (answer.Delay > TimeSpan.Zero)
            {
                TaskCompletionSource<bool> waited = services.Timeline.Promise<bool>();
                services.Timeline.Post(() => services.Timeline.After(answer.Delay, () => services.Timeline.Give(waited, true)));
                await waited.Task.WaitAsync(context.RequestAborted).ConfigureAwait(false);
            }
        }

        return answer;
    }

    private static string ReadVersion(HttpRequest request) => request.Query["api-version"].ToString() is { Length: > 0 } version
        ? version
        : throw new ServiceRefusal(400, "MissingApiVersionParameter", "The query parameter api-version is required.");

    private ServiceRefusal UnknownVersion() => new(
        400,
        "UnsupportedApiVersionValue",
        $"This api-version is not known here. Known are: {string.Join(", ", readers.Select(reader => reader.Versions))}.");

    /// <summary>The path without its query. A connection string whose endpoint ends in a slash has made clients double it.</summary>
    private static string PathOf(string rawTarget)
    {
        int query = rawTarget.IndexOf('?', StringComparison.Ordinal);
        string path = query < 0 ? rawTarget : rawTarget[..query];
        return path.StartsWith("//", StringComparison.Ordinal) ? path[1..] : path;
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

    private static async Task WriteAsync(HttpContext context, ServiceResponse answer)
    {
        HttpResponse response = context.Response;
        response.StatusCode = answer.Status;
        if (context.Request.Headers["x-ms-client-request-id"].ToString() is { Length: > 0 } requestId)
        {
            response.Headers["x-ms-client-request-id"] = requestId;
        }

        foreach ((string name, string value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        if (answer.Body.Length > 0)
        {
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = answer.Body.Length;
            await response.Body.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
        }

        await response.CompleteAsync().ConfigureAwait(false);
    }

    private void NoteLate(UnderstoodRequest request)
    {
        if (services.Late?.Asks(request.Request.CallConnectionId) is TimeSpan late)
        {
            services.Timeline.Post(() => services.Note(
                JournalEntryKind.Warning,
                "application",
                late == TimeSpan.Zero
                    ? $"asks for {request.Operation} after more than half of the rest that settled time waits for: next time it may be too late. Take a longer rest"
                    : string.Create(CultureInfo.InvariantCulture, $"asks for {request.Operation} {late.TotalSeconds:0.###} s after it was last told anything: what it did meanwhile took longer than settled time waits for. Take a longer rest"),
                callConnectionId: request.Request.CallConnectionId,
                operation: request.Operation));
        }
    }

    private void Note(string operation, ServiceResponse answer, string? callConnectionId) => services.Note(
        JournalEntryKind.RequestReceived,
        "application",
        $"asks for {operation} and gets {answer.Status}",
        callConnectionId: callConnectionId,
        operation: operation,
        status: answer.Status);
}
