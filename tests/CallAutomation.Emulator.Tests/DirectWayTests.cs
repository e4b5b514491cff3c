using System.Net;
using CallAutomation.Emulator.Callbacks;

namespace CallAutomation.Emulator.Tests;

public class DirectWayTests
{
    private static readonly LoopbackGoesDirect s_proxy = new(new WebProxy("http://proxy.example:8080"));

    [Theory]
    [InlineData("http://127.0.0.1:7801/callbacks")]
    [InlineData("http://127.8.9.10/")]
    [InlineData("https://localhost:7801/")]
    [InlineData("http://LOCALHOST/")]
    [InlineData("http://app.localhost:5000/")]
    [InlineData("http://[::1]:7801/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://0.0.0.0:7801/")]
    public void This_machine_is_reached_without_the_proxy(string address)
    {
        s_proxy.IsBypassed(new Uri(address)).Should().BeTrue();
        s_proxy.GetProxy(new Uri(address)).Should().BeNull();
    }

    [Theory]
    [InlineData("http://app.example/callbacks")]
    [InlineData("http://localhost.example/")]
    [InlineData("http://127.0.0.1.example/")]
    [InlineData("http://10.0.0.1/")]
    public void Others_are_reached_as_the_machine_says(string address)
    {
        s_proxy.IsBypassed(new Uri(address)).Should().BeFalse();
        s_proxy.GetProxy(new Uri(address))!.Host.Should().Be("proxy.example");
    }

    [Fact]
    public async Task The_proxy_is_asked_again_for_every_redirect()
    {
        await using Application application = await Application.StartAsync();
        string wav = application.Serve("a.wav", Wav.Silence(0.1));
        using HttpClient downloads = Outgoing.CreateDownloadClient(Outgoing.CreateHandler(new WebProxy("http://127.0.0.1:1")));

        (await downloads.GetByteArrayAsync(wav)).Should().NotBeEmpty();
    }
}
