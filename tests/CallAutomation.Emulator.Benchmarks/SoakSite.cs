using System.Collections.Concurrent;
using System.Net;
using CallAutomation.Client.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CallAutomation.Emulator.Benchmarks;

/// <summary>The application of a soak: audio, and callbacks sorted by call.</summary>
internal sealed class SoakSite : IAsyncDisposable
{
    private readonly WebApplication _site;
    private readonly ConcurrentDictionary<string, ToldCall> _calls = [];
    private int _doubled;

    private SoakSite(WebApplication site)
    {
        _site = site;
    }

    public Uri CallbackUri { get; private set; } = null!;

    public Uri Audio { get; private set; } = null!;

    /// <summary>How many events came with an id that had come before in their call.</summary>
    public int Doubled => _doubled;

    public static async Task<SoakSite> OpenAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        WebApplication web = builder.Build();
        SoakSite site = new(web);
        byte[] audio = Wav.Silence(0.01);
        web.MapGet("/a.wav", () => Results.Bytes(audio, "audio/wav"));
        web.MapPost("/callbacks", async (HttpRequest request) =>
        {
            foreach (CallEvent told in await CallEventParser.ParseAsync(request.Body))
            {
                site.Put(told);
            }
        });
        await web.StartAsync();
        Uri address = new(web.Urls.Single());
        site.CallbackUri = new Uri(address, "callbacks");
        site.Audio = new Uri(address, "a.wav");
        return site;
    }

    public ToldCall Expect(string callConnectionId) => _calls.GetOrAdd(callConnectionId, static _ => new ToldCall());

    /// <summary>What the call was told, without rosters, in the order in which it came.</summary>
    public IReadOnlyList<string> Forget(string callConnectionId) => _calls.TryRemove(callConnectionId, out ToldCall? told) ? told.Names : [];

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private void Put(CallEvent told)
    {
        if (told is not ParticipantsUpdated && !Expect(told.CallConnectionId!).Put(told))
        {
            Interlocked.Increment(ref _doubled);
        }
    }
}

/// <summary>What one call was told so far.</summary>
internal sealed class ToldCall
{
    private readonly Lock _lock = new();
    private readonly List<string> _names = [];
    private readonly HashSet<string?> _ids = [];
    private readonly Dictionary<string, TaskCompletionSource> _awaited = [];

    public IReadOnlyList<string> Names
    {
        get
        {
            lock (_lock)
            {
                return [.. _names];
            }
        }
    }

    /// <summary>False when an event of that id had come before.</summary>
    public bool Put(CallEvent told)
    {
        string name = told.GetType().Name;
        lock (_lock)
        {
            _names.Add(name);
            Awaited(name).TrySetResult();
            return _ids.Add(told.Id);
        }
    }

    public Task UntilAsync(string name)
    {
        lock (_lock)
        {
            return Awaited(name).Task;
        }
    }

    private TaskCompletionSource Awaited(string name)
    {
        if (!_awaited.TryGetValue(name, out TaskCompletionSource? awaited))
        {
            _awaited.Add(name, awaited = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        return awaited;
    }
}
