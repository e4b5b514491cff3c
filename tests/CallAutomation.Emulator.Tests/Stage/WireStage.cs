using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace CallAutomation.Emulator.Tests;

/// <summary>An emulator, an application, a clock, and raw HTTP between them.</summary>
internal sealed class WireStage : IAsyncDisposable
{
    public const string Patient = "+14255550123";
    public const string Practice = "+14255550199";

    public static readonly TimeSpan RingTime = TimeSpan.FromSeconds(1);

    private readonly HttpClient _http = new();

    private WireStage(CallEmulator emulator, Application application, FakeTimeProvider clock)
    {
        Emulator = emulator;
        Application = application;
        Clock = clock;
    }

    public CallEmulator Emulator { get; }

    public Application Application { get; }

    public FakeTimeProvider Clock { get; }

    public string Version { get; set; } = Newest.Date;

    public Telephone Phone => Emulator.Phone(Patient);

    public static async Task<WireStage> StartAsync(Action<CallEmulatorOptions>? configure = null)
    {
        FakeTimeProvider clock = new(new DateTimeOffset(2026, 10, 1, 12, 0, 0, TimeSpan.Zero));
        CallEmulatorOptions options = new() { TimeProvider = clock, RingTime = RingTime, EventOrder = EventOrder.Tidy };
        configure?.Invoke(options);
        return new WireStage(await CallEmulator.StartAsync(options), await Application.StartAsync(), clock);
    }

    public static string Number(string number) => $$$"""{"rawId":"4:{{{number}}}","kind":"phoneNumber","phoneNumber":{"value":"{{{number}}}"}}""";

    public string CreateBody(params string[] numbers) =>
        $$"""{"targets":[{{string.Join(',', numbers.Select(Number))}}],"sourceCallerIdNumber":{"value":"{{Practice}}"},"operationContext":"order-17","callbackUri":"{{Application.CallbackUri}}"}""";

    public async Task<Reply> SendAsync(HttpMethod method, string path, string? body = null, Action<HttpRequestMessage>? change = null, bool sign = true, string? query = null)
    {
        string rawTarget = path + (query ?? $"?api-version={Version}");
        byte[] bytes = Encoding.UTF8.GetBytes(body ?? "");
        using HttpRequestMessage request = new(method, new Uri(Emulator.Endpoint.AbsoluteUri.TrimEnd('/') + rawTarget));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(bytes);
            request.Content.Headers.ContentType = new("application/json");
        }

        if (sign)
        {
            Signer.Sign(request, rawTarget, bytes, Emulator.AccessKey);
        }

        change?.Invoke(request);
        using HttpResponseMessage response = await _http.SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();
        string? warning = response.Headers.TryGetValues("Warning", out IEnumerable<string>? warnings) ? warnings.First() : null;
        return new Reply((int)response.StatusCode, text, warning, response.Content.Headers.ContentType?.MediaType) { RetryAfter = response.Headers.RetryAfter?.Delta };
    }

    public Task<Reply> PostAsync(string path, string? body = null) => SendAsync(HttpMethod.Post, path, body);

    public Task<Reply> OnCallAsync(string id, string verb, string? body = null) => PostAsync($"/calling/callConnections/{id}:{verb}", body);

    public async Task<string> CreateAsync(params string[] numbers)
    {
        Reply reply = await PostAsync("/calling/callConnections", CreateBody(numbers.Length == 0 ? [Patient] : numbers));
        reply.Status.Should().Be(201, reply.Text);
        return reply.Json.GetProperty("callConnectionId").GetString()!;
    }

    /// <summary>A call that is up, with its first two events taken.</summary>
    public async Task<string> ConnectedCallAsync()
    {
        string id = await CreateAsync();
        Clock.Advance(1);
        await Application.NextAsync("CallConnected");
        await Application.NextAsync("ParticipantsUpdated");
        return id;
    }

    public async Task PlayAsync(string id, string uri, string more = "") =>
        (await OnCallAsync(id, "play", $$$"""{"playSources":[{"kind":"file","file":{"uri":"{{{uri}}}"}}]{{{more}}}}""")).Status.Should().Be(202);

    public async Task RecognizeAsync(string id, string options = "", string more = "") =>
        (await OnCallAsync(id, "recognize", $$$"""{"recognizeInputType":"dtmf","recognizeOptions":{"targetParticipant":{"rawId":"4:{{{Patient}}}"}{{{options}}}},"operationContext":"ask-1"{{{more}}}}""")).Status.Should().Be(202);

    public async ValueTask DisposeAsync()
    {
        await Emulator.DisposeAsync();
        await Application.DisposeAsync();
        _http.Dispose();
    }
}

internal sealed record Reply(int Status, string Text, string? Warning, string? ContentType)
{
    public TimeSpan? RetryAfter { get; init; }

    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string ErrorCode => Json.GetProperty("error").GetProperty("code").GetString()!;

    public string ErrorMessage => Json.GetProperty("error").GetProperty("message").GetString()!;
}
