using CallAutomation.Client.Protocol;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Requests;

public class PlayTests
{
    private static readonly FileSource s_greeting = new(new Uri("https://app.example/greeting.wav"));

    [Fact]
    public void Sends_one_file_source_to_everyone()
    {
        ServiceRequest request = Newest().Play("call-1", new PlayOptions(s_greeting), "context-1");

        request.ShouldMatch("play");
    }

    [Fact]
    public void Sends_every_option()
    {
        PlayOptions options = new(s_greeting, new FileSource(new Uri("https://app.example/menu.wav")) { CacheId = "menu" })
        {
            PlayTo = { new PhoneIdentifier("+14255550123") },
            Loop = true,
            InterruptCallMedia = true,
            OperationCallbackUri = new Uri("https://app.example/play"),
        };

        Newest().Play("call-1", options, "context-1").ShouldMatch("play-every-option");
    }

    [Fact]
    public void Refuses_a_second_source_where_the_version_would_drop_it()
    {
        ServiceProtocol older = ServiceProtocol.For(ServiceVersion.V2024_04_15);

        Action play = () => older.Play("call-1", new PlayOptions(s_greeting, s_greeting), "context-1");

        play.Should().Throw<NotSupportedException>().WithMessage("*second source*2024-04-15*2024-09-15*after PlayCompleted*");
    }

    private static ServiceProtocol Newest() => StableRequests.In();
}
