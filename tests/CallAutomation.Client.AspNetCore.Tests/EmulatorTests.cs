using CallAutomation.Client.Events;
using CallAutomation.Emulator;
using FluentAssertions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.AspNetCore.Tests;

/// <summary>The endpoints over real sockets, against the emulator, which signs, subscribes and retries as the service does.</summary>
public class EmulatorTests
{
    private static readonly PhoneIdentifier s_caller = new("+14255550123");
    private static readonly PhoneIdentifier s_line = new("+14255550199");

    [Theory]
    [InlineData(EventGridSchema.EventGrid, "InAnswer")]
    [InlineData(EventGridSchema.CloudEvents, "InAnswer")]
    [InlineData(EventGridSchema.EventGrid, "ByGet")]
    public async Task Subscriptions_are_confirmed_and_an_incoming_call_comes_once(EventGridSchema schema, string handshake)
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync();
        TaskCompletionSource<IncomingCall> came = new();
        await using WebApplication app = await StartAsync(emulator, new() { ["EventGrid:Handshake"] = handshake }, hub => hub.On<IncomingCall>((call, _) =>
        {
            came.SetResult(call);
            return Task.CompletedTask;
        }));

        await emulator.SubscribeAsync(new EventGridSubscription(app.Services.GetRequiredService<CallbackAddress>().EventGridUri) { Schema = schema });
        emulator.Phone(s_caller.PhoneNumber).CallApplication(s_line.PhoneNumber, "Ms Patient");

