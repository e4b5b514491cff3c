using System.Net;
using System.Net.Sockets;
using System.Text;
using Azure;
using CallAutomation.Client.Transport;
using Microsoft.Extensions.DependencyInjection;

namespace CallAutomation.Client.Tests.Registration;

/// <summary>A proxy in the environment is for the internet; an emulator on this machine is reached without it.</summary>
public class LoopbackTests
{
    private static readonly Uri s_proxy = new("http://proxy.example:3128");

    [Theory]
    [InlineData("http://127.0.0.1:7801/")]
    [InlineData("http://127.8.9.10/")]
    [InlineData("http://localhost:7801/")]
    [InlineData("http://LOCALHOST/")]
    [InlineData("http://localhost./")]
    [InlineData("https://storage.localhost/v1/objects/1")]
    [InlineData("http://[::1]:7801/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    public void Is_reached_directly(string address)
    {
        LoopbackBypass proxy = new(() => new Everything());

        proxy.IsBypassed(new Uri(address)).Should().BeTrue();
        proxy.GetProxy(new Uri(address)).Should().BeNull();
    }

    [Theory]
    [InlineData("https://contoso.communication.azure.com/")]
    [InlineData("https://storage.asm.skype.com/")]
    [InlineData("http://128.0.0.1/")]
    [InlineData("http://localhost.example/")]
    [InlineData("http://notlocalhost/")]
    [InlineData("http://10.0.0.1/")]
    public void Is_nothing_else(string address)
    {
        LoopbackBypass proxy = new(() => new Everything());

        proxy.IsBypassed(new Uri(address)).Should().BeFalse();
        proxy.GetProxy(new Uri(address)).Should().Be(s_proxy);
        proxy.Credentials.Should().BeSameAs(Everything.Own);
    }

    [Fact]
    public void Leaves_everything_direct_where_there_is_no_proxy()
    {
        LoopbackBypass proxy = new(() => null);

        proxy.IsBypassed(new Uri("https://contoso.communication.azure.com/")).Should().BeTrue();
        proxy.GetProxy(new Uri("https://contoso.communication.azure.com/")).Should().BeNull();
        proxy.Credentials.Should().BeNull();
    }

    [Fact]
    public void Is_direct_for_a_registered_client()
    {
        ServiceCollection services = new();
        services.AddCallAutomationClient(Line.ConnectionString);
        HttpMessageHandler handler = services.BuildServiceProvider().GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler("CallAutomation.Client");
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }

        IWebProxy? proxy = handler switch
        {
            SocketsHttpHandler sockets => sockets.Proxy,
            HttpClientHandler older => older.Proxy,
            _ => null,
        };

        proxy.Should().BeOfType<LoopbackBypass>();
    }

    [Fact]
    public async Task Is_direct_for_requests_and_downloads_of_a_client_that_brings_no_transport()
    {
        IWebProxy before = HttpClient.DefaultProxy;
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        Uri endpoint = new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        Task serving = AnswerAsync(listener, requests: 2);
        CallAutomationClient client = new(endpoint, new AzureKeyCredential("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="), new CallAutomationClientOptions { Retry = { MaxRetries = 0 } });
        MemoryStream recording = new();

        // All others in this process send through transports of their own, or to loopback, where the proxy does not matter.
        HttpClient.DefaultProxy = new Everything();
        try
        {
            await client.GetCallConnection("call-1").HangUpAsync();
            await client.DownloadRecordingAsync(new Uri(endpoint, "/v1/objects/1/content/video"), recording);
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }

        await serving;
        Encoding.UTF8.GetString(recording.ToArray()).Should().Be("abc");
    }

    private static async Task AnswerAsync(TcpListener listener, int requests)
    {
        for (int request = 0; request < requests; request++)
        {
            using TcpClient connection = await listener.AcceptTcpClientAsync();
            NetworkStream stream = connection.GetStream();
            using StreamReader reader = new(stream, Encoding.ASCII, leaveOpen: true);
            string first = (await reader.ReadLineAsync())!;
            while (await reader.ReadLineAsync() is { Length: > 0 })
            {
            }

            string answer = first.StartsWith("GET", StringComparison.Ordinal)
                ? "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc"
                : "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
        }
    }

    /// <summary>A proxy for whatever it is asked about.</summary>
    private sealed class Everything : IWebProxy
    {
        public static readonly ICredentials Own = new NetworkCredential("user", "password");

        public ICredentials? Credentials
        {
            get => Own;
            set => throw new NotSupportedException();
        }

        public Uri? GetProxy(Uri destination) => s_proxy;

        public bool IsBypassed(Uri host) => false;
    }
}
