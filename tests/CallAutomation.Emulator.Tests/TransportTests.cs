using System.Net;
using System.Text;
using System.Text.Json;
using CallAutomation.Emulator.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CallAutomation.Emulator.Tests;

/// <summary>What an emulator and an application have to say to each other, once over sockets and once in process: nothing may depend on which.</summary>
public abstract class TransportTests
{
    [Fact]
    public async Task A_file_is_played()
    {
        await using World world = await StartAsync(request => Files(request, "/a.wav"));

        await world.RunAsync(async () =>
        {
            string id = await world.ConnectAsync();
            (await world.PlayAsync(id, "a.wav")).Should().Be("PlayCompleted");
        });

        world.Emulator.Journal.Entries.Single(entry => entry.Kind == JournalEntryKind.AudioStarts).Duration.Should().Be(TimeSpan.FromSeconds(0.1));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_to_a_file_is_followed(int status)
    {
        await using World world = await StartAsync(request => request.RequestUri!.AbsolutePath switch
        {
            "/there" => Redirect(status, new Uri(request.RequestUri, "/again")),
            "/again" => Redirect(status, new Uri("/a.wav?sas=1", UriKind.Relative)),
            _ => Files(request, "/a.wav"),
        });

        await world.RunAsync(async () => (await world.PlayAsync(await world.ConnectAsync(), "there")).Should().Be("PlayCompleted"));
    }

    [Fact]
    public async Task A_circle_of_redirects_is_given_up()
    {
        await using World world = await StartAsync(request => Redirect(302, request.RequestUri!));

        await world.RunAsync(async () => (await world.PlayAsync(await world.ConnectAsync(), "there")).Should().Be("PlayFailed"));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(302)]
    public async Task A_file_that_is_not_there_fails(int status)
    {
        await using World world = await StartAsync(_ => new HttpResponseMessage((HttpStatusCode)status));

        await world.RunAsync(async () => (await world.PlayAsync(await world.ConnectAsync(), "missing.wav")).Should().Be("PlayFailed"));
    }

    [Fact]
    public async Task A_recording_is_described_downloaded_and_deleted()
    {
        await using World world = await StartAsync(_ => null);
        List<int> statuses = [];
        byte[] metadata = [], whole = [], part = [];

        await world.RunAsync(async () =>
        {
            RecordedCall recorded = await world.RecordAsync(await world.ConnectAsync());
            (_, metadata) = await GetAsync(recorded.MetadataLocation);
            (_, whole) = await GetAsync(recorded.ContentLocation);
            (_, part) = await GetAsync(recorded.ContentLocation, "bytes=0-43");
            await GetAsync(recorded.ContentLocation, "bytes=100000000-");
            await GetAsync(recorded.ContentLocation, sign: false);
            await GetAsync(recorded.DeleteLocation, method: HttpMethod.Delete);
            await GetAsync(recorded.MetadataLocation);
        });

        async Task<(int, byte[])> GetAsync(Uri location, string? range = null, HttpMethod? method = null, bool sign = true)
        {
            (int status, byte[] content) = await world.StorageAsync(method ?? HttpMethod.Get, location, range, sign);
            statuses.Add(status);
            return (status, content);
        }

        statuses.Should().Equal(200, 200, 206, 416, 401, 200, 404);
        JsonDocument.Parse(metadata).RootElement.GetProperty("recordingInfo").GetProperty("format").GetString().Should().Be("wav");
        (await WavFile.ReadAsync(new MemoryStream(whole), CancellationToken.None)).Fault.Should().Be(AudioSourceFault.None);
        part.Should().Equal(whole[..44]);
    }

    [Fact]
    public async Task The_keys_of_tokens_are_published()
    {
        await using World world = await StartAsync(_ => null);

        await world.RunAsync(async () => (await world.Service.GetStringAsync(world.Emulator.OpenIdConfigurationUri)).Should().Contain("jwks_uri"));
    }

    [Fact]
    public async Task Another_services_path_is_not_found()
    {
        await using World world = await StartAsync(_ => null);

        await world.RunAsync(async () =>
        {
            using HttpResponseMessage answer = await world.Service.GetAsync(new Uri(world.Emulator.Endpoint, "identities"));
            answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        });
    }

    [Theory]
    [InlineData(307, JournalEntryKind.EventUndeliverable)]
    [InlineData(404, JournalEntryKind.EventUndeliverable)]
    [InlineData(503, JournalEntryKind.EventDelayed)]
    [InlineData(204, JournalEntryKind.EventDelivered)]
    public async Task What_the_application_answers_to_an_event_counts_the_same(int status, JournalEntryKind outcome)
    {
        await using World world = await StartAsync(request => request.Method == HttpMethod.Post ? Redirect(status, new Uri("/elsewhere", UriKind.Relative)) : null);

        await world.RunAsync(async () =>
        {
            await world.CreateAsync();
            (await world.Emulator.Journal.FirstAsync(entry => entry.EventName == "CallConnected" && entry.Kind == outcome)).Status.Should().Be(status);
        });
    }

    [Theory]
    [InlineData(EventGridSchema.EventGrid)]
    [InlineData(EventGridSchema.CloudEvents)]
    public async Task A_webhook_proves_itself_and_hears_of_a_call(EventGridSchema schema)
    {
        await using World world = await StartAsync(request =>
        {
            Delivery delivery = new(request.Method.Method, "", request.Headers.ToDictionary(header => header.Key, header => header.Value.First(), StringComparer.OrdinalIgnoreCase), request.Content?.ReadAsStringAsync().Result ?? "");
            Answer answer = Webhook.Willing(delivery);
            HttpResponseMessage response = new((HttpStatusCode)answer.Status) { Content = new StringContent(answer.Body) };
            if (answer.AllowedOrigin is string origin)
            {
                response.Headers.Add("WebHook-Allowed-Origin", origin);
            }

            return response;
        });

        await world.RunAsync(async () =>
        {
            await world.Emulator.SubscribeAsync(new EventGridSubscription(new Uri(world.Application, "events")) { Schema = schema });
            world.Emulator.Phone(WireStage.Patient).CallApplication(WireStage.Practice);
            await world.Emulator.Journal.FirstAsync(entry => entry is { Kind: JournalEntryKind.EventDelivered, EventName: "IncomingCall" });
        });
    }

    /// <summary>An emulator and an application that answers as it is told; null is an empty 200.</summary>
    private protected abstract Task<World> StartAsync(Func<HttpRequestMessage, HttpResponseMessage?> application);

    private static HttpResponseMessage Files(HttpRequestMessage request, string name) =>
        request.Method == HttpMethod.Post ? new HttpResponseMessage(HttpStatusCode.OK)
        : request.RequestUri!.AbsolutePath == name ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Wav.Silence(0.1)) }
        : new HttpResponseMessage(HttpStatusCode.NotFound);

    private static HttpResponseMessage Redirect(int status, Uri location)
    {
        HttpResponseMessage response = new((HttpStatusCode)status);
        response.Headers.Location = location;
        return response;
    }

    private protected sealed class World(CallEmulator emulator, HttpClient service, Uri application, Func<Func<Task>, Task> run, IAsyncDisposable? host = null) : IAsyncDisposable
    {
        public CallEmulator Emulator => emulator;

        public HttpClient Service => service;

        public Uri Application => application;

        public Task RunAsync(Func<Task> story) => run(story);

        public async Task<string> CreateAsync() => (await PostAsync(
            "calling/callConnections",
            $$"""{"targets":[{{WireStage.Number(WireStage.Patient)}}],"sourceCallerIdNumber":{"value":"{{WireStage.Practice}}"},"callbackUri":"{{application}}callbacks"}"""))
            .GetProperty("callConnectionId").GetString()!;

        public async Task<string> ConnectAsync()
        {
            string id = await CreateAsync();
            await emulator.Journal.FirstAsync(entry => entry.Kind == JournalEntryKind.CallConnected);
            return id;
        }

        /// <summary>Plays a file, and returns what the application was told in the end.</summary>
        public async Task<string> PlayAsync(string id, string file)
        {
            await PostAsync($"calling/callConnections/{id}:play", $$$"""{"playSources":[{"kind":"file","file":{"uri":"{{{application}}}{{{file}}}"}}]}""");
            return (await emulator.Journal.FirstAsync(entry => entry.Kind == JournalEntryKind.EventSent && entry.EventName is "PlayCompleted" or "PlayFailed")).EventName!;
        }

        public async Task<RecordedCall> RecordAsync(string id)
        {
            string recordingId = (await PostAsync("calling/recordings", $$"""{"callConnectionId":"{{id}}","recordingContentType":"audio","recordingFormatType":"wav"}""")).GetProperty("recordingId").GetString()!;
            await emulator.Delay(TimeSpan.FromMilliseconds(50));
            await SendAsync(HttpMethod.Delete, $"calling/recordings/{recordingId}");
            return (await emulator.FindRecordingAsync(recordingId))!;
        }

        public async Task<(int Status, byte[] Content)> StorageAsync(HttpMethod method, Uri location, string? range, bool sign)
        {
            using HttpRequestMessage request = new(method, location);
            if (sign)
            {
                Signer.Sign(request, location.AbsolutePath, [], emulator.AccessKey);
                request.Headers.Add("x-ms-host", location.Authority);
            }

            if (range is not null)
            {
                request.Headers.TryAddWithoutValidation("Range", range);
            }

            using HttpResponseMessage response = await service.SendAsync(request);
            return ((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync());
        }

        public async ValueTask DisposeAsync()
        {
            service.Dispose();
            await emulator.DisposeAsync();
            if (host is not null)
            {
                await host.DisposeAsync();
            }
        }

        private Task<JsonElement> PostAsync(string path, string body) => SendAsync(HttpMethod.Post, path, body);

        private async Task<JsonElement> SendAsync(HttpMethod method, string path, string? body = null)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(body ?? "");
            Uri address = new(emulator.Endpoint, $"{path}?api-version={Newest.Date}");
            using HttpRequestMessage request = new(method, address) { Content = new ByteArrayContent(bytes) };
            request.Content.Headers.ContentType = new("application/json");
            Signer.Sign(request, address.PathAndQuery, bytes, emulator.AccessKey);
            using HttpResponseMessage response = await service.SendAsync(request);
            string text = await response.Content.ReadAsStringAsync();
            response.IsSuccessStatusCode.Should().BeTrue(text);
            return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
        }
    }
}

