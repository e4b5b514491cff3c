using CallAutomation.Client.Protocol;
using CallAutomation.Client.Tests.Fixture;
using static CallAutomation.Client.CallAutomationClientOptions;

namespace CallAutomation.Client.Tests.Requests;

/// <summary>The people and places the samples speak of.</summary>
internal static class StableRequests
{
    public static readonly PhoneIdentifier Phone = new("+14255550123");
    public static readonly UserIdentifier User = new("8:acs:resource_user");
    public static readonly Uri Callback = new("https://app.example/callbacks");

    public static FileSource Greeting => new(new Uri("https://app.example/greeting.wav"));

    public static FileSource Menu => new(new Uri("https://app.example/menu.wav")) { CacheId = "menu" };

    public static ServiceProtocol In(ServiceVersion version = Newest.Version) => ServiceProtocol.For(version);
}
