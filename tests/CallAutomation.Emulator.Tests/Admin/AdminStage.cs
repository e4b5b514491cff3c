using System.Net;
using System.Text;
using System.Text.Json;

namespace CallAutomation.Emulator.Tests.Admin;

/// <summary>An emulator that is steered by its admin API, and raw HTTP to it.</summary>
internal sealed class AdminStage(CallEmulator emulator) : IAsyncDisposable
{
    public CallEmulator Emulator { get; } = emulator;

    public HttpClient Http { get; } = new(new SocketsHttpHandler { MaxConnectionsPerServer = 2_000 }) { BaseAddress = new Uri(emulator.Endpoint, "/admin/v1/") };

    public static async Task<AdminStage> StartAsync(Action<CallEmulatorOptions>? configure = null)
    {
        CallEmulatorOptions options = new() { Admin = AdminAccess.ThisMachine, EventOrder = EventOrder.Tidy };
        configure?.Invoke(options);
        return new AdminStage(await CallEmulator.StartAsync(options));
    }

    public async Task<AdminAnswer> SendAsync(HttpMethod method, string path, string? body = null, Action<HttpRequestMessage>? change = null)
    {
        using HttpRequestMessage request = new(method, path);
        if (method == HttpMethod.Post || method == HttpMethod.Put)
        {
            request.Content = new StringContent(body ?? "", Encoding.UTF8, "application/json");
        }

        change?.Invoke(request);
        using HttpResponseMessage answer = await Http.SendAsync(request);
        return new AdminAnswer(answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync());
    }

    public Task<AdminAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<AdminAnswer> PostAsync(string path, string? body = null) => SendAsync(HttpMethod.Post, path, body);

    public Task<AdminAnswer> PutAsync(string path, string body) => SendAsync(HttpMethod.Put, path, body);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Emulator.DisposeAsync();
    }
}

internal sealed record AdminAnswer(HttpStatusCode Status, string? ContentType, string Text)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string Detail => Json.GetProperty("detail").GetString()!;

    public AdminAnswer ShouldBe(HttpStatusCode status)
    {
        Status.Should().Be(status, Text);
        if ((int)status >= 400)
        {
            ContentType.Should().Be("application/problem+json");
            Json.GetProperty("status").GetInt32().Should().Be((int)status);
            Json.GetProperty("title").GetString().Should().NotBeEmpty();
            Detail.Should().NotBeEmpty().And.NotContain("   at ").And.NotContain("Parameter '");
        }

        return this;
    }
}