        (await came.Task.WaitAsync(TimeSpan.FromSeconds(30))).CallerDisplayName.Should().Be("Ms Patient");
    }

    [Fact]
    public async Task A_call_goes_on_when_the_key_changes()
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { RingTime = TimeSpan.FromMilliseconds(10) });
        await using WebApplication app = await StartAsync(emulator);
        CallAutomationClient client = app.Services.GetRequiredService<CallAutomationClient>();
        CreateCallResult placed = await client.CreateCallAsync(s_caller, app.Services.GetRequiredService<CallbackAddress>().CallbackUri, s_line);
        await placed.WaitForCompletionAsync().WaitAsync(TimeSpan.FromSeconds(30));

        emulator.RotateSigningKey();
        await placed.CallConnection.HangUpAsync(HangUpScope.Everyone);

        await app.Services.GetRequiredService<CallEventHub>().WaitForAsync<CallDisconnected>(placed.CallConnection.CallConnectionId).WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task An_emulator_may_be_asked_at_another_name_than_its_own()
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { RingTime = TimeSpan.FromMilliseconds(10) });
        await using WebApplication app = await StartAsync(emulator, new() { ["Issuer"] = $"http://localhost:{emulator.Endpoint.Port}/" });
        CallAutomationClient client = app.Services.GetRequiredService<CallAutomationClient>();

        CreateCallResult placed = await client.CreateCallAsync(s_caller, app.Services.GetRequiredService<CallbackAddress>().CallbackUri, s_line);

        await placed.WaitForCompletionAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task An_application_for_the_service_refuses_what_an_emulator_signs()
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { RingTime = TimeSpan.FromMilliseconds(10) });
        LogLines log = new();
        await using WebApplication app = await StartAsync(
            emulator, new() { ["Issuer"] = CallAutomationCallbackOptions.ServiceIssuer, ["Audience"] = Site.Audience, ["PublicUri"] = "https://contoso.example" }, log: log);
        Uri callbacks = new($"{app.Urls.Single()}{app.Services.GetRequiredService<CallbackAddress>().CallbackUri.PathAndQuery}");

        await app.Services.GetRequiredService<CallAutomationClient>().CreateCallAsync(s_caller, callbacks, s_line);

        JournalEntry refused = await emulator.Journal.FirstAsync(static entry => entry.Kind == JournalEntryKind.EventUndeliverable).WaitAsync(TimeSpan.FromSeconds(30));
        refused.Status.Should().Be(401);
        log.All.Should().Contain(static line => line.Text.Contains(nameof(CallbackRejection.DevelopmentKey), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Callbacks_of_a_preview_are_checked_by_the_secret()
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { RingTime = TimeSpan.FromMilliseconds(10) });
        await using WebApplication app = await StartAsync(emulator, new() { ["UsesTokens"] = "false" }, version: ServiceVersion.V2021_08_30_Preview);
        CallAutomationClient client = app.Services.GetRequiredService<CallAutomationClient>();

        CreateCallResult placed = await client.CreateCallAsync(s_caller, app.Services.GetRequiredService<CallbackAddress>().CallbackUri, s_line);

        await placed.WaitForCompletionAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_graceful_stop_has_visitors_leave()
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { RingTime = TimeSpan.FromMilliseconds(10) });
        await using WebApplication app = await StartAsync(emulator);
        CallAutomationClient client = app.Services.GetRequiredService<CallAutomationClient>();
        Uri callbacks = app.Services.GetRequiredService<CallbackAddress>().CallbackUri;
        TelephoneCall running = emulator.Phone(s_caller.PhoneNumber).Call(emulator.Phone("+14255550177"));
        await running.Answered.WaitAsync(TimeSpan.FromSeconds(30));
        emulator.Phone("+14255550166").WaitsToBePickedUp();
        ServerCall call = client.GetServerCall(running.ServerCallId);
        await using CallVisit visit = await call.VisitAsync(callbacks).WaitAsync(TimeSpan.FromSeconds(30));
        Task adding = call.AddParticipantAsync(new AddParticipantOptions(new PhoneIdentifier("+14255550166")) { CallerId = s_line, OperationCallbackUri = callbacks });
        await emulator.Journal.FirstAsync(static entry => entry.Kind == JournalEntryKind.PhoneRings && entry.Who == "+14255550166").WaitAsync(TimeSpan.FromSeconds(30));

        await app.StopAsync().WaitAsync(TimeSpan.FromSeconds(30));

        await adding.Invoking(static task => task).Should().ThrowAsync<ObjectDisposedException>().WithMessage("The visit was ended, and the application has left the call*");
        emulator.Journal.Entries.Count(static entry => entry.Operation == "HangupCall" && entry.Status == 204).Should().Be(2);
        (await emulator.GetParticipantsAsync(running.ServerCallId)).Should().HaveCount(2);
    }

    [Fact]
    public async Task During_a_graceful_stop_callbacks_still_come_to_who_waits()
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync();
        await using WebApplication app = await StartAsync(emulator, new() { ["UsesTokens"] = "false", ["DrainTimeout"] = "00:00:30" });
        CallEventHub hub = app.Services.GetRequiredService<CallEventHub>();
        TaskCompletionSource began = new();
        bool isFinished = false;
        hub.On<CallConnected>(async (connected, token) =>
        {
            Task<PlayCompleted> coming = hub.WaitForAsync<PlayCompleted>(connected.CallConnectionId, cancellationToken: token);
            began.SetResult();
            await coming;
            isFinished = true;
        });
        using HttpClient http = new();
        Uri address = app.Services.GetRequiredService<CallbackAddress>().CallbackUri;
        await PostAsync(Site.Callback("0").Replace("PlayCompleted", "CallConnected", StringComparison.Ordinal));
        await began.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Task stopping = app.StopAsync();
        HttpResponseMessage during = await PostAsync(Site.Callback("1"));
        await stopping.WaitAsync(TimeSpan.FromSeconds(30));

        during.StatusCode.Should().Be(System.Net.HttpStatusCode.OK, "the server serves until nobody waits any more");
        isFinished.Should().BeTrue();

        async Task<HttpResponseMessage> PostAsync(string body)
        {
            using StringContent content = new(body, System.Text.Encoding.UTF8, "application/json");
            return await http.PostAsync(address, content);
        }
    }

    private static async Task<WebApplication> StartAsync(
        CallEmulator emulator,
        Dictionary<string, string?>? settings = null,
        Action<CallEventHubBuilder>? build = null,
        ServiceVersion version = ServiceVersion.V2026_03_12,
        LogLines? log = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        if (log is not null)
        {
            builder.Logging.AddProvider(log);
        }

        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Callbacks:Issuer"] = emulator.TokenIssuer, ["Callbacks:Secret"] = Site.Secret });
        builder.Configuration.AddInMemoryCollection((settings ?? []).ToDictionary(static setting => "Callbacks:" + setting.Key, static setting => setting.Value));
        builder.Services.AddCallAutomationClient(client =>
        {
            client.ConnectionString = emulator.ConnectionString;
            client.ServiceVersion = version;
            client.Source = "8:acs:me_me";
        });
        CallEventHubBuilder hub = builder.Services.AddCallAutomationCallbacks(builder.Configuration.GetSection("Callbacks"));
        build?.Invoke(hub);
        WebApplication app = builder.Build();
        app.MapCallAutomationCallbacks("/calls");
        app.MapCallAutomationEventGrid("/events");
        await app.StartAsync();
        return app;
    }
}
