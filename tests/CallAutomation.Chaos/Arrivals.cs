using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CallAutomation.Chaos;

/// <summary>What arrived at the application and was accepted, seen before anybody who is to be proved right gets to see it.</summary>
internal sealed class Arrivals
{
    private readonly ConcurrentDictionary<string, List<string>> _idsOfCalls = new(StringComparer.Ordinal);
    private int _batches;
    private int _repeated;

    /// <summary>Requests with more than one event.</summary>
    public int Batches => _batches;

    /// <summary>Events that came again.</summary>
    public int Repeated => _repeated;

    /// <summary>The ids of each call's events, each once, in the order in which they first came.</summary>
    public IReadOnlyDictionary<string, List<string>> IdsOfCalls => _idsOfCalls;

    public async Task WatchAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Method != HttpMethods.Post)
        {
            await next(context);
            return;
        }

        context.Request.EnableBuffering();
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        context.Request.Body.Position = 0;
        (string Call, string Id)[] events = [.. Read(body.ToArray())];
        List<string>[] added = Add(events);
        await next(context);
        if (context.Response.StatusCode >= 300)
        {
            TakeBack(events, added);
        }
        else if (events.Length > 1)
        {
            Interlocked.Increment(ref _batches);
        }
    }

    // Added when it comes and taken back when it is refused: where two come side by side, the first one counts.
    private List<string>[] Add((string Call, string Id)[] events)
    {
        List<string>[] added = new List<string>[events.Length];
        for (int index = 0; index < events.Length; index++)
        {
            List<string> ids = _idsOfCalls.GetOrAdd(events[index].Call, static _ => []);
            lock (ids)
            {
                if (!ids.Contains(events[index].Id))
                {
                    ids.Add(events[index].Id);
                    added[index] = ids;
                }
                else
                {
                    Interlocked.Increment(ref _repeated);
                }
            }
        }

        return added;
    }

    private static void TakeBack((string Call, string Id)[] events, List<string>[] added)
    {
        for (int index = 0; index < events.Length; index++)
        {
            if (added[index] is { } ids)
            {
                lock (ids)
                {
                    ids.Remove(events[index].Id);
                }
            }
        }
    }

    private static List<(string Call, string Id)> Read(byte[] body)
    {
        List<(string, string)> events = [];
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            foreach (JsonElement one in document.RootElement.EnumerateArray())
            {
                if (one.GetProperty("data").TryGetProperty("callConnectionId", out JsonElement call))
                {
                    events.Add((call.GetString()!, one.GetProperty("id").GetString()!));
                }
            }
        }
        catch (JsonException)
        {
            // A part of an event: whoever is to be proved right has to refuse it.
        }

        return events;
    }
}
