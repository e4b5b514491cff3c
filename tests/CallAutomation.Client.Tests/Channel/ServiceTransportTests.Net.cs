
using CallAutomation.Client.Transport;

namespace CallAutomation.Client.Tests.Channel;

public class ServiceTransportTests
{
    /// <summary>By default the framework goes on reading for two seconds for the sake of the connection, while a synchronous verb waits beyond its deadline.</summary>
    [Fact]
    public void Gives_up_a_body_at_once()
    {
        using SocketsHttpHandler handler = ServiceTransport.CreateHandler();

        handler.ResponseDrainTimeout.Should().Be(TimeSpan.Zero);
    }
}
