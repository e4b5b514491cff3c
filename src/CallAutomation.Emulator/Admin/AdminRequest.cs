using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CallAutomation.Emulator.Calls;
using CallAutomation.Emulator.Faults;
using CallAutomation.Emulator.Service;
using CallAutomation.Emulator.Telephones;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CallAutomation.Emulator.Admin;

/// <summary>One request of the admin API: what it says, and how it is answered.</summary>
internal sealed class AdminRequest(HttpContext context, CallEmulator emulator, Exchange exchange, AdminWaiters waiters)
{
    public CallEmulator Emulator => emulator;

    public Exchange Exchange => exchange;

    public EmulatorServices Services => exchange.Services;

    public CancellationToken Aborted => context.RequestAborted;

    /// <summary>A part of the path.</summary>
    public string Part(string name) => ((string)context.GetRouteValue(name)!).Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The phone that the path names.</summary>
    public Telephone Phone() => Phone(Part("phone"));

    public Telephone Phone(string name)
    {
        try
        {
            return exchange.Phone(TypedIdentity.Read(name, "phone"));
        }
        catch (ArgumentException nobody)
        {
            throw AdminRefusal.BadRequest(Words.Sentence.Of(nobody));
        }
    }

    /// <summary>What is asked in the query; anything but these names is an error, because a filter that is misspelled lets everything through.</summary>
    public IReadOnlyDictionary<string, string> Query(params ReadOnlySpan<string> names)
    {
        Dictionary<string, string> query = new(StringComparer.Ordinal);
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in context.Request.Query)
        {
            if (!names.Contains(name))
            {
                throw AdminRefusal.BadRequest($"There is no query parameter '{Words.ShownText.Of(name, 100)}' here. Known are: {string.Join(", ", names.ToArray())}.");
            }

            query[name] = values.Count == 1 ? values[0]! : throw AdminRefusal.BadRequest($"The query parameter {name} can be given once.");
        }

        return query;
    }

    /// <summary>A number of the query.</summary>
    public static double Number(IReadOnlyDictionary<string, string> query, string name, double otherwise, double most) => !query.TryGetValue(name, out string? text)
        ? otherwise
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number >= 0 && number <= most
            ? number
            : throw AdminRefusal.BadRequest(string.Create(CultureInfo.InvariantCulture, $"The query parameter {name} is a number from 0 to {most}."));

    /// <summary>What the body says.</summary>
    public async Task<T> BodyAsync<T>(JsonTypeInfo<T> shape)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body, Aborted).ConfigureAwait(false);
        if (body.Length > AdminGuard.LargestBody)
        {
            throw new AdminRefusal(413, "The body is too large.", $"A body may have {AdminGuard.LargestBody} bytes.");
        }

        if (body.Length == 0)
        {
            throw AdminRefusal.BadRequest("A body in JSON is needed here.");
        }

        ReadOnlySpan<byte> bytes = body.GetBuffer().AsSpan(0, (int)body.Length);
        try
        {
            BodyLimits.Check(bytes);
            return JsonSerializer.Deserialize(bytes, shape) ?? throw AdminRefusal.BadRequest("The body is null.");
        }
        catch (ServiceRefusal tooMuch)
        {
            throw AdminRefusal.BadRequest(tooMuch.Message);
        }
        catch (JsonException malformed)
        {
            throw AdminRefusal.Of(malformed);
        }
    }

    /// <summary>Asks the calls something.</summary>
    public Task<T> AskAsync<T>(Func<T> question) => Services.Timeline.AskAsync(question);

    /// <summary>Waits for something that may take its time, in a place of which there are not many. The clock does not wait for it.</summary>
    public async Task<T> WaitAsync<T>(Func<CancellationToken, Task<T>> wait)
    {
        using IDisposable place = waiters.Enter();
        using (context.Features.Get<IExchangePause>()?.StepAside())
        {
            return await wait(Aborted).ConfigureAwait(false);
        }
    }

    public async Task AnswerAsync<T>(T answer, JsonTypeInfo<T> shape, int status = 200)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(answer, shape);
        await AnswerAsync(body, "application/json; charset=utf-8", status).ConfigureAwait(false);
    }

    public async Task AnswerAsync(byte[] body, string contentType, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, Aborted).ConfigureAwait(false);
    }

    /// <summary>Done, and nothing to say about it.</summary>
    public Task Done()
    {
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    }
}
