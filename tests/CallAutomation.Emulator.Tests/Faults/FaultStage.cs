using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;

namespace CallAutomation.Emulator.Tests.Faults;

/// <summary>An emulator in virtual time whose faults come by a plan, and an application that tries everything again.</summary>
internal sealed class FaultStage : IAsyncDisposable
{
    private const string Callbacks = "https://app.example/callbacks";
    private const int MostTries = 12;

    private static readonly byte[] s_audio = Wav.Silence(1);

    private readonly HttpClient _http;
    private readonly ConcurrentDictionary<string, Inbox<ReceivedEvent>> _events = new(StringComparer.Ordinal);

    private FaultStage(CallEmulator emulator)
    {
        Emulator = emulator;
        _http = new HttpClient(emulator.CreateHandler());
        emulator.ConnectApplication(ReceiveAsync);
    }

    public CallEmulator Emulator { get; }

    /// <summary>Everything that was posted, in the order in which it came.</summary>
    public List<PostedBody> Posts { get; } = [];

    /// <summary>How a callback is answered.</summary>
    public Func<PostedBody, int> Answer { get; set; } = static post => post.IsReadable ? post.Ids.Any(static id => id.Contains('-') && !Guid.TryParse(id, out _)) ? 401 : 200 : 400;

    /// <summary>The journal without its faults' announcement, a line for each entry, with everything in it.</summary>
    public string JournalText => string.Join('\n', Emulator.Journal.Entries.Select(static entry => JsonSerializer.Serialize(entry)));

    public IEnumerable<JournalEntry> Happened(FaultKind kind) => Emulator.Journal.Entries.Where(entry => entry.Fault == kind);

    public static async Task<FaultStage> StartAsync(FaultPlan plan, Action<CallEmulatorOptions>? configure = null)
    {
        CallEmulatorOptions options = new() { Time = EmulatorTime.Virtual, EventOrder = EventOrder.Tidy, Faults = plan };
        configure?.Invoke(options);
        return new FaultStage(await CallEmulator.StartAsync(options));
    }

    public static Task<FaultStage> StartAsync(FaultKind kind, double probability, params string[] names) =>
        StartAsync(new FaultPlan(1) { Rules = { new FaultRule(kind, probability) { Names = names } } });

    /// <summary>Calls somebody, plays something to them, and hangs up.</summary>
    public async Task<string> CallAsync(string number)
    {
        string id = await CreateAsync(number);
        await NextAsync(id, "CallConnected");
        do
        {
            await TryAsync(HttpMethod.Post, $"/calling/callConnections/{id}:play", """{"playSources":[{"kind":"file","file":{"uri":"https://app.example/a.wav"}}]}""");
        }
        while ((await NextAsync(id, "PlayCompleted", "PlayFailed")).Name == "PlayFailed");
        await TryAsync(HttpMethod.Post, $"/calling/callConnections/{id}:terminate");
        await NextAsync(id, "CallDisconnected");
        return id;
    }

    public async Task<string> CreateAsync(string number) => (await TryAsync(HttpMethod.Post, "/calling/callConnections", CreateBody(number))).Text("callConnectionId");

    public static string CreateBody(string number) =>
        $$"""{"targets":[{{WireStage.Number(number)}}],"sourceCallerIdNumber":{"value":"{{WireStage.Practice}}"},"callbackUri":"{{Callbacks}}"}""";

    public Task<ReceivedEvent> NextAsync(string id, params string[] names) => EventsOf(id).NextAsync<ReceivedEvent>(received => names.Contains(received.Name));

    /// <summary>Tries again as a client does that knows the request to be repeatable, and one without fear where it is not.</summary>
    public async Task<Reply> TryAsync(HttpMethod method, string path, string? body = null)
    {
        string id = Guid.NewGuid().ToString();
        for (int tries = 1; ; tries++)
        {
            try
            {
                Reply reply = await SendAsync(method, path, body, id);
                if (reply.Status is not (429 or 500 or 503) || tries == MostTries)
                {
                    return reply;
                }
            }
            catch (HttpRequestException) when (tries < MostTries)
            {
            }
        }
    }

    public async Task<Reply> SendAsync(HttpMethod method, string path, string? body = null, string? id = null)
    {
        string rawTarget = $"{path}?api-version={Newest.Date}";
        byte[] bytes = Encoding.UTF8.GetBytes(body ?? "");
        using HttpRequestMessage request = new(method, new Uri(Emulator.Endpoint, rawTarget)) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new("application/json");
        if (id is not null)
        {
            request.Headers.Add("Repeatability-Request-ID", id);
            request.Headers.Add("Repeatability-First-Sent", DateTimeOffset.UnixEpoch.ToString("r"));
        }

        Signer.Sign(request, rawTarget, bytes, Emulator.AccessKey);
        using HttpResponseMessage response = await _http.SendAsync(request);
        RetryAfter = response.Headers.RetryAfter?.Delta;
        return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(), null, null);
    }

    /// <summary>What the last answer said about trying again.</summary>
    public TimeSpan? RetryAfter { get; private set; }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return Emulator.DisposeAsync();
    }

    private Inbox<ReceivedEvent> EventsOf(string id) => _events.GetOrAdd(id, _ => Emulator.CreateInbox<ReceivedEvent>());

    private async Task<HttpResponseMessage> ReceiveAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get)
        {
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(s_audio) };
        }

        PostedBody post = new(request.Headers.Authorization?.Parameter, await request.Content!.ReadAsStringAsync(cancellationToken));
        Posts.Add(post);
        int status = Answer(post);
        foreach (ReceivedEvent received in status == 200 ? post.Events : [])
        {
            EventsOf(received.CallConnectionId).Put(received);
        }

        return new HttpResponseMessage((HttpStatusCode)status);
    }
}

/// <summary>What one POST to the application brought.</summary>
internal sealed record PostedBody(string? Token, string Text)
{
    public bool IsReadable { get; } = TryParse(Text);

    public IEnumerable<ReceivedEvent> Events => IsReadable ? JsonDocument.Parse(Text).RootElement.EnumerateArray().Select(one => new ReceivedEvent("", null, Array(one))) : [];

    public IEnumerable<string> Ids => Events.Select(static received => received.Id);

    public IEnumerable<string> Names => Events.Select(static received => received.Name);

    private static JsonElement Array(JsonElement one) => JsonDocument.Parse($"[{one.GetRawText()}]").RootElement;

    private static bool TryParse(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
