using System.Net;
using System.Text.Json;
using CallAutomation.Emulator.Security;

namespace CallAutomation.Emulator.Tests;

public class VirtualEventGridTests
{
    [Theory]
    [InlineData(EventGridSchema.EventGrid)]
    [InlineData(EventGridSchema.CloudEvents)]
    public async Task A_call_is_told_in_virtual_time_without_a_network(EventGridSchema schema)
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { Time = EmulatorTime.Virtual });
        Inbox<string> told = emulator.CreateInbox<string>();
        emulator.ConnectApplication(async (request, cancellationToken) =>
        {
            Delivery delivery = await ReadAsync(request, cancellationToken);
            HttpResponseMessage response = Webhook.Willing(delivery) is { AllowedOrigin: string origin }
                ? Allow(origin)
                : new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Webhook.Willing(delivery).Body) };
            if (delivery.Kind == "Notification")
            {
                told.Put(delivery.Data.GetProperty("incomingCallContext").GetString()!);
            }

            return response;
        });

        string context = "";
        OfferedCall? incoming = null;
        await emulator.RunAsync(async () =>
        {
            await emulator.SubscribeAsync(new EventGridSubscription(new Uri("https://app.example/events")) { Schema = schema });
            incoming = emulator.Phone(WireStage.Patient).CallApplication(WireStage.Practice);
            context = await told.NextAsync<string>();
            await emulator.Journal.FirstAsync(entry => entry.Kind == JournalEntryKind.LineGoesDead);
        });

        context.Should().Be(incoming!.IncomingCallContext);
        (emulator.Journal.Entries[^1].Time - emulator.Journal.Entries[0].Time).Should().Be(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task The_pauses_of_a_handshake_take_no_time()
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { Time = EmulatorTime.Virtual });
        int asked = 0;
        emulator.ConnectApplication((_, _) => Task.FromResult(++asked < 3 ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) : Allow("*")));
        DateTimeOffset start = emulator.TimeProvider.GetUtcNow();

        await emulator.RunAsync(() => emulator.SubscribeAsync(new EventGridSubscription(new Uri("https://app.example/events")) { Schema = EventGridSchema.CloudEvents }));

        asked.Should().Be(3);
        (emulator.TimeProvider.GetUtcNow() - start).Should().Be(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task The_keys_are_read_without_a_network()
    {
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { Time = EmulatorTime.Virtual });
        using HttpClient http = new(emulator.CreateHandler(), disposeHandler: false);

        string keys = await emulator.RunAsync(() => http.GetStringAsync(new Uri(emulator.Endpoint, "calling/keys")));
        string configuration = await emulator.RunAsync(() => http.GetStringAsync(emulator.OpenIdConfigurationUri));

        JsonDocument.Parse(keys).RootElement.GetProperty("keys")[0].GetProperty("kid").GetString().Should().Be(SigningKey.Published().Id);
        JsonDocument.Parse(configuration).RootElement.GetProperty("issuer").GetString().Should().Be(emulator.TokenIssuer).And.Be("http://localhost");
    }

    private static HttpResponseMessage Allow(string origin)
    {
        HttpResponseMessage response = new(HttpStatusCode.OK);
        response.Headers.Add("WebHook-Allowed-Origin", origin);
        return response;
    }

    private static async Task<Delivery> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken) => new(
        request.Method.Method,
        request.RequestUri!.PathAndQuery,
        request.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase),
        request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
}
