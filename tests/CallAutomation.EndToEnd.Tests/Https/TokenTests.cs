using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Azure;
using Azure.Core.Pipeline;
using CallAutomation.Client;
using CallAutomation.Emulator;

namespace CallAutomation.EndToEnd.Tests.Https;

/// <summary>Access by token, as with Microsoft Entra ID: the client sends one over https only, and the emulator takes those of a test issuer.</summary>
public sealed class TokenTests : IDisposable
{
    private const string Issuer = "https://issuer.example/";

    private readonly string _folder = Directory.CreateTempSubdirectory("emulator-tests-").FullName;
    private readonly TestIssuer _issuer = new(Issuer);

    public void Dispose()
    {
        _issuer.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_credential_opens_the_door_over_https()
    {
        await using CallEmulator emulator = await StartAsync();
        CallAutomationClient client = new(emulator.Https!.Endpoint, _issuer, Trusting(emulator));

        Response<CreateCallResult> created = await client.CreateCallAsync(
            new PhoneIdentifier("+14255550123"), new Uri("http://127.0.0.1:1/callbacks"), new PhoneIdentifier("+14255550199"));

        created.GetRawResponse().Status.Should().Be(201);
        _issuer.Scopes.Should().Equal("https://communication.azure.com//.default");
    }

    [Fact]
    public async Task A_credential_of_somebody_else_does_not()
    {
        await using CallEmulator emulator = await StartAsync();
        using TestIssuer stranger = new(Issuer);
        CallAutomationClient client = new(emulator.Https!.Endpoint, stranger, Trusting(emulator));

        Func<Task> creating = () => client.CreateCallAsync(
            new PhoneIdentifier("+14255550123"), new Uri("http://127.0.0.1:1/callbacks"), new PhoneIdentifier("+14255550199"));

        (await creating.Should().ThrowAsync<RequestFailedException>()).Which.Status.Should().Be(401);
    }

    private Task<CallEmulator> StartAsync() => CallEmulator.StartAsync(new CallEmulatorOptions
    {
        Https = new EmulatorHttpsOptions { CertificateFolder = _folder },
        TokenIssuer = new TestTokenIssuer(Issuer, _issuer.Keys),
    });

    private static CallAutomationClientOptions Trusting(CallEmulator emulator) => new()
    {
        Transport = new HttpClientTransport(new HttpClient(new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions
            {
                CertificateChainPolicy = new X509ChainPolicy
                {
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                    RevocationMode = X509RevocationMode.NoCheck,
                    CustomTrustStore = { emulator.Https!.Authority },
                },
            },
        })),
    };
}
