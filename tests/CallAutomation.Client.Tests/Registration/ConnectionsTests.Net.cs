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
}
