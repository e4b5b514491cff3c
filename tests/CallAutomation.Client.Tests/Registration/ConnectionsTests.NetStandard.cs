using Microsoft.Extensions.DependencyInjection;

namespace CallAutomation.Client.Tests.Registration;

public partial class ConnectionsTests
{
    [Fact]
    public void Are_replaced_with_their_handler_where_they_do_not_age()
    {
        _services.AddCallAutomationClient(Line.ConnectionString);

        HttpClientHandler primary = (HttpClientHandler)Innermost(_services.BuildServiceProvider());

        primary.AllowAutoRedirect.Should().BeFalse();
        HandlerLifetime().Should().Be(TimeSpan.FromMinutes(2));
    }
}
