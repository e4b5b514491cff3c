using Microsoft.Extensions.DependencyInjection;

namespace CallAutomation.Client.Tests.Registration;

public partial class ConnectionsTests
{
    [Fact]
    public void Are_replaced_after_two_minutes()
    {
        _services.AddCallAutomationClient(Line.ConnectionString);

        SocketsHttpHandler primary = (SocketsHttpHandler)Innermost(_services.BuildServiceProvider());

        primary.PooledConnectionLifetime.Should().Be(TimeSpan.FromMinutes(2));
        primary.AllowAutoRedirect.Should().BeFalse();
        HandlerLifetime().Should().Be(Timeout.InfiniteTimeSpan);
    }

    [Theory]
    [InlineData("http://127.0.0.1:7801/calling/callConnections")]
    [InlineData("http://localhost:7801/")]
    [InlineData("http://emulator.localhost:7801/")]
    [InlineData("http://[::1]:7801/")]
    public void To_this_machine_go_by_no_proxy(string address)
    {
        _services.AddCallAutomationClient(Line.ConnectionString);

        SocketsHttpHandler primary = (SocketsHttpHandler)Innermost(_services.BuildServiceProvider());

        primary.Proxy!.IsBypassed(new Uri(address)).Should().BeTrue();
        primary.Proxy.GetProxy(new Uri(address)).Should().BeNull();
    }

    [Fact]
    public void To_other_machines_go_as_the_machine_says()
    {
        Uri service = new("https://contoso.communication.azure.com/");
        _services.AddCallAutomationClient(Line.ConnectionString);

        SocketsHttpHandler primary = (SocketsHttpHandler)Innermost(_services.BuildServiceProvider());

        primary.Proxy!.IsBypassed(service).Should().Be(HttpClient.DefaultProxy.IsBypassed(service));
        primary.Proxy.GetProxy(service).Should().Be(HttpClient.DefaultProxy.GetProxy(service));
    }
}
