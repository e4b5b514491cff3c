using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace CallAutomation.Emulator.Tests.Https;

public sealed class HttpsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Serves_those_who_trust_its_authority_beside_those_who_come_by_http()
    {
        await using CallEmulator emulator = await StartAsync();
        using HttpClient trusting = Trusting(emulator.Https!.Authority);

        foreach (Uri endpoint in new[] { emulator.Https.Endpoint, new UriBuilder(emulator.Https.Endpoint) { Host = "localhost" }.Uri, emulator.Endpoint })
        {
            string target = $"/calling/callConnections/x?api-version={Newest.Date}";
            using HttpRequestMessage request = new(HttpMethod.Get, new Uri(endpoint, target));
            Signer.Sign(request, target, [], emulator.AccessKey);

            using HttpResponseMessage answer = await trusting.SendAsync(request);

            ((int)answer.StatusCode).Should().Be(404, endpoint.ToString());
        }

        emulator.Https.Endpoint.Scheme.Should().Be("https");
        emulator.Endpoint.Scheme.Should().Be("http");
        emulator.Https.ConnectionString.Should().Be($"endpoint={emulator.Https.Endpoint};accesskey={emulator.AccessKey}");
    }

    [Fact]
    public async Task Nobody_trusts_it_by_themselves()
    {
        await using CallEmulator emulator = await StartAsync();
        using HttpClient careful = new();

        Func<Task> asking = () => careful.GetAsync(new Uri(emulator.Https!.Endpoint, "/calling/keys"));

        (await asking.Should().ThrowAsync<HttpRequestException>()).WithInnerException<AuthenticationException>();
    }

    [Fact]
    public async Task Files_of_recordings_are_at_the_name_that_official_clients_accept()
    {
        await using CallEmulator named = await StartAsync(options => options.RecordingHost = EmulatorHttpsOptions.StorageName);
        await using CallEmulator unnamed = await StartAsync();
        using HttpClient trusting = Trusting(named.Https!.Authority, to: named.Https.Endpoint);

        // 401: the storage asks for a signature, and so was reached.
        using HttpResponseMessage answer = await trusting.GetAsync(new Uri($"https://{EmulatorHttpsOptions.StorageName}:{named.Https.Endpoint.Port}/v1/objects/x/content/audiowav"));
        using HttpResponseMessage refused = await Trusting(unnamed.Https!.Authority, to: unnamed.Https.Endpoint)
            .GetAsync(new Uri($"https://{EmulatorHttpsOptions.StorageName}:{unnamed.Https.Endpoint.Port}/v1/objects/x/content/audiowav"));

        ((int)answer.StatusCode).Should().Be(401);
        ((int)refused.StatusCode).Should().Be(403);
    }

    [Fact]
    public async Task There_is_none_in_virtual_time_and_none_unless_asked_for()
    {
        await using CallEmulator plain = await CallEmulator.StartAsync();
        plain.Https.Should().BeNull();

        Func<Task> starting = () => StartAsync(options => options.Time = EmulatorTime.Virtual);

        await starting.Should().ThrowAsync<ArgumentException>().WithMessage("*virtual time*no https*");
    }

    [Fact]
    public async Task What_cannot_be_kept_is_warned_of_in_the_journal()
    {
        string file = Path.Combine(_folder.Path, "file");
        await File.WriteAllTextAsync(file, "");
        await using CallEmulator emulator = await CallEmulator.StartAsync(new CallEmulatorOptions { Https = new EmulatorHttpsOptions { CertificateFolder = file } });

        JournalEntry warning = await emulator.Journal.EntryAsync(entry => entry.Kind == JournalEntryKind.Warning);

        warning.What.Should().Be(emulator.Https!.Problem).And.Contain("good for this run only");
    }

    private Task<CallEmulator> StartAsync(Action<CallEmulatorOptions>? configure = null)
    {
        CallEmulatorOptions options = new() { Https = new EmulatorHttpsOptions { CertificateFolder = _folder.Path } };
        configure?.Invoke(options);
        return CallEmulator.StartAsync(options);
    }

    private static HttpClient Trusting(X509Certificate2 authority, Uri? to = null)
    {
        SocketsHttpHandler handler = new()
        {
            SslOptions = new SslClientAuthenticationOptions
            {
                CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck, CustomTrustStore = { authority } },
            },
        };
        if (to is not null)
        {
            handler.ConnectCallback = async (_, cancellationToken) =>
            {
                System.Net.Sockets.Socket socket = new(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
                await socket.ConnectAsync(to.Host, to.Port, cancellationToken);
                return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
            };
        }

        return new HttpClient(handler);
    }
}