public class SocketTransportTests : TransportTests
{
    private protected override async Task<World> StartAsync(Func<HttpRequestMessage, HttpResponseMessage?> application)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        WebApplication host = builder.Build();
        host.Run(context => AnswerAsync(context, application));
        await host.StartAsync();
        Uri address = new(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");
        CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { RingTime = TimeSpan.Zero });
        return new World(emulator, new HttpClient(), address, async story => await story().WaitAsync(TimeSpan.FromSeconds(30)), host);
    }

    private static async Task AnswerAsync(HttpContext context, Func<HttpRequestMessage, HttpResponseMessage?> application)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body);
        using HttpRequestMessage request = new(new HttpMethod(context.Request.Method), $"http://{context.Request.Host}{context.Request.Path}{context.Request.QueryString}") { Content = new ByteArrayContent(body.ToArray()) };
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in context.Request.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }

        using HttpResponseMessage response = application(request) ?? new HttpResponseMessage(HttpStatusCode.OK);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach ((string name, IEnumerable<string> values) in response.Headers)
        {
            context.Response.Headers[name] = values.ToArray();
        }

        if (response.StatusCode != HttpStatusCode.NoContent)
        {
            await response.Content.CopyToAsync(context.Response.Body);
        }
    }
}

public class InProcessTransportTests : TransportTests
{
    private protected override async Task<World> StartAsync(Func<HttpRequestMessage, HttpResponseMessage?> application)
    {
        CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { Time = EmulatorTime.Virtual });
        emulator.ConnectApplication((request, _) => Task.FromResult(application(request) ?? new HttpResponseMessage(HttpStatusCode.OK)));
        return new World(emulator, new HttpClient(emulator.CreateHandler(), disposeHandler: false), new Uri("http://app.example/"), emulator.RunAsync);
    }
}
